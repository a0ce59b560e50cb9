import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '../../domain/faults/faults-in-words.ts';
import { LANGUAGES } from '../../domain/language/language.ts';
import { type Course, type GradedWork, isCourseId, WORDINGS } from '../../domain/school/course.ts';
import { calendarDay } from '../../domain/time/calendar-day.ts';
import { isTimeZone } from '../../domain/time/local-time.ts';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as "HH:MM"');
const weekday = z.int().min(1).max(7);

const weekly = z.object({ weekday, from: localTime, to: localTime });
const scheduleEntry = z.object({
  id: z.string().min(1),
  kind: z.enum(['live', 'office_hours', 'lesson', 'deadline', 'event']),
  title: z.string().min(1),
  weekly: weekly.optional(),
  weeks: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
  week: z.int().min(1).optional(),
  weekday: weekday.optional(),
  at: localTime.optional(),
  source: z.string().optional(),
  graded: z.string().optional(),
});
const gradedWork = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  source: z.string().optional(),
  locator: z.string().optional(),
  keywords: z.array(z.string()).default([]),
});

/** A course as it is described over REST. */
export const courseDescription = z.object({
  id: z.string().refine(isCourseId, 'letters, digits, "-", "_" and "." only'),
  title: z.string().min(1),
  language: z.enum(LANGUAGES).default('zh'),
  wording: z
    .enum(WORDINGS)
    .describe(
      '`model`: in the words of the model, each sentence checked; `material`: in whole sentences of the material alone',
    )
    .default('model'),
  timeZone: z.string().default('Asia/Shanghai'),
  startsOn: calendarDay.optional(),
  calendar: z.array(scheduleEntry).default([]),
  // Graded work that goes by another name is solved for whoever asks.
  graded: z
    .array(gradedWork.strict())
    .optional()
    .describe('left out: what the headings of the material call an assignment; `[]`: none'),
});

/**
 * The same in course.yaml, where any misspelt key is told; over REST a course is sent back with what else is told of
 * it.
 */
export const courseFile = courseDescription
  .extend({
    calendar: z.array(scheduleEntry.extend({ weekly: weekly.strict().optional() }).strict()).default([]),
  })
  .strict();

export type CourseDescription = z.output<typeof courseDescription>;

/** What a schema of single fields cannot see: entries need a start and a week, ids differ, the zone exists. */
export function faultsOfCourse(course: CourseDescription): Fault[] {
  const faults: Fault[] = [];
  const { calendar, graded = [], startsOn, timeZone } = course;
  if (calendar.length > 0 && startsOn === undefined)
    faults.push({
      path: ['calendar'],
      says: 'calendar: weeks are counted from "startsOn", the Monday of week 1; give it too.',
    });
  for (const says of startsOn === undefined ? [] : faultsOfStart(startsOn))
    faults.push({ path: ['startsOn'], says });
  for (const [name, list] of Object.entries({ calendar, graded })) {
    const ids = list.map((entry) => entry.id);
    const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    for (const id of twice)
      faults.push({
        path: [name, ids.lastIndexOf(id)],
        says: `${name}: the id "${id}" stands there twice; ids must differ.`,
      });
  }
  for (const [at, entry] of calendar.entries())
    for (const says of faultsOfEntry(entry, graded)) faults.push({ path: ['calendar', at], says });
  if (!isTimeZone(timeZone))
    faults.push({
      path: ['timeZone'],
      says: `timeZone: "${timeZone}" is not known; write it like "Asia/Shanghai".`,
    });
  return faults;
}

/**
 * The same of a description as it is written, where single fields may be wrong as well: those are the schema's to tell,
 * and in the place of each stands something here that nothing is wrong with.
 */
export const faultsOfWritten = (written: unknown): Fault[] => faultsOfCourse(readable.parse(written));

const SOME_MONDAY = '2026-01-05';
const withId = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
/** Of an entry; no two of those that have none are the same. */
const idOf = (entry: unknown): string => withId.safeParse(entry).data?.id ?? randomUUID();

const readable = z
  .object({
    timeZone: z.string().catch('UTC'),
    startsOn: calendarDay.optional().catch(SOME_MONDAY),
    calendar: z
      .array(scheduleEntry.catch(({ value }) => ({ id: idOf(value), kind: 'event', title: '', week: 1 })))
      .catch([]),
    /** Null where it is no list: then nobody can say what an entry may name. */
    graded: z
      .array(gradedWork.catch(({ value }) => ({ id: idOf(value), title: '', keywords: [] })))
      .default([])
      .nullable()
      .catch(null),
  })
  .catch({ timeZone: 'UTC', startsOn: SOME_MONDAY, calendar: [], graded: [] })
  .transform(
    ({ calendar, graded, ...rest }): CourseDescription => ({
      ...rest,
      calendar: graded === null ? calendar.map((entry) => ({ ...entry, graded: undefined })) : calendar,
      graded: graded ?? [],
      ...{ id: '', title: '', language: 'zh', wording: 'model' },
    }),
  );

function faultsOfStart(startsOn: string): string[] {
  const day = new Date(startsOn);
  if (day.getUTCDay() === 1) return [];
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(day);
  return [`startsOn: ${startsOn} is a ${name}; give the Monday of week 1, from which weekdays are counted.`];
}

/** An entry that would never come to pass, or whose work nobody would find. */
function faultsOfEntry(
  { id, weekly, weeks, week, graded }: CourseDescription['calendar'][number],
  works: readonly GradedWork[],
): string[] {
  const faults: string[] = [];
  const where = `calendar: "${id}"`;
  if (weekly && !weeks) faults.push(`${where} has "weekly" and needs "weeks: [first, last]" with it.`);
  if (!weekly && week === undefined)
    faults.push(`${where} says neither "week" nor "weekly" with "weeks": it would never take place.`);
  if (weeks && weeks[0] > weeks[1])
    faults.push(`${where}: weeks ${weeks[0]} to ${weeks[1]} are none; the first comes first.`);
  if (weekly && weekly.from >= weekly.to)
    faults.push(`${where}: ${weekly.from} to ${weekly.to} is no time; "from" comes first.`);
  if (graded !== undefined && !works.some((work) => work.id === graded))
    faults.push(`${where} names the graded work "${graded}", which is no id under "graded".`);
  return faults;
}

export function courseOf({
  id,
  title,
  language,
  wording,
  timeZone,
  startsOn,
  calendar,
  graded,
}: CourseDescription): Omit<Course, 'version'> {
  return {
    id,
    title,
    language,
    wording,
    graded: graded ?? [],
    ...(graded === undefined ? { gradedFrom: 'material' } : {}),
    schedule: startsOn ? { timeZone, startsOn, entries: calendar } : null,
  };
}
