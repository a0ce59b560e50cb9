import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkedYaml } from '../domain/faults/checked-yaml.ts';
import { errorCode } from '../domain/faults/error-code.ts';
import { BadInputError } from '../domain/faults/errors.ts';
import { LANGUAGES } from '../domain/language/language.ts';
import { MODERATION_MODES } from '../domain/moderation/moderation-mode.ts';
import type { Group } from '../domain/school/group.ts';
import { STAGE_WORDS, stageOf } from '../domain/school/learning-stage.ts';
import { calendarDay } from '../domain/time/calendar-day.ts';
import { isTimeZone } from '../domain/time/local-time.ts';
import type { ServiceCalendar } from '../domain/time/service-hours.ts';
import { rulesFile } from '../moderation/index.ts';
import { cadenceSchema } from './topics/cadence.ts';

const identifier = z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,64}$/, 'letters, digits, "-", "_" and "." only');
const localTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time as "HH:MM", in quotation marks');
const timeZone = z.string().refine(isTimeZone, 'a time zone such as Asia/Shanghai');

const groupFile = z
  .strictObject({
    id: identifier,
    name: z.string().min(1),
    channel: z.string().default('web'),
    positioning: z.strictObject({
      stage: z.enum(STAGE_WORDS).transform(stageOf),
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

const windows = z.array(
  z
    .tuple([localTime, localTime], '["09:00", "12:00"]')
    .refine(([from, to]) => from < to, 'a span whose end comes after its beginning'),
);
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];
const minutes = z.number().positive('minutes above 0').optional();

const calendarFile = z
  .strictObject({
    id: identifier,
    timeZone,
    /** `default` for every day in `weekdays`; a key "1".."7" replaces it for that weekday. */
    staffed: z.partialRecord(z.enum(['default', '1', '2', '3', '4', '5', '6', '7']), windows),
    weekdays: z.array(z.int().min(1).max(7)).default(ALL_WEEK),
    quiet: z.tuple([localTime, localTime], '["22:30", "08:00"]').default(['22:30', '08:00']),
    holidays: z
      .array(
        z.union([
          z.strictObject({ date: calendarDay, name: z.string() }),
          z
            .strictObject({ from: calendarDay, to: calendarDay, name: z.string() })
            .refine(({ from, to }) => from <= to, 'a holiday whose "to" is not before its "from"'),
        ]),
      )
      .default([]),
    workdays: z.array(calendarDay).default([]),
    responseMinutes: z.strictObject({
      subject: minutes,
      logistics: minutes,
      complaint: minutes,
      quarrel: minutes,
      alert: minutes,
    }),
    owners: z
      .strictObject({
        subject: z.string().optional(),
        study: z.string().optional(),
        technical: z.string().optional(),
        money: z.string().optional(),
      })
      .default({}),
    escalation: z.string().optional(),
  })
  .transform(
    (file): ServiceCalendar => ({
      id: file.id,
      timeZone: file.timeZone,
      staffed: Object.fromEntries(
        ALL_WEEK.map((day) => [
          day,
          given(file.staffed)[String(day)] ??
            (file.weekdays.includes(day) ? (file.staffed.default ?? []) : []),
        ]),
      ),
      holidays: file.holidays.map((holiday) =>
        'date' in holiday ? { from: holiday.date, to: holiday.date, name: holiday.name } : holiday,
      ),
      workdays: file.workdays,
      quiet: file.quiet,
      responseMinutes: given(file.responseMinutes),
      owners: given(file.owners),
    }),
  );

/** Those that a file says something about. */
function given<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  const said: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) said[name] = value;
  return said;
}

/** A file of the school, and what stands in it: read, and as it is written. */
interface Read<T> {
  path: string;
  data: T;
  written: unknown;
}

/** What a group's file names of the others, also where the rest of it cannot be taken. */
export interface GroupNames {
  path: string;
  id: string;
  courses: { id: string; line: number }[];
  calendar: { id: string; line: number } | null;
  rules: { id: string; line: number } | null;
}

/** What is wrong in one file, a line each. */
export interface FileFaults {
  path: string;
  faults: string[];
}

/** A file of the school that cannot be taken, and whose it is: null where not even that can be read. */
export interface FaultyFile extends FileFaults {
  id: string | null;
}

/** What a school's folder says, besides its courses. */
export interface SchoolFiles {
  groups: Read<Group>[];
  groupNames: GroupNames[];
  calendars: Read<ServiceCalendar>[];
  /** Rules as they are written: what they leave out is filled in where they are used. */
  rules: { id: string; body: unknown }[];
  /** One folder a course: its material, and a course.yaml where there is one. */
  courseFolders: string[];
  /**
   * What lies in the folder and is no part of a school, by its path in it: `group/` for `groups/`, a list in `.txt`.
   */
  passedOver: string[];
  /** Every file that cannot be taken as it is. */
  faulty: Record<'groups' | 'calendar' | 'rules', FaultyFile[]>;
  /** Files that stand in each other's way. */
  sameIds: FileFaults[];
}

const FOLDERS = ['courses', 'groups', 'rules', 'calendar'];
const YAML = /\.ya?ml$/;

export async function readSchoolFiles(directory: string): Promise<SchoolFiles> {
  const groupNames: GroupNames[] = [];
  const [groups, calendars, rules] = await Promise.all([
    readAll(join(directory, 'groups'), groupFile, (path, { written, lineOf }) => {
      groupNames.push(namesIn(path, written, lineOf));
    }),
    readAll(join(directory, 'calendar'), calendarFile),
    readAll(join(directory, 'rules'), rulesFile),
  ]);
  const courseFolders = await foldersOf(join(directory, 'courses'));
  const all = [groups, calendars, rules];
  if (courseFolders.length === 0 && all.every(({ taken, faulty }) => taken.length + faulty.length === 0)) {
    throw new BadInputError(
      'not_a_school',
      `${directory} ${existsSync(directory) ? 'holds none of courses/, groups/, rules/, calendar/' : 'does not exist'}.`,
      { fix: "Point import at the school's folder." },
    );
  }
  return {
    groups: groups.taken,
    groupNames,
    calendars: calendars.taken,
    rules: rules.taken.map(({ data, written }) => ({ id: data.id, body: written })),
    courseFolders,
    passedOver: await passedOverIn(directory, courseFolders),
    faulty: { groups: groups.faulty, calendar: calendars.faulty, rules: rules.faulty },
    sameIds: all.flatMap(sameIds),
  };
}

async function passedOverIn(directory: string, courseFolders: readonly string[]): Promise<string[]> {
  const passedOver = (await entriesOf(directory)).filter((name) => !FOLDERS.includes(name));
  for (const folder of FOLDERS)
    for (const name of await entriesOf(join(directory, folder)))
      if (folder === 'courses' ? !courseFolders.includes(join(directory, folder, name)) : !YAML.test(name))
        passedOver.push(`${folder}/${name}`);
  return passedOver;
}

/** Of two files of one name the second would silently take the place of the first. */
function sameIds({ taken, faulty }: Folder<{ id: string }>): FileFaults[] {
  const files = [
    ...taken.map(({ path, data: { id } }) => ({ path, id })),
    ...faulty.flatMap(({ path, id }) => (id === null ? [] : [{ path, id }])),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return files.flatMap(({ path, id }, i) => {
    const first = files.slice(0, i).find((other) => other.id === id);
    return first
      ? [{ path, faults: [`the id "${id}" is that of ${first.path} as well; ids must differ`] }]
      : [];
  });
}

async function entriesOf(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw new BadInputError('unreadable_folder', `${directory} cannot be read (${errorCode(error)}).`, {
      fix: 'Mend its permissions, or import as a user who may read it.',
      cause: error,
    });
  }
}

async function foldersOf(directory: string): Promise<string[]> {
  const paths = (await entriesOf(directory)).map((name) => join(directory, name));
  const folders = await Promise.all(paths.map(async (path) => (await stat(path)).isDirectory()));
  return paths.filter((_, i) => folders[i]);
}

/** The files of one folder: those that can be taken, and the others. */
interface Folder<T> {
  taken: Read<T>[];
  faulty: FaultyFile[];
}

async function readAll<T>(
  directory: string,
  schema: z.ZodType<T>,
  /** Hears what every file says that is YAML. */
  onWritten: (path: string, file: { written: unknown; lineOf: LineOf }) => void = () => {},
): Promise<Folder<T>> {
  const taken: Read<T>[] = [];
  const faulty: FaultyFile[] = [];
  for (const name of await entriesOf(directory)) {
    if (!YAML.test(name)) continue;
    const path = join(directory, name);
    const read = checkedYamlFile(await readFile(path).catch(errorCode), schema);
    if (read.lineOf) onWritten(path, { written: read.written, lineOf: read.lineOf });
    if ('data' in read) taken.push({ path, data: read.data, written: read.written });
    else faulty.push({ path, faults: read.faults, id: withId.safeParse(read.written).data?.id ?? null });
  }
  return { taken, faulty };
}

const withId = z.object({ id: identifier });

type LineOf = (path: readonly (string | number)[]) => number;

/** What is no name is a fault of the file's own. */
const named = z.object({
  id: z.string().catch(''),
  courses: z.array(z.unknown()).catch([]),
  calendar: identifier.nullable().catch(null),
  rules: identifier.nullable().catch(null),
});

function namesIn(path: string, written: unknown, lineOf: LineOf): GroupNames {
  const { id, courses, calendar, rules } = named
    .catch({ id: '', courses: [], calendar: null, rules: null })
    .parse(written);
  return {
    path,
    id,
    courses: courses.flatMap((course, at) =>
      identifier.safeParse(course).success ? [{ id: String(course), line: lineOf(['courses', at]) }] : [],
    ),
    calendar: calendar === null ? null : { id: calendar, line: lineOf(['calendar']) },
    rules: rules === null ? null : { id: rules, line: lineOf(['rules']) },
  };
}

const checkedYamlFile = <T>(read: Uint8Array | string, schema: z.ZodType<T>) =>
  typeof read === 'string'
    ? { written: undefined, lineOf: undefined, faults: [`cannot be read (${read}); mend its permissions`] }
    : checkedYaml(read, schema);
