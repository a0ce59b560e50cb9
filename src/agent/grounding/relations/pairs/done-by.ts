import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { largestShare, type MarkedText, markedSentencesOf } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 生育津贴由单位付, where the passage has it paid by the insurance: 由 and "by" name who does a thing, and a passage in which
 * somebody else does it says otherwise, whatever both of them do elsewhere in it.
 */

const HAN = inTurn(
  /由(?!于|此|来已|来说)((?:(?!由)[\p{Script=Han}A-Za-z]){1,10}?)(?:来|去|自己|统一|统筹|负责|按月|直接)?/gu,
  eitherOf(
    /(付|支付|交|缴|出钱|承担|决定|规定|定|批准|审批|安排|申请|办理|办|提供|负责|保管|公布|制定|执行)/gu,
    /(发放|签字|证明|检查|维护|填写|打分|批改|通知|组织|主持|保存|管理|统筹)/gu,
  ),
);
const ENGLISH = inTurn(
  /\b(paid|made|done|given|set|kept|chosen|drawn|written|run|held|led|taught|sent|bought|sold|\w{3,}ed)/giu,
  /\s+(?:\w+ly\s+)?by\s+(?!hand\b|default\b|\d|means\b|(?:the )?(?:end|time|way)\b)(?:the |an? |its |their )?/giu,
  /([a-z][\w-]*(?: (?!and\b|or\b|but\b|in\b|on\b|at\b|for\b|with\b|when\b|before\b|after\b|who\b)[a-z][\w-]*)?)/giu,
);

interface Deed {
  doer: string;
  /** What is done, in the word that it is told by. */
  deed: string;
}

const deedsIn = (text: string): Deed[] => [
  ...matchesIn(text, HAN).map(([, doer = '', ...deeds]) => ({
    doer,
    deed: deeds.find((one) => one !== undefined) ?? '',
  })),
  ...matchesIn(text, ENGLISH).map(([, deed = '', doer = '']) => ({
    doer: doer.toLowerCase(),
    deed: deed.toLowerCase(),
  })),
];

interface Done extends Deed {
  sentence: MarkedText;
}

const doneIn = rememberedOf((passage): Done[] =>
  markedSentencesOf(passage).flatMap((sentence) =>
    deedsIn(sentence.text).map((deed) => ({ ...deed, sentence })),
  ),
);

/** Share of a statement that a sentence has, for the two to tell of the same deed. */
const ALIKE = 0.4;
/** 调用的人 and 调用者 are the same: they have a word in common, or two characters beside each other. */
const isTheSame = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one) || piecesOf(one).some((piece) => other.includes(piece));
const piecesOf = (doer: string): string[] =>
  /^[\x20-\x7e]+$/u.test(doer)
    ? doer.split(' ').filter((word) => word.length > 2)
    : [...doer].slice(1).map((character, at) => doer[at] + character);
const isDeed = (one: string, other: string): boolean =>
  one === other || (one.length > 1 && one.endsWith(other));

/** Who does in a statement what somebody else does in its passage, or null. */
export function doneByAnother(text: string, passage: Passage): string | null {
  const said = deedsIn(text);
  if (said.length === 0) return null;
  const there = doneIn(passage);
  if (there.length === 0) return null;
  const marks = marksIn(text);
  for (const { doer, deed } of said) {
    const alike = there.filter((one) => isDeed(one.deed, deed) || isDeed(deed, one.deed));
    if (alike.length === 0 || alike.some((one) => isTheSame(one.doer, doer))) continue;
    if (
      largestShare(
        marks,
        alike.map(({ sentence }) => sentence),
      ) >= ALIKE
    )
      return doer;
  }
  return null;
}
