import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
/** A number as the least or the most that something may be; null where it is neither, or not said. */
export type Bound = 'least' | 'most' | null;

/** Longest first where one begins with another: 不超过 is no 超过. */
const BEFORE: [RegExp, Bound][] = [
  [
    eitherOf(
      /(?:(?:不(?:得|能|会|可|许|要|该|应|宜|准|允许)?|别|未|没有?)(?:超过|高于|大于|多于)|最多|最长)\s*$/iu,
      /(?:最高|至多|顶多|未满|不满|不足|不到|少于|低于|小于)\s*$/iu,
      /(?:(?:no|not) (?:more|greater|larger|longer|higher) than|at (?:the )?most|up to|less than)\s*$/iu,
      /(?:fewer than|lower than|smaller than|shorter than|under|below|within|a maximum of|as much as)\s*$/iu,
      /(?:as many as)\s*$/iu,
    ),
    'most',
  ],
  [
    inTurn(
      eitherOf(
        /(?:不(?:得|能|会|可|许|要|该|应|宜|准|允许)?|别)(?:少于|低于|小于|短于)/iu,
        /至少|起码|最少|最低|超过|高于|大于|多于/iu,
        /(?:no|not) (?:less|fewer|lower|smaller|shorter) than/iu,
        /at (?:the )?least|more than|greater than|larger than/iu,
        /longer than|higher than|over|above|a minimum of/iu,
      ),
      /\s*$/iu,
    ),
    'least',
  ],
];
/** Behind these a verb may stand: 至少要两分半, 最高支付 2 万元. */
const FROM_AFAR: [RegExp, Bound][] = [
  [/(?:最多|至多|最高|最长|at (?:the )?most)\s*(?:\p{Script=Han}{1,10}|[a-z]+(?: [a-z]+)?)\s*$/iu, 'most'],
  [/(?:最少|至少|起码|最低|at (?:the )?least)\s*(?:\p{Script=Han}{1,10}|[a-z]+(?: [a-z]+)?)\s*$/iu, 'least'],
];
const BEHIND: [RegExp, Bound][] = [
  [/^\s*(?:以内|之内|以下|or (?:less|fewer|below|lower))/iu, 'most'],
  [/^\s*(?:及?以上|起|or (?:more|above|higher))/iu, 'least'],
];
/** Units that may stand between a number and what bounds it: 2 万元以内. */
const UNITS_BETWEEN = inTurn(
  /^\s*/iu,
  eitherOf(
    /半|%|℃|°C?|\p{Script=Han}{1,2}?(?=以[内上下]|之内|及以上|起)/iu,
    /[a-z]+(?= or (?:more|less|fewer|above|below))/iu,
  ),
);
const LONGEST_BEFORE = 24;
const LONGEST_BEHIND = 16;

/** Within its line: in a table the row below begins with a number of its own, 一年以上. */
export function boundOf(text: string, from: number, to: number): Bound {
  const before = text.slice(Math.max(0, from - LONGEST_BEFORE), from).replace(/^.*\n/su, '');
  for (const [pattern, bound] of BEFORE) if (pattern.test(before)) return bound;
  for (const [pattern, bound] of FROM_AFAR) if (pattern.test(before)) return bound;
  const behind = text
    .slice(to, to + LONGEST_BEHIND)
    .replace(/\n.*$/su, '')
    .replace(UNITS_BETWEEN, '');
  for (const [pattern, bound] of BEHIND) if (pattern.test(behind)) return bound;
  return null;
}
