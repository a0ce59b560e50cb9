import { DAY_MS, MINUTE_MS } from './durations.ts';

/** Local wall-clock parts of an instant in a time zone. */
export interface LocalTime {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes since local midnight. */
  minute: number;
  /** ISO weekday, 1 = Monday. */
  weekday: number;
}

export function localTime(epochMs: number, timeZone: string): LocalTime {
  const local = epochMs + offsetAt(epochMs, timeZone);
  const shown = new Date(local);
  return {
    date: shown.toISOString().slice(0, 10),
    minute: Math.floor((local % DAY_MS) / MINUTE_MS),
    weekday: isoWeekday(shown),
  };
}

/**
 * The instant of a local date and minute. Guess with the zone's offset at that instant, then once more with
 * the offset found there: right also next to a change of daylight saving time. What the clocks pass over (02:30 in
 * the night in which they go from 2 to 3) is as long after the change as it would be after the hour before it.
 */
export function instantOf(date: string, minute: number, timeZone: string): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS;
  const first = asUtc - offsetAt(asUtc, timeZone);
  const second = asUtc - offsetAt(first, timeZone);
  return offsetAt(first, timeZone) === offsetAt(second, timeZone) ? second : Math.max(first, second);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday of a local date. */
export function weekdayOf(date: string): number {
  return isoWeekday(new Date(`${date}T00:00:00Z`));
}

const isoWeekday = (shown: Date): number => ((shown.getUTCDay() + 6) % 7) + 1;

/** Minutes since midnight of a time written as HH:MM. */
export function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return hours * 60 + minutes;
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Since 2011 no zone has changed its clocks within a quarter of an hour. */
const QUARTER = 15 * MINUTE_MS;
const QUARTERS_KEPT = 20_000;
/** Offsets by quarter, of each zone that is asked for: to work one out costs more than all that is done with it. */
const offsets = new Map<string, Map<number, number>>();

/** What a zone's clocks are ahead of UTC in the quarter of an hour of an instant, in milliseconds. */
export function offsetAt(epochMs: number, timeZone: string): number {
  const quarter = Math.floor(epochMs / QUARTER);
  const known = offsets.get(timeZone);
  const offset = known?.get(quarter) ?? readOffset(quarter * QUARTER, timeZone);
  if (known && known.size < QUARTERS_KEPT) known.set(quarter, offset);
  else offsets.set(timeZone, new Map([[quarter, offset]]));
  return offset;
}

function readOffset(epochMs: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatterFor(timeZone).formatToParts(epochMs)) parts[part.type] = part.value;
  const { year, month, day, hour, minute } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}Z`) - epochMs;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
