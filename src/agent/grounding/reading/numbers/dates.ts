import { ANY_YEAR } from './number-facts.ts';
import { type FoundNumber, found } from './number-units.ts';

/* Days and times of day, as a number or a month begins them. */

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_NAME = `(${MONTHS})[a-z]*\\.?`;
const DATES: RegExp[] = [
  /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/,
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/,
];
const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_NAME}(?:,?\\s+(\\d{4}))?(?![a-z])`, 'i');
const MONTH_DAY = new RegExp(
  `^${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\w:])`,
  'i',
);
const CLOCK = /^(\d{1,2})[:：](\d{2})(?!\d)(\s*(?:pm|p\.m\.|am|a\.m\.)(?![a-z]))?/i;
const O_CLOCK =
  /^(\d{1,2})\s*(?:点(?!击|开(?!始))|o'?clock|(pm|p\.m\.|am|a\.m\.)(?![a-z]))(半|\s*(\d{1,2})\s*分)?/i;
/** 2027 年 4 月 24 日, "24 April", 8:30, 8 点半 at the start of a text that begins with a digit. */
export function dateOrTimeAt(text: string): FoundNumber | null {
  for (const pattern of DATES) {
    const date = pattern.exec(text);
    if (date) return dateOf(date[0], date[1], Number(date[2]), Number(date[3]));
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return dateOf(dayMonth[0], dayMonth[3], monthOf(dayMonth[2] ?? ''), Number(dayMonth[1]));
  const clock = CLOCK.exec(text);
  if (clock) return timeOf(clock[0], Number(clock[1]), Number(clock[2]), clock[3]);
  const oClock = O_CLOCK.exec(text);
  if (oClock) {
    const minutes = oClock[3] === '半' ? 30 : Number(oClock[4] ?? 0);
    return timeOf(oClock[0], Number(oClock[1]), minutes, oClock[2] ?? '?');
  }
  return null;
}

/** "April 24, 2027" at the start of a text that begins with a letter. */
export function namedDateAt(text: string): FoundNumber | null {
  const date = MONTH_DAY.exec(text);
  return date ? dateOf(date[0], date[3], monthOf(date[1] ?? ''), Number(date[2])) : null;
}

/** `half`: what tells the half of the day, "?" where nothing does. */
export function timeOf(
  written: string,
  hour: number,
  minutes: number,
  half: string | undefined,
): FoundNumber {
  const at = (hours: number): string => String(hours * 60 + minutes);
  const values = [at(hour)];
  const afternoon = half !== undefined && /p/i.test(half);
  if (afternoon && hour < 12) values[0] = at(hour + 12);
  else if (half === '?' && hour < 12) values.push(at(hour + 12));
  return found(values, 'time', written.length);
}

const monthOf = (name: string): number => MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;

const dateOf = (written: string, year: string | undefined, month: number, day: number): FoundNumber =>
  found([`${year ?? ANY_YEAR}-${month}-${day}`], 'date', written.length);
