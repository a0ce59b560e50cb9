import { z } from 'zod';
import { type Course, isCourseId } from '../../domain/course.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { isTimeZone } from '../../domain/service-hours.ts';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as "HH:MM"');
const weekday = z.int().min(1).max(7);

const scheduleEntry = z.object({
  id: z.string().min(1),
  kind: z.enum(['live', 'office_hours', 'lesson', 'deadline', 'event']),
  title: z.string().min(1),
  weekly: z.object({ weekday, from: localTime, to: localTime }).optional(),
  weeks: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
  week: z.int().min(1).optional(),
  weekday: weekday.optional(),
  at: localTime.optional(),
  source: z.string().optional(),
  graded: z.string().optional(),
});

/** A course as it is described in course.yaml, and over REST. */
export const courseDescription = z.object({
  id: z.string().refine(isCourseId, 'letters, digits, "-", "_" and "." only'),
  title: z.string().min(1),
  language: z.enum(LANGUAGES).default('zh'),
  timeZone: z.string().default('Asia/Shanghai'),
  startsOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as "YYYY-MM-DD"')
    .optional(),
  calendar: z.array(scheduleEntry).default([]),
  graded: z
    .array(
      z.object({
        id: z.string().min(1),
        title: z.string().min(1),
        source: z.string().optional(),
        locator: z.string().optional(),
        keywords: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

export type CourseDescription = z.output<typeof courseDescription>;

/** What a schema of single fields cannot see, or null: entries need a start, ids differ, the zone exists. */
export function faultOfCourse(course: CourseDescription): string | null {
  if (course.calendar.length > 0 && course.startsOn === undefined)
    return 'calendar: weeks are counted from "startsOn", the Monday of week 1; give it too.';
  if (course.startsOn !== undefined && Number.isNaN(Date.parse(course.startsOn)))
    return `startsOn: there is no day ${course.startsOn}.`;
  for (const [name, list] of Object.entries({ calendar: course.calendar, graded: course.graded })) {
    const ids = list.map((entry) => entry.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) return `${name}: the id "${twice}" stands there twice; ids must differ.`;
  }
  if (!isTimeZone(course.timeZone))
    return `timeZone: "${course.timeZone}" is not known; write it like "Asia/Shanghai".`;
  return null;
}

export function courseOf({
  id,
  title,
  language,
  timeZone,
  startsOn,
  calendar,
  graded,
}: CourseDescription): Omit<Course, 'version'> {
  return {
    id,
    title,
    language,
    graded,
    schedule: startsOn ? { timeZone, startsOn, entries: calendar } : null,
  };
}
