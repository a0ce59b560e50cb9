import { HAN_DIGITS } from './han-digits.ts';

/** Each at its own value. */
export const ENGLISH_NUMBERS_TO_TWELVE =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number below a hundred, as people write it: a pattern's source. */
export const SPOKEN_NUMBER = `(?:\\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|${ENGLISH_NUMBERS_TO_TWELVE.slice(1).join('|')})`;

/** "12", "十二", "twelve": 12. NaN for what is none of them. */
export function spokenNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const english = ENGLISH_NUMBERS_TO_TWELVE.indexOf(text.toLowerCase());
  if (english !== -1) return english;
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([零一二两三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || text === '') return Number.NaN;
  if (!ten) return HAN_DIGITS[tens || (ones ?? '')] ?? Number.NaN;
  return (tens === '' ? 1 : (HAN_DIGITS[tens] ?? 0)) * 10 + (ones ? (HAN_DIGITS[ones] ?? 0) : 0);
}
