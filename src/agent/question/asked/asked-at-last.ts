import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { languageOf } from '../../../domain/language/language.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { matterOf } from '../matter.ts';

/** A longer message is pasted. In UTF-16 units. */
const LONGEST = 400;
/** Shorter, and no story led to the question; shorter than that, and nothing is asked. */
const LEAST_BEFORE = 6;
const LEAST_ASKED = 4;
/** A shorter clause is mostly the end of the one before it: 「…，为什么」. */
const LEAST_CLAUSE = 6;

const SENTENCE_END = /(?<=[。！!？?；;\n])(?!=)\s*|(?<=[a-z)]\.)\s+/;
/** 「…，想问一下作业怎么交」: the question begins behind it, whatever led to it. */
const BEGINS_ASKING =
  /[，,。；;！!：:\s](?:所以|就|但|还是)?(?:我?想要?)?(?:请问|请教|问|知道)(?:一下|下)?[，,：:\s]*/gu;
const ASKS_CHINESE =
  /什么|啥|怎么|怎样|如何|哪|谁|多少|(?<!好)几|为何|吗|能不能|可不可以|是不是|有没有|要不要|会不会/u;
const ASKS_ENGLISH = inTurn(
  /(?:^|, )(?:and |so |but |also )?/i,
  /(?:what|how|why|when|where|which|who|is|are|was|do|does|did|can|could|should|will|would|may)\b/i,
);
/** 「不知道会不会耽误」 asks nothing. */
const WONDERS = /不(?:太|大)?(?:知道|确定|清楚|晓得)[^，,。；;！!]*/gu;
/** Of what was told before it. */
const POINTS_BACK = eitherOf(
  /[这那它](?!门课|个课|期)|此|上面|前面|刚才/iu,
  /\b(?:it|that|this|these|those|they|them|he|she|so|then|instead|otherwise|ones?)\b/iu,
);
/** Narrows the question: a version, a file, a name in code, an amount. */
const NARROWS = /\d|[`_=(){}[\]<>]|\w\.\w|[a-z][A-Z]/;
const LATIN_WORD = /[a-z][a-z0-9+#.]+/i;

/**
 * The question itself of a message that tells a story before it: 「我昨天请假没来上课，想问一下直播有回放吗」, "I
 * missed the class. Is there a recording?". Null where nothing leads to it, where that asks as well, narrows it, or
 * is pointed back at.
 */
export function askedAtLast(question: string): string | null {
  const text = question.trim();
  if (text.length > LONGEST) return null;
  const isChinese = languageOf(text) === 'zh';
  const at = lastSentence(text) ?? 0;
  const first = isChinese && at === 0 ? askedFirst(text) : null;
  if (first !== null) return first;
  const begins = isChinese ? (behindMarker(text, at) ?? (at > 0 ? at : lastClause(text))) : at;
  const before = text.slice(0, begins);
  const asked = text.slice(begins).trim();
  if (before.length < LEAST_BEFORE || asked.length < LEAST_ASKED || POINTS_BACK.test(asked)) return null;
  const asks = isChinese ? ASKS_CHINESE : ASKS_ENGLISH;
  if (!asks.test(asked) || before.includes('?') || ASKS_CHINESE.test(before.replace(WONDERS, '')))
    return null;
  return NARROWS.test(before) || (isChinese && LATIN_WORD.test(before)) ? null : asked;
}

/** Where the last of several sentences begins; null where there is one. */
function lastSentence(text: string): number | null {
  const sentences = text.split(SENTENCE_END).filter((one) => one.trim() !== '');
  const last = sentences.at(-1);
  return sentences.length > 1 && last !== undefined ? text.lastIndexOf(last) : null;
}

/** Behind the last 「想问一下」 of the last sentence or, where that is none, of the text. */
function behindMarker(text: string, from: number): number | null {
  const marker = matchesIn(text, BEGINS_ASKING).at(-1);
  const end = marker ? marker.index + marker[0].length : 0;
  return end > from ? end : null;
}

/** 「补考怎么报名呀 我上次生病没去」: the question itself, where what follows it only tells; null for all else. */
function askedFirst(text: string): string | null {
  const [, asked = '', told = ''] = ASKED_FIRST.exec(text) ?? [];
  if (asked.length < LEAST_ASKED || POINTS_BACK.test(asked) || !ASKS_CHINESE.test(asked)) return null;
  return ASKS_CHINESE.test(told.replace(WONDERS, '')) || NARROWS.test(told) || LATIN_WORD.test(told)
    ? null
    : asked;
}
const ASKED_FIRST = inTurn(
  /^([^，,\s]{4,30})[，,\s]\s{0,4}/u,
  /((?:(?<=[啊呀呢吗嘛么][，,\s]{1,5})|(?=我|本人|我们|咱|想|老是|总是|一直|老[^师板]|刚|之前|昨|今天|已经|因为|结果|但|还没|没))[^\n]{3,60})$/u,
);

/** In chats a blank between characters is a comma. */
const BLANK = /(?<=\p{Script=Han})[ \u3000]{1,4}(?=\p{Script=Han}{2}|[a-z][\w.]{0,20}\s?\p{Script=Han})/giu;

function lastClause(text: string): number {
  const blank = matchesIn(text, BLANK).at(-1);
  const comma = Math.max(
    text.lastIndexOf('，'),
    text.lastIndexOf(','),
    text.lastIndexOf('～'),
    blank ? blank.index + blank[0].length - 1 : -1,
  );
  return text.length - comma > LEAST_CLAUSE ? comma + 1 : 0;
}

/** With as few words of its own, what begins by asking may have its subject in the story: 「怎么重新提交」. */
const FEW_WORDS = 2;
const OPENS_ASKING = inTurn(
  /^/u,
  eitherOf(
    /怎么|怎样|如何|咋|为什么|为啥|多久|多少|几|什么时候/u,
    /啥时候|能不能|能|可以|可不可以|有没有|要不要|会不会/u,
  ),
);

export const mayLeanOnStory = (asked: string): boolean =>
  OPENS_ASKING.test(asked) && matterOf(asked).length <= FEW_WORDS;
