import { ASKS } from '../asking-words.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

const WRONG =
  '(?:(?:不[是对]|错了|你?(?:理解|搞|弄)错了?|不是(?:这个|那个|这样|问这个|这个意思))[了啊呀吧的哦]?[^\\p{L}]{0,3})';
const SAYS = '(?:问(?!题)|[说指](?![错过得]))';
/** 「不是，我问的是装饰器」, 「我是说字典」, 「我的意思是讲义在哪下载」 */
const CHINESE = `(?:${WRONG}{1,3}我(?:是)?(?:想|要)?${SAYS}(?:的)?是?|我(?:是(?:想|要)?${SAYS}|(?:想|要)?(?:${SAYS}的?是|问的)|的意思是?))`;
/** "no, i meant the other one" */
const ENGLISH =
  "(?:(?:no|nope|nah|sorry)[,.! ]{1,2}){0,2}(?:that'?s )?(?:not (?:that|it|what i (?:meant|asked))[,.! ]{1,2})?i (?:mean|meant|was asking(?: about)?|am asking about|asked about)\\b(?! to\\b)";
const CORRECTION = new RegExp(`^\\s{0,4}(?:${CHINESE}|${ENGLISH})[\\s，,：:]{0,3}(?=[^，,。]{2})`, 'iu');

/** A longer text says more than which thing was meant. */
const LONGEST_THING = 16;

/**
 * A message that says what was meant, as it would have been asked at first: 「不是，我问什么时候交」 asks 「什么时候交」; 「不是，我说的是列表」 wants of
 * lists what was asked of something else, as 「那列表呢」 does. Any other stays as it is.
 */
export function meantInstead(message: string): string {
  const meant = message.replace(CORRECTION, '');
  if (meant === message) return message;
  const thing = withoutClosingMarks(meant);
  if (ASKS.test(meant) || thing.length > LONGEST_THING) return meant;
  return /\p{Script=Han}/u.test(thing) ? `那${thing}呢` : `what about ${thing}`;
}
