import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** "unit 3", "essay 1", "week two": what holds of every unit is mostly said of none by its number. */
const NUMBERED = inTurn(
  /\b/gi,
  eitherOf(
    /units?|weeks?|lessons?|lectures?|chapters?|modules?|sessions?|class(?:es)?/gi,
    /quiz(?:zes)?|essays?|assignments?|homeworks?|projects?|levels?/gi,
  ),
  / (?:no\.? ?|number |#)?(\d{1,2})/gi,
  /(?![\d.:%]|\s*(?:st|nd|rd|th|am|pm|a\.m|p\.m|hours?|days?|minutes?)\b)/gi,
);

/** Where in an English text the numbers of a course's parts stand, as UTF-16 offsets. */
export const partNumbersIn = (text: string): ReadonlySet<number> =>
  new Set(
    Array.from(
      text.matchAll(NUMBERED),
      ({ 0: all, 1: digits = '', index }) => index + all.length - digits.length,
    ),
  );
