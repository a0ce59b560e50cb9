import { localTime, minutesOf } from '../../domain/time/local-time.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';

/** Whether nothing unprompted is posted now; the hours may cross midnight. */
export function isQuiet(calendar: ServiceCalendar, now: number): boolean {
  const [from, until] = calendar.quiet.map(minutesOf) as [number, number]; // the calendar holds two times
  const { minute } = localTime(now, calendar.timeZone);
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}
