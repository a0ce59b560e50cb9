import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { BadInputError } from '../domain/errors.ts';
import type { Group } from '../domain/group.ts';
import { LANGUAGES } from '../domain/language.ts';
import { isTimeZone, type ServiceCalendar } from '../domain/service-hours.ts';
import { MODERATION_MODES } from '../domain/violation.ts';
import { cadenceSchema } from './topics/cadence.ts';

const identifier = z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,64}$/, 'letters, digits, "-", "_" and "." only');
const localTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time as "HH:MM"');
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as "YYYY-MM-DD"');
const timeZone = z.string().refine(isTimeZone, 'a time zone such as Asia/Shanghai');

const groupFile = z
  .strictObject({
    id: identifier,
    name: z.string().min(1),
    channel: z.string().default('web'),
    positioning: z.object({
      stage: z.enum(['入门', '进阶', '高级']),
      direction: z.string(),
      purpose: z.string(),
      time: z.enum(['full-time', 'part-time']).optional(),
    }),
    courses: z.array(identifier),
    // Trust is earned: a new group starts with drafts only.
    mode: z.enum(['mention', 'assist', 'copilot']).default('copilot'),
    language: z.enum(LANGUAGES).default('zh'),
    timeZone: timeZone.default('Asia/Shanghai'),
    assistantNames: z.array(z.string().min(1)).min(1).default(['助教']),
    rules: identifier.default('default'),
    calendar: identifier.default('school'),
    allows: z.array(z.string()).default([]),
    moderation: z.enum(MODERATION_MODES).optional(),
    cadence: cadenceSchema.optional(),
    demo: z.boolean().default(false),
  })
  .transform(
    (file): Group => ({
      id: file.id,
      name: file.name,
      channel: file.channel,
      mode: file.mode,
      positioning: file.positioning,
      courseIds: file.courses,
      language: file.language,
      timeZone: file.timeZone,
      assistantNames: file.assistantNames,
      rulesId: file.rules,
      calendarId: file.calendar,
      allows: file.allows,
      moderation: file.moderation ?? null,
      cadence: file.cadence ?? null,
      demo: file.demo,
    }),
  );

const windows = z.array(z.tuple([localTime, localTime]));
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];

const calendarFile = z
  .strictObject({
    id: identifier,
    timeZone,
    /** `default` for every day in `weekdays`; a key "1".."7" replaces it for that weekday. */
    staffed: z.record(z.string(), windows),
    weekdays: z.array(z.int().min(1).max(7)).default(ALL_WEEK),
    quiet: z.tuple([localTime, localTime]).default(['22:30', '08:00']),
    holidays: z
      .array(
        z.union([
          z.object({ date: localDate, name: z.string() }),
          z.object({ from: localDate, to: localDate, name: z.string() }),
        ]),
      )
      .default([]),
    workdays: z.array(localDate).default([]),
    responseMinutes: z.record(z.string(), z.number().positive()),
    owners: z.record(z.string(), z.string()).default({}),
    escalation: z.string().optional(),
  })
  .transform(
    (file): ServiceCalendar => ({
      id: file.id,
      timeZone: file.timeZone,
      staffed: Object.fromEntries(
        ALL_WEEK.map((day) => [
          day,
          file.staffed[String(day)] ?? (file.weekdays.includes(day) ? (file.staffed['default'] ?? []) : []),
        ]),
      ),
      holidays: file.holidays.map((holiday) =>
        'date' in holiday ? { from: holiday.date, to: holiday.date, name: holiday.name } : holiday,
      ),
      workdays: file.workdays,
      quiet: file.quiet,
      responseMinutes: file.responseMinutes,
      owners: file.owners,
    }),
  );

const ruleFile = z.looseObject({ id: identifier, rules: z.array(z.looseObject({ number: z.int() })).max(5) });

/** What a school's folder says, besides its courses. */
export interface SchoolFiles {
  groups: Group[];
  calendars: ServiceCalendar[];
  rules: { id: string; body: unknown }[];
  /** One folder a course: its material, and a course.yaml where there is one. */
  courseFolders: string[];
}

export async function readSchoolFiles(directory: string): Promise<SchoolFiles> {
  const groups = await readAll(join(directory, 'groups'), groupFile);
  const calendars = await readAll(join(directory, 'calendar'), calendarFile);
  const rules = await readAll(join(directory, 'rules'), ruleFile);
  const courseFolders = await foldersOf(join(directory, 'courses'));
  if (groups.length + calendars.length + rules.length + courseFolders.length === 0) {
    throw new BadInputError(
      'not_a_school',
      `${directory} ${existsSync(directory) ? 'holds none of courses/, groups/, rules/, calendar/' : 'does not exist'}.`,
      { fix: "Point import at the school's folder." },
    );
  }
  return { groups, calendars, rules: rules.map((body) => ({ id: body.id, body })), courseFolders };
}

async function entriesOf(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return [];
  }
}

async function foldersOf(directory: string): Promise<string[]> {
  const paths = (await entriesOf(directory)).map((name) => join(directory, name));
  const folders = await Promise.all(paths.map(async (path) => (await stat(path)).isDirectory()));
  return paths.filter((_, i) => folders[i]);
}

async function readAll<T>(directory: string, schema: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  for (const name of await entriesOf(directory)) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = join(directory, name);
    let data: unknown;
    try {
      data = parseYaml(await readFile(path, 'utf8'));
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      throw new BadInputError('bad_school_file', `${path} is not valid YAML: ${reason}`, { cause });
    }
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      throw new BadInputError(
        'bad_school_file',
        `${path}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
      );
    }
    found.push(parsed.data);
  }
  return found;
}
