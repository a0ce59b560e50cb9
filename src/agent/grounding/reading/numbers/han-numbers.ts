import { HAN_DIGITS } from '../../../../domain/language/han-digits.ts';
import { timeOf } from './dates.ts';
import { type FoundNumber, found, measured, share } from './number-units.ts';

const DIGITS = /[零〇一二两三四五六七八九十百千万亿]/u;
const MULTIPLIERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** They multiply all that stands before them: 八百万. */
const MYRIADS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** 八点半, 八点开始; 三点 alone may be three points. */
const O_CLOCK_HAN = /^点(钟|半|整|(?=到|开始|结束|之?前|以?后|左右))?/;
const TIME_OF_DAY = /[早晚午晨]上?$/;

/** 半小时, 半分钟, 半年, 半个月 */
const HALF = /^半(?:个)?(?:小时|钟头|(年)|(分钟)|(月))/;
/** 二点五倍, 负一点五等, 约三点二: what stands behind the point is said digit by digit; 三点五分 is a time or a score. */
const DECIMAL =
  /^([零〇一二两三四五六七八九十百]{1,5})点([零〇一二三四五六七八九]{1,6})(?![零〇一二三四五六七八九十百千万分刻点])/u;
/** What makes a number of numerals that nothing is counted with: 二左右; 约三点二. */
const ABOUT_BEHIND = /^(?:左右|上下)/u;
const MEASURED_BEFORE = /[负约是为到达在于]$/u;
/** 百分之八十, 三分之二 */
const SHARE =
  /^([零〇一二两三四五六七八九十百千]{1,12})分之([零〇一二两三四五六七八九十百]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?)/;
const ONE_HALF = /^(?:一半|半数)/;

/** 两三次, 七八天: either of the two. */
function aboutSo(digits: string): string[] | null {
  const [first, second, more] = [...digits].map((digit) => HAN_DIGITS[digit]);
  return more === undefined && digits.length === 2 && first && second === first + 1
    ? [String(first), String(second)]
    : null;
}

/** Whether `hanNumberAt` can find a number in a text that begins with this character. */
export const beginsHanNumber = (character: string): boolean =>
  DIGITS.test(character) || character === '半' || character === '百' || character === '千';

/** More in a row are no number, and would be read anew from each of them. */
const MOST_NUMERALS = 20;

/** A number in Chinese numerals with its unit; without a unit it is no number: 一般, 万一. */
export function hanNumberAt(text: string, before: string): FoundNumber | null {
  let end = 0;
  while (end < text.length && end <= MOST_NUMERALS && DIGITS.test(text[end]!)) end++;
  if (end > MOST_NUMERALS) return null;
  const half = HALF.exec(text);
  if (half?.[1]) return found(['6'], 'month', half[0].length);
  if (half?.[3]) return found(['15'], 'day', half[0].length);
  if (half) return found([half[2] ? '0.5' : '30'], 'dur', half[0].length);
  const equal = ONE_HALF.exec(text);
  if (equal) return share(1, 2, equal[0].length);
  const parts = SHARE.exec(text);
  if (parts) {
    const [whole, part] = [hanValue(parts[1] ?? ''), decimalValue(parts[2] ?? '')];
    return whole && part !== null ? share(part, whole, parts[0].length) : null;
  }
  if (end === 0) return null;
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const number = measured(String(decimalValue(decimal[0])), decimal[0].length, text);
    const isMeasured = MEASURED_BEFORE.test(before) || ABOUT_BEHIND.test(text.slice(decimal[0].length));
    if (number.fact.unit !== '' || isMeasured) return number;
  }
  const value = hanValue(text.slice(0, end));
  const rest = text.slice(end);
  if (value === null) return null;
  const range = aboutSo(text.slice(0, end));
  if (range) {
    const number = measured(String(value), end, text);
    return number.fact.unit === '' ? null : { ...number, fact: { ...number.fact, values: range } };
  }
  const oClock = O_CLOCK_HAN.exec(rest);
  if (oClock && value <= 24 && (oClock[1] !== undefined || TIME_OF_DAY.test(before)))
    return timeOf(text.slice(0, end + oClock[0].length), value, oClock[1] === '半' ? 30 : 0, '?');
  if (ABOUT_BEHIND.test(rest)) return found([String(value)], '', end);
  const number = measured(String(value), end, text);
  return number.fact.unit === '' ? null : number;
}

/** 二点五 */
function decimalValue(digits: string): number | null {
  const [whole = '', behind] = digits.split('点');
  const value = hanValue(whole);
  if (value === null || behind === undefined) return value;
  return Number(`${value}.${[...behind].map((digit) => HAN_DIGITS[digit] ?? 0).join('')}`);
}

function hanValue(digits: string): number | null {
  let total = 0;
  let current = 0;
  for (const digit of digits) {
    const multiplier = MULTIPLIERS[digit];
    const myriad = MYRIADS[digit];
    if (myriad !== undefined) {
      total = (total + current || 1) * myriad;
      current = 0;
    } else if (multiplier !== undefined) {
      total += (current === 0 ? 1 : current) * multiplier;
      current = 0;
    } else {
      const value = HAN_DIGITS[digit];
      if (value === undefined) return null;
      current = current * 10 + value;
    }
  }
  return total + current;
}

/** What 十 to 亿 multiply by. */
export const factorOf = (digit: string): number => MULTIPLIERS[digit] ?? MYRIADS[digit] ?? 1;
