import { BadInputError } from '../faults/errors.ts';
import { DAY_MS } from './durations.ts';
import { addDays, localTime, weekdayOf } from './local-time.ts';

/** An ISO 8601 week as people write it: `2026-W48`. Weeks begin on Monday; week 1 holds 4 January. */
export type IsoWeek = string;

const WEEK = /^(\d{4})-W(\d{2})$/;
const DAYS_A_WEEK = 7;

/** The week that a local date (YYYY-MM-DD) lies in. */
export function weekOfDate(date: string): IsoWeek {
  // The year of a week is the year of its Thursday.
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / DAYS_A_WEEK) + 1).padStart(2, '0')}`;
}

export const weekOfInstant = (epochMs: number, timeZone: string): IsoWeek =>
  weekOfDate(localTime(epochMs, timeZone).date);

/** The local date of a week's Monday. Throws a BadInputError for what is no week. */
export function mondayOf(week: IsoWeek): string {
  const [, year, number] = WEEK.exec(week) ?? [];
  const first = year === undefined ? '' : `${year}-01-04`;
  const monday =
    first === '' ? '' : addDays(first, 1 - weekdayOf(first) + (Number(number) - 1) * DAYS_A_WEEK);
  if (monday === '' || weekOfDate(monday) !== week) {
    throw new BadInputError('bad_week', `"${week}" is not a week.`, {
      fix: 'Write it as 2026-W48; weeks begin on Monday.',
    });
  }
  return monday;
}

export const addWeeks = (week: IsoWeek, weeks: number): IsoWeek =>
  weekOfDate(addDays(mondayOf(week), weeks * DAYS_A_WEEK));

/** Whole weeks from one week to another; negative where `to` comes first. */
export const weeksBetween = (from: IsoWeek, to: IsoWeek): number =>
  (Date.parse(mondayOf(to)) - Date.parse(mondayOf(from))) / (DAYS_A_WEEK * DAY_MS);
