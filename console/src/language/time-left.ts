import type { LanguageCode } from './language-code.ts';
import { duration } from './moment.ts';

const MINUTE_MS = 60_000;

/** How a page says it. */
interface TimeLeftWords {
  left: (time: string) => string;
  overdue: (time: string) => string;
  /** Within the minute before and after: nothing is left of it, nor is it late by nothing. */
  now: string;
}

/** `left`: milliseconds until it is due, below 0 once it is late. */
export function timeLeft(left: number, language: LanguageCode, words: TimeLeftWords): string {
  if (Math.abs(left) < MINUTE_MS) return words.now;
  return left > 0 ? words.left(duration(left, language)) : words.overdue(duration(-left, language));
}
