import type { CourseSchedule, ScheduleEntry } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import { addDays, instantOf, localTime, minutesOf } from '../domain/service-hours.ts';

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

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const weekdayName = (weekday: number, language: Language): string =>
  WEEKDAYS[language][weekday - 1] ?? '';

/** "2026 年 11 月 25 日（周三）20:00"; "20:00 on Wednesday, 25 November 2026". In the given zone. */
export function spokenTime(epochMs: number, timeZone: string, language: Language): string {
  const local = localTime(epochMs, timeZone);
  const [year = 0, month = 1, day = 1] = local.date.split('-').map(Number);
  const clock = `${Math.floor(local.minute / 60)}:${String(local.minute % 60).padStart(2, '0')}`;
  const weekday = weekdayName(local.weekday, language);
  if (language === 'zh') return `${year} 年 ${month} 月 ${day} 日（周${weekday}）${clock}`;
  const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
  return `${clock} on ${weekday}, ${day} ${monthName} ${year}`;
}
