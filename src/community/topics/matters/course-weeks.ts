import type { Course, CourseSchedule } from '../../../domain/school/course.ts';
import { type IsoWeek, weekOfDate, weeksBetween } from '../../../domain/time/iso-week.ts';

/** The number of a week within its course, from 1; smaller before it begins. */
export function courseWeek(schedule: CourseSchedule, week: IsoWeek): number {
  return weeksBetween(weekOfDate(schedule.startsOn), week) + 1;
}

/** In which week of the course each document is taught. */
export function taughtWeeks(course: Course): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const entry of course.schedule?.entries ?? []) {
    if (entry.kind === 'lesson' && entry.source !== undefined && entry.week !== undefined)
      weeks.set(entry.source, entry.week);
  }
  return weeks;
}
