import { type DayOfCourse, SAYINGS } from './day-sayings.ts';

/** Local dates (YYYY-MM-DD), both included. */
export interface DaysMeant {
  from: string;
  to: string;
  /** What of the text says so. */
  words: string;
  /** No such day: 31 November. `from` and `to` are then the last day of that month. */
  impossible: boolean;
  /** "周日前", "by Sunday": from today up to that day. */
  until: boolean;
}

/** Days that no text named. */
export const daysFrom = (from: string, to: string, until = false): DaysMeant => ({
  from,
  to,
  words: '',
  impossible: false,
  until,
});

const BEFORE = /^[的]?(?:晚上|上午|下午)?(?:[^，,。？?]{0,6}点)?(?:之前|以前|前)(?![面天一])/;
const BY = /\b(?:before|by|until|till)(?: the)?\s*(?:end of\s*)?$/i;
/** Longer texts are not questions about a day; also bounds what the patterns above can take of time. */
const LONGEST = 200;

/** The days that a text speaks of, in Chinese or English; null where it speaks of none. */
export function daysMeant(text: string, on: DayOfCourse): DaysMeant | null {
  if (text.length > LONGEST) return null;
  for (const { pattern, span } of SAYINGS) {
    const match = pattern.exec(text);
    const days = match && span(match, on);
    if (!match || days === null) continue;
    const [words] = match;
    if ('lastOfMonth' in days) {
      return { from: days.lastOfMonth, to: days.lastOfMonth, words, impossible: true, until: false };
    }
    const [from, to] = days;
    const until =
      to >= on.today &&
      (BEFORE.test(text.slice(match.index + words.length)) || BY.test(text.slice(0, match.index)));
    return { from: until ? on.today : from, to, words, impossible: false, until };
  }
  return null;
}
