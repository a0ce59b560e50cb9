import type { Turn } from '../../../domain/conversation/answer.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { talkOf } from '../intents/small-talk.ts';
import { needsContext } from './follow-up-signs.ts';

const CHINESE = inTurn(
  /^(?:好的?|嗯|行|那么?|对了|哦|ok|不过|话说|[，,。\s])*/iu,
  /(?:再|我们|先|还是)?(?:回到|说回|问回|回过头来?(?:说|看|问)|(?:接着|继续)(?:说|问|聊))|还是(?:说|问|聊)/iu,
  /(?:刚才|刚刚|之前|前面|上面|一下)*(?:[说问讲聊]的?)?(?:那个|这个)?\s*([^，,。：:\s]{1,10}?)/iu,
  /(?:这个?|的问题|的事|吧)?[，,。：:\s]+(.{3,})$/iu,
);
const ENGLISH = inTurn(
  /^(?:(?:ok(?:ay)?|anyway|anyways|so|alright|well|right|and|now|but)[,.\s]+)*/i,
  /(?:(?:going|coming|getting|to go|to come) )?back to (?:the |my |your |that )?(.{2,24}?)/i,
  /(?: (?:thing|question|stuff))?[,.:;]\s*(.{3,})$/i,
);
/** What stands for the thing in what is asked of it. */
const POINTING = /\b(?:it|that|this|they|them|these|those|ones?)\b(?! [a-z]+s\b)/i;

/** A message that takes up again what was spoken of before something else. */
export interface TakenUp {
  /** To search by. */
  text: string;
  /** What is asked of the thing, with its name. */
  asks: string;
  /** To be searched by otherwise: what was asked where the thing was spoken of first, with what is asked now. */
  otherwise: string | null;
}

/** 「回到刚才那个递归，为什么会报错」, "anyway back to the salt, does it kill the yeast": not about what was said last. */
export function takenUp(question: string, history: readonly Turn[]): TakenUp | null {
  const [, thing, rest] = (holdsHan(question) ? CHINESE : ENGLISH).exec(question.trim()) ?? [];
  if (thing === undefined || rest === undefined) return null;
  if (UNNAMED.test(thing)) return ofWhatWasBefore(rest, history);
  const named = thing.toLowerCase();
  const before = history.findLast(
    ({ role, text }) =>
      role === 'user' && text.toLowerCase().includes(named) && text.trim() !== question.trim(),
  );
  const asks = withThing(thing, rest);
  return { text: asks, asks, otherwise: before === undefined ? null : `${before.text}\n${rest}` };
}

/** 「回到刚才，怎么写代码」, "back to my first question, ...": it is not said what of. */
const UNNAMED = inTurn(
  /^(?:我|那|最|一|上|the |my |our )*/iu,
  eitherOf(
    /刚才|刚刚|之前|前面|上面|开始|开头|[个一](?=问题|话题)|正题/iu,
    /first|earlier|previous|last|other|old|original|before|what (?:we|i) (?:were|was|said|asked).*/iu,
    /(?=的?(?:问题|话题)|question|topic)/iu,
  ),
  /(?:的?(?:问题|话题|那个|这个|问的|说的)|一个)*(?: ?(?:question|thing|one|topic|point))*$/iu,
);

/**
 * What was spoken of before the last change of subject; of one subject alone it is that. Null where nothing was
 * asked before.
 */
function ofWhatWasBefore(rest: string, history: readonly Turn[]): TakenUp | null {
  const asked = history.filter(
    ({ role, text }) => role === 'user' && !needsContext(text) && talkOf(text) === null,
  );
  const before = asked.at(-2) ?? asked.at(-1);
  return before === undefined ? null : { text: `${before.text}\n${rest}`, asks: rest, otherwise: rest };
}

function withThing(thing: string, rest: string): string {
  if (rest.toLowerCase().includes(thing.toLowerCase())) return rest;
  if (holdsHan(rest)) return thing + rest;
  return POINTING.test(rest) ? rest.replace(POINTING, thing) : `${thing}, ${rest}`;
}
