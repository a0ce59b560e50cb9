import type { Turn } from '../../../domain/conversation/answer.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { ASKS } from '../asking-words.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

const WRONG =
  '(?:(?:不[是对]|错了|你?(?:理解|搞|弄)错了?|不是(?:这个|那个|这样|问这个|这个意思))[了啊呀吧的哦]?[^\\p{L}]{0,3})';
const SAYS = '(?:问(?!题)|[说指](?![错过得]))';
/** 「不是，我问的是装饰器」, 「我是说字典」, 「我的意思是讲义在哪下载」 */
const CHINESE = `(?:${WRONG}{1,3}我(?:是)?(?:想|要)?${SAYS}(?:的)?是?|我(?:是(?:想|要)?${SAYS}|(?:想|要)?(?:${SAYS}的?是|问的)|的意思是?))`;
/** 「打错了，是养豆」, 「手滑，应该是…」, "typo: yeast" */
const MISTYPED = [
  [
    '(?:(?:不好意思|抱歉|啊|哦|不对|不是|sorry|oops|ah|oh)[\\s，,。.!！]{0,3})?(?:我)?',
    '(?:打错(?:字|别字)?|写错(?:字|别字)?|发错|输错|手滑|手误)了?[\\s，,。：:!！]{1,3}(?:应该)?',
    '(?:我(?:想|要)?(?:问|说)的)?是?',
  ].join(''),
  '(?:(?:oops|sorry|ah|oh|ugh)[,.! ]{1,2})?(?:typo|autocorrect)\\b[\\s,.:;!-]{1,3}(?:it should be|should be|i meant?\\b)?',
].join('|');
/** "no, i meant the other one" */
const ENGLISH =
  "(?:(?:no|nope|nah|sorry)[,.! ]{1,2}){0,2}(?:that'?s )?(?:not (?:that|it|what i (?:meant|asked))[,.! ]{1,2})?i (?:mean|meant|was asking(?: about)?|am asking about|asked about)\\b(?! to\\b)";
const CORRECTION = new RegExp(
  `^\\s{0,4}(?:${MISTYPED}|${CHINESE}|${ENGLISH})[\\s，,：:]{0,3}(?=[^，,。]{2})`,
  'iu',
);

/** 「我说的是个人申请 不是公司」: what it was taken for. */
const DENIED =
  /(?<![，,。\s])[，,。\s]+(?:(?:而|可|并)?不是|没问|not) ?[^，,。？?]{1,14}[？?。.!！\s]{0,3}$/iu;
/** 「不是break，是continue」, "not append, extend" */
const NOT_BUT = new RegExp(
  '^(?:(?:不|错了|不对|no|nope)[，,.。!\\s]+){0,2}(?:' +
    '(?:不是|没问|我没问|我问的不是|我说的不是)(?:那个|这个)?(?<chinese>[^我，,。？?\\s]{1,12})[，,。\\s]*(?:而?是|我(?:说|问|指)的是|我(?:是)?(?:说|问|指)的?)(?=\\S{1,12}$)|' +
    "not (?:the |an? )?(?<english>[a-z0-9_*.' -]{1,20})[,.;] ?(?:but |i (?:mean|meant) )?(?=[a-z0-9_*.' -]{2,24}$))" +
    '(?<meant>.+)$',
  'iu',
);

/** With 那 before it another word: 那个人. */
const JOINS_THAT = /^[个些里边么样时种]/;

/** A longer text says more than which thing was meant. */
const LONGEST_THING = 16;

/**
 * A message that says what was meant, as it would have been asked at first: 「不是，我问什么时候交」 asks
 * 「什么时候交」; 「不是，我说的是列表」 wants of lists what was asked of something else, as 「那列表呢」 does;
 * 「不是break 我说的continue」 too, where `history` speaks of the one denied. Any other stays as it is.
 */
export function meantInstead(message: string, history: readonly Turn[] = []): string {
  const instead = insteadOf(message, history);
  const meant = instead ?? message.replace(CORRECTION, '').replace(DENIED, '');
  if (meant === message || !(instead !== null || CORRECTION.test(message))) return message;
  const thing = withoutClosingMarks(meant);
  if (ASKS.test(meant) || thing.length > LONGEST_THING) return meant;
  if (!holdsHan(message)) return `what about ${thing}`;
  return JOINS_THAT.test(thing) ? `${thing}呢` : `那${thing}呢`;
}

/** What is denied was spoken of: 「不是我写的，是同学写的」 and "not sure, maybe" correct nobody. */
function insteadOf(message: string, history: readonly Turn[]): string | null {
  const { chinese, english, meant } = NOT_BUT.exec(message)?.groups ?? {};
  const denied = (chinese ?? english ?? '').trim().toLowerCase();
  const isSpokenOf = history.some(({ text }) => text.toLowerCase().includes(denied));
  if (meant === undefined || !isSpokenOf) return null;
  // "not the first rise, the second": the second rise.
  const noun = denied.split(' ').at(-1) ?? '';
  return ORDINAL_ALONE.test(meant) && denied.includes(' ')
    ? `${withoutClosingMarks(meant).replace(/ one$/i, '')} ${noun}`
    : meant;
}
const ORDINAL_ALONE =
  /^(?:the )?(?:first|second|third|fourth|fifth|last|next|other|left|right|new|old)(?: one)?[\s.!?]*$/i;
