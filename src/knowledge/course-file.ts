import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Course } from '../domain/course.ts';
import { BadInputError } from '../domain/errors.ts';

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
  id: z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,64}$/, 'letters, digits, "-", "_" and "." only'),
  title: z.string().min(1),
  language: z.enum(['zh', 'en']).default('zh'),
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

export const COURSE_FILE_NAME = 'course.yaml';

/** What `course.yaml` in `directory` says of the course, or null where there is none. */
export async function readCourseFile(directory: string): Promise<Omit<Course, 'version'> | null> {
  const path = join(directory, COURSE_FILE_NAME);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  const parsed = courseDescription.safeParse(yamlOf(text, path));
  if (!parsed.success) {
    throw new BadInputError(
      'bad_course_file',
      `${path}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
    );
  }
  return courseOf(parsed.data);
}

export function courseOf({
  id,
  title,
  language,
  timeZone,
  startsOn,
  calendar,
  graded,
}: z.output<typeof courseDescription>): Omit<Course, 'version'> {
  return {
    id,
    title,
    language,
    graded,
    schedule: startsOn ? { timeZone, startsOn, entries: calendar } : null,
  };
}

function yamlOf(text: string, path: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new BadInputError('bad_course_file', `${path} is not valid YAML: ${reason}`, { cause });
  }
}
