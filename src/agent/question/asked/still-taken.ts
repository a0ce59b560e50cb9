import { eitherOf } from '../../../domain/language/either-of.ts';

const MAY = '(?:能不能|可不可以|可否|能否|能|可以|可|让|许|允许|收|接受|来得及|赶得上)';
/** Handed in; 补习, 补救 and 交流 are something else. */
const HAND_IN = '(?:补?交(?![流换代])|补[上完]?(?=[吗么嘛不呢吧啊呀，,。？?\\s]|$))';
const AWHILE = '(?:[几一两二三四五六七八九十半\\d]{1,3}个?(?:天|日|周|星期|小时)|点儿?|些)';

const CHINESE = new RegExp(
  [
    `(?:还|现在|这会儿)(?:有机会|是否)?${MAY}[^，,。？?]{0,4}${HAND_IN}`,
    `(?:过了|过期|晚了|迟了|截止了|错过了?|逾期|[截止交]{1,2}(?:之|以)?后)[^。？?]{0,8}?${MAY}[^，,。？?]{0,4}${HAND_IN}`,
    `${MAY}[^，,。？?]{0,3}(?:补交|迟交|晚交|(?:晚|迟|拖)${AWHILE}(?:再)?(?:交|提交)?)(?:吗|么|嘛|不|$)`,
    `(?:晚|迟|拖)${AWHILE}?(?:再)?(?:交|提交)[^，,。？?]{0,2}(?:可以|行|能|没关系|没事|收)[^，,。？?]{0,2}(?:吗|么|嘛|不)`,
    `来不来得及${HAND_IN}`,
  ].join('|'),
);
const HANDED_IN =
  '(?:(?:hand|turn)(?:ed|ing)?\\b.{0,24}\\bin|submit(?:ted|ting)?|submission|upload(?:ed|ing)?)';
const ENGLISH = new RegExp(
  [
    `\\b(?:can|could|may) (?:i|we|you|one|it)\\b.{0,12}\\bstill\\b.{0,12}\\b${HANDED_IN}\\b`,
    `\\b(?:still|not yet) (?:possible|allowed|ok(?:ay)?|time|able) to ${HANDED_IN}\\b`,
    `\\btoo late (?:to|for) .{0,8}\\b${HANDED_IN}\\b`,
    `\\b(?:can|could|may|am i|is it|will)\\b.{0,24}\\b${HANDED_IN}\\b.{0,32}\\b(?:late|after (?:the |its )?(?:deadline|due date))\\b`,
  ].join('|'),
  'i',
);

/** How, where, how often, for how many marks, or again: the material has an answer to each of these. */
const ASKS_MORE = eitherOf(
  /怎么|如何|咋|哪|几[次遍回]|多少|扣|重新|再交一?[次遍]|重交|交错/i,
  /[改撤]|延期|(?:没|不)(?:及格|合格|通过)|没过(?!期)|挂[了科]/i,
  /\b(?:how|where|again|resubmit|extension|fail(?:ed)?|marks?|points?|penalty)\b/i,
);

const LONGEST = 60;

/**
 * Does a message ask whether work is still taken, its deadline past or to be missed: 「作业一还能交吗」, "is it too
 * late to submit"?
 */
export const asksIfStillTaken = (text: string): boolean =>
  text.length <= LONGEST && (CHINESE.test(text) || ENGLISH.test(text)) && !ASKS_MORE.test(text);
