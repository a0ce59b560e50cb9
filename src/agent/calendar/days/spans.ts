import { addDays, weekdayOf } from '../../../domain/time/local-time.ts';

/** Local dates (YYYY-MM-DD), both included. */
export type Span = readonly [from: string, to: string];
/** 31 November: there is no such day, and the last one of that month is this. */
export interface NoSuchDay {
  lastOfMonth: string;
}

export const WEEK = 7;
const pad = (number: number): string => String(number).padStart(2, '0');
export const day = (date: string): Span => [date, date];
export const shifted = (date: string, by: number): Span => day(addDays(date, by));
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const wholeMonth = (year: number, month: number): Span => [
  `${year}-${pad(month)}-01`,
  `${year}-${pad(month)}-${pad(lengthOf(year, month))}`,
];

/** A month counted from this one: 0 is this month. */
export function monthSpan(today: string, by: number): Span {
  const first = new Date(Date.UTC(yearOf(today), monthOf(today) - 1 + by, 1)).toISOString().slice(0, 10);
  return wholeMonth(yearOf(first), monthOf(first));
}

/** A month named without its year is the one that lies nearest: in November, 1 月 is the next January. */
export function nearestYear(today: string, month: number): number {
  const ahead = (month - monthOf(today) + 12) % 12;
  const next = yearOf(today) + (month < monthOf(today) ? 1 : 0);
  return ahead > MONTHS_AHEAD ? next - 1 : next;
}
/** 9 of 12: in November a bare 9 月 is two months ago, in a course that began then; 8 月 is three. */
const MONTHS_AHEAD = 9;

/**
 * A day by its month, 1 to 12, and its number in it; of the nearest year where none is said. Null where no month has
 * such a day.
 */
export function dated(today: string, month: number, date: number, year?: number): Span | NoSuchDay | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const [first, last] = wholeMonth(year ?? nearestYear(today, month), month);
  return date > Number(last.slice(8)) ? { lastOfMonth: last } : day(`${first.slice(0, -2)}${pad(date)}`);
}

/** Its last week; of the month that is running, what is still to come of it. */
export function endOfMonth(last: string, today: string): Span {
  const from = addDays(last, 1 - WEEK);
  return [from < today && today <= last ? today : from, last];
}

/** The first such weekday from a date on, that date included. */
export const coming = (from: string, weekday: number): string =>
  addDays(from, (weekday - weekdayOf(from) + WEEK) % WEEK);
