import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { fromWhereItAsks } from './phrasing.ts';

/** A longer one tells a story, in characters, and what it asks stands somewhere in it. */
const LONGEST_QUESTION = { zh: 40, en: 90 };

/** Words that ask for more than a yes or no, wherever they stand. */
const ASKS_MORE = eitherOf(
  /什么|啥|怎么|怎样|如何|咋|哪|谁|多少|几[个位条种次天周点号]|多[久长大]|为何/iu,
  wholeWords(
    /what|why|how|which|when|where|who|whose|explain|describe/iu,
    /show me|tell me|give me|help me|example|thoughts/iu,
  ),
);

const CHINESE: readonly RegExp[] = [
  eitherOf(
    /能不能|可不可以|能否|可否|让不让|准不准|要不要|用不用|需不需要|该不该/u,
    /有没有?必要|有必要|是否|是不是|算不算|对不对|有没有|会不会|好不好|行不行/u,
  ),
  /(?:吗|嘛|(?<![什怎这那多要])么)[?？。!！~～ ]*$/u,
  /(?:能|可以|准|让|要|需要|得|用|应该|该|是|算|有|含|行).{0,24}[不没][?？ ]*$/u,
  /还是.{1,16}$/u,
];

const OPENING = '(?:(?:so|and|but|also|then|well|wait|hey|hi|ok|please|sorry)[,: ]+){0,2}';
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `(?:^|[,;.?!:] ?)${OPENING}(?:can|could|may|must|should|shall|will|would|do|does|did|is|are|am|was|were|has|have|isn'?t|aren'?t|don'?t|doesn'?t)\\b`,
    'i',
  ),
  /\bis .{1,40}(?:required|necessary|needed|mandatory|optional|allowed)\b|\bok(?:ay)?\?/i,
];

/** Whether a question wants a yes or no, or one of two: 「能带字典吗」, "does order by put nulls first". */
export const asksWhether = knownLately((question): boolean => {
  const text = fromWhereItAsks(question);
  const isChinese = holdsHan(text);
  if (text.length > LONGEST_QUESTION[isChinese ? 'zh' : 'en'] || ASKS_MORE.test(text)) return false;
  return (isChinese ? CHINESE : ENGLISH).some((pattern) => pattern.test(text));
});
