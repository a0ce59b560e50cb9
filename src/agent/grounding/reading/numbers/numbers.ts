import { dateOrTimeAt } from './dates.ts';
import { ENGLISH_FACTORS } from './english-numbers.ts';
import { factorOf } from './han-numbers.ts';
import { type FoundNumber, measured } from './number-units.ts';

/* Numbers in digits; in words they are read by `han-numbers.ts` and `english-numbers.ts`. */

const PLAIN = /^\d+(?:,\d{3})+(?!\d)|^\d+(?:\.\d+)*/;

/** The number at the start of a text that begins with a digit. */
export function numberAt(text: string): FoundNumber | null {
  const date = dateOrTimeAt(text);
  if (date) return date;
  const plain = PLAIN.exec(text);
  if (!plain) return null;
  const value = plain[0].replaceAll(',', '');
  const times = TIMES.exec(text.slice(plain[0].length));
  return times
    ? measured(String(Number(value) * timesOf(times[1] ?? '')), plain[0].length + times[0].length, text)
    : measured(value, plain[0].length, text);
}

/** 12 万, "50 thousand" */
const TIMES = /^\s*([十百千]*[万亿]|hundred\b|thousand\b|million\b|billion\b)/iu;
const timesOf = (word: string): number =>
  ENGLISH_FACTORS[word.toLowerCase()] ?? [...word].reduce((product, digit) => product * factorOf(digit), 1);
