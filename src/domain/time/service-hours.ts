import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';
import { addDays, localTime, minutesOf, offsetAt, weekdayOf } from './local-time.ts';

/** A school's calendar: when staff are there, and what they promised. */
export interface ServiceCalendar {
  id: string;
  timeZone: string;
  /** Local HH:MM windows by ISO weekday (1 = Monday); split hours are several windows. */
  staffed: Record<number, [string, string][]>;
  /** Local dates (YYYY-MM-DD) on which nobody is there. */
  holidays: { from: string; to: string; name: string }[];
  /**
   * Local dates on which staff work although the weekday says otherwise; they take Monday's windows (else the first
   * staffed day's).
   */
  workdays: string[];
  /** Local HH:MM, may cross midnight. */
  quiet: [string, string];
  /** Staffed minutes to a first human answer, by kind of question. */
  responseMinutes: Record<string, number>;
  owners: Record<string, string>;
}

const MINUTES_A_DAY = 24 * 60;

/** A make-up workday is worked like a Monday; where nobody works on Mondays, like the first day that is staffed. */
function workdayWindows(calendar: ServiceCalendar): [string, string][] {
  for (let day = 1; day <= 7; day++) {
    const windows = calendar.staffed[day] ?? [];
    if (windows.length > 0) return windows;
  }
  return [];
}

/** Whether nobody is there on a local date, whatever its weekday. */
export function isHoliday(calendar: Pick<ServiceCalendar, 'holidays' | 'workdays'>, date: string): boolean {
  if (calendar.workdays.includes(date)) return false;
  return calendar.holidays.some((holiday) => holiday.from <= date && date <= holiday.to);
}

/** The windows that begin on a local date; one that closes before it opens runs on over midnight. */
function windowsBegunOn(calendar: ServiceCalendar, date: string): { open: number; close: number }[] {
  const isWorkday = calendar.workdays.includes(date);
  if (isHoliday(calendar, date)) return [];
  const windows = isWorkday ? workdayWindows(calendar) : (calendar.staffed[weekdayOf(date)] ?? []);
  return windows.map(([from, to]) => ({ open: minutesOf(from), close: minutesOf(to) }));
}

/** The staffed windows of a local date, in minutes since midnight, in order. */
export function staffedWindows(calendar: ServiceCalendar, date: string): [number, number][] {
  const fromTheDayBefore = windowsBegunOn(calendar, addDays(date, -1))
    .filter(({ open, close }) => close < open)
    .map(({ close }): [number, number] => [0, close]);
  const own = windowsBegunOn(calendar, date).map(({ open, close }): [number, number] => [
    open,
    close < open ? MINUTES_A_DAY : close,
  ]);
  return [...fromTheDayBefore, ...own].sort((a, b) => a[0] - b[0]);
}

/** Days that a calendar's stretches are kept of. */
const DAYS_KEPT = 64;
/** A calendar does not change: what another one says of a day is another object. */
const stretches = new WeakMap<ServiceCalendar, Map<string, Stretch[]>>();

/** Real time in which staff are there, epoch milliseconds. */
interface Stretch {
  begins: number;
  ends: number;
}

/** The staffed stretches of a local date, in order of their beginnings. */
function stretchesOn(calendar: ServiceCalendar, date: string): Stretch[] {
  const known = stretches.get(calendar) ?? new Map<string, Stretch[]>();
  if (known.size === 0) stretches.set(calendar, known);
  let found = known.get(date);
  if (!found) {
    found = stretchesOf(date, staffedWindows(calendar, date), calendar.timeZone);
    if (known.size < DAYS_KEPT) known.set(date, found);
  }
  return found;
}

/** More than clocks are ever changed by, and than a guess of a day's beginning can be off. */
const CHANGE_MS = 3 * HOUR_MS;

/**
 * The stretches of real time, in order of their beginnings, in which a zone's clock shows this date and a time within
 * one of the windows. An hour that the clock leaves out is in none; what it shows twice is there twice.
 */
function stretchesOf(date: string, windows: readonly [number, number][], timeZone: string): Stretch[] {
  if (windows.length === 0) return [];
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, timeZone);
  const [earliest, latest] = [guess - CHANGE_MS, guess + DAY_MS + CHANGE_MS];
  const [before, after] = [offsetAt(earliest, timeZone), offsetAt(latest, timeZone)];
  const within = (offset: number) =>
    windows.map(([open, close]) => ({
      begins: midnight + open * MINUTE_MS - offset,
      ends: midnight + close * MINUTE_MS - offset,
    }));
  if (before === after) return within(before);
  const change = changeBetween(earliest, latest, timeZone);
  return [
    ...within(before).map(({ begins, ends }) => ({ begins, ends: Math.min(ends, change) })),
    ...within(after).map(({ begins, ends }) => ({ begins: Math.max(begins, change), ends })),
  ]
    .filter(({ begins, ends }) => begins < ends)
    .sort((a, b) => a.begins - b.begins);
}

/** The minute in which a zone's offset changes, which it does once between these two. */
function changeBetween(earliest: number, latest: number, timeZone: string): number {
  const before = offsetAt(earliest, timeZone);
  let [low, high] = [Math.floor(earliest / MINUTE_MS), Math.ceil(latest / MINUTE_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE_MS, timeZone) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** Two years: a calendar that never opens in that time is misconfigured, and a loop must end. */
const HORIZON_DAYS = 730;

/**
 * The instant at which `minutes` of staffed time have passed since `from`. Counted in real time, not in what the wall
 * clock shows: a window over a change of daylight saving time is as long as people are there. Windows that overlap
 * count once. Null where the calendar has no staffed time within two years.
 */
export function addStaffedMinutes(calendar: ServiceCalendar, from: number, minutes: number): number | null {
  const start = localTime(from, calendar.timeZone);
  let left = minutes * MINUTE_MS;
  if (left <= 0) return from;
  let counted = from;
  for (let day = 0; day < HORIZON_DAYS; day++) {
    for (const { begins, ends } of stretchesOn(calendar, addDays(start.date, day))) {
      const since = Math.max(begins, counted);
      if (since >= ends) continue;
      if (left <= ends - since) return since + left;
      left -= ends - since;
      counted = ends;
    }
  }
  return null;
}
