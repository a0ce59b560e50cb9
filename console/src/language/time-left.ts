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

export type Urgency = 'calm' | 'soon' | 'late';

/** Share of the time to answer or decide after which the handbook warns. */
const WARN_AT = 0.7;

/** How much of the time between `from` and `due` is over. All in epoch milliseconds. */
export function urgencyBetween(from: number, due: number, now: number): Urgency {
  if (now >= due) return 'late';
  return now - from >= (due - from) * WARN_AT ? 'soon' : 'calm';
}
