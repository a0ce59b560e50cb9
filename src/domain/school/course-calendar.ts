import { addDays, instantOf, minutesOf } from '../time/local-time.ts';
import type { CourseSchedule, ScheduleEntry } from './course.ts';

/** One thing that happens, at a time. */
export interface Occurrence {
  entry: ScheduleEntry;
  /** Epoch milliseconds. */
  startsAt: number;
  endsAt: number | null;
}

const DAYS_A_WEEK = 7;
const LAST_MINUTE = '23:59';

/** Local date of a weekday (1 = Monday) in a week of the course, counted from 1. */
function dateIn(schedule: CourseSchedule, week: number, weekday: number): string {
  return addDays(schedule.startsOn, (week - 1) * DAYS_A_WEEK + weekday - 1);
}

/** Every time an entry of the calendar happens, in order. */
export function occurrencesOf(schedule: CourseSchedule, entry: ScheduleEntry): Occurrence[] {
  const at = (date: string, clock: string) => instantOf(date, minutesOf(clock), schedule.timeZone);
  if (entry.weekly && entry.weeks) {
    const { weekday, from, to } = entry.weekly;
    const [first, last] = entry.weeks;
    return Array.from({ length: last - first + 1 }, (_, offset) => {
      const date = dateIn(schedule, first + offset, weekday);
      return { entry, startsAt: at(date, from), endsAt: at(date, to) };
    });
  }
  if (entry.week === undefined) return [];
  const clock = entry.at ?? (entry.kind === 'deadline' ? LAST_MINUTE : '00:00');
  return [{ entry, startsAt: at(dateIn(schedule, entry.week, entry.weekday ?? 1), clock), endsAt: null }];
}

/** The first occurrence that is not over at `now`. */
export function nextOccurrence(
  schedule: CourseSchedule,
  entry: ScheduleEntry,
  now: number,
): Occurrence | null {
  return (
    occurrencesOf(schedule, entry).find((occurrence) => (occurrence.endsAt ?? occurrence.startsAt) >= now) ??
    null
  );
}

/** The last occurrence that had begun by `now`. */
export function lastOccurrence(
  schedule: CourseSchedule,
  entry: ScheduleEntry,
  now: number,
): Occurrence | null {
  return occurrencesOf(schedule, entry).findLast(({ startsAt }) => startsAt <= now) ?? null;
}
