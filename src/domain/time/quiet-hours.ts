import { addDays, instantOf, localTime, minutesOf, offsetAt } from './local-time.ts';

/** Whether an instant lies in the quiet hours; a window that begins and ends at once is none. */
export function isQuiet(at: number, timeZone: string, quiet: [string, string]): boolean {
  const [from, to] = [minutesOf(quiet[0]), minutesOf(quiet[1])];
  const { minute } = localTime(at, timeZone);
  if (from === to) return false;
  return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** The next instant that lies in no quiet hours: the instant itself where it lies in none. */
export function afterQuiet(at: number, timeZone: string, quiet: [string, string]): number {
  if (!isQuiet(at, timeZone, quiet)) return at;
  const { date, minute } = localTime(at, timeZone);
  const end = minutesOf(quiet[1]);
  const over = instantOf(minute < end ? date : addDays(date, 1), end, timeZone);
  // In the hour that comes twice, the end that is still to come.
  return over >= at ? over : over + offsetAt(over, timeZone) - offsetAt(at, timeZone);
}
