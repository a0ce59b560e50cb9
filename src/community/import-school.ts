import { basename } from 'node:path';
import { BadInputError } from '../domain/faults/errors.ts';
import { isCourseId } from '../domain/school/course.ts';
import type { Clock } from '../domain/time/clock.ts';
import { type CourseFile, checkCourseFile, type IngestReport, type Knowledge } from '../knowledge/index.ts';
import type { Store } from '../store/index.ts';
import { type FileFaults, readSchoolFiles, type SchoolFiles } from './school-files.ts';

export interface ImportReport {
  courses: IngestReport[];
  groups: string[];
  rules: string[];
  calendars: string[];
  /** What lies in the folder and was not read. */
  passedOver: string[];
}

/**
 * A school from its folder: the same folder again changes nothing, and one with a fault anywhere is not begun.
 * Aborted between two files of its courses, the next time goes on from there.
 */
export async function importSchool(
  { store, knowledge, clock }: { store: Store; knowledge: Knowledge; clock: Clock },
  directory: string,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const school = await readSchoolFiles(directory);
  const folders = await readCourseFolders(school.courseFolders);
  const faults = [
    ...Object.values(school.faulty).flat(),
    ...school.sameIds,
    ...folders.flatMap(({ path, faults }) => (faults.length > 0 ? [{ path, faults }] : [])),
    ...(await unknownNames(store, school, folders)),
  ];
  if (faults.length > 0) throw faultySchool(directory, faults);
  const now = clock.now();
  await store.transaction(async (tx) => {
    for (const { data } of school.calendars) await tx.calendars.put(data);
    for (const rules of school.rules) await tx.rules.put(rules.id, rules.body);
    for (const { data: group } of school.groups) {
      // What operators changed in the meantime stays theirs: files describe a group, its mode only at first.
      const present = await tx.groups.get(group.id);
      await tx.groups.put(present ? { ...group, mode: present.mode } : group, now);
    }
  });
  const courses: IngestReport[] = [];
  for (const { folder, courseId } of folders)
    if (courseId !== null)
      courses.push(await knowledge.ingest({ paths: [folder], courseId, prune: true, signal }));
  return {
    courses,
    groups: school.groups.map(({ data }) => data.id),
    rules: school.rules.map(({ id }) => id),
    calendars: school.calendars.map(({ data }) => data.id),
    passedOver: [
      ...school.passedOver,
      ...courses.flatMap(({ passedOver }, at) =>
        passedOver.map((name) => `courses/${basename(folders[at]?.folder ?? '')}/${name}`),
      ),
    ],
  };
}

/** A folder under `courses/`, and what is wrong with its description. */
interface CourseFolder extends FileFaults {
  folder: string;
  /** Null where it cannot be read which course it is. */
  courseId: string | null;
}

async function readCourseFolders(paths: string[]): Promise<CourseFolder[]> {
  const folders: CourseFolder[] = [];
  for (const folder of paths) {
    const file = await checkCourseFile(folder, basename(folder));
    const path = file?.path ?? folder;
    const faults = file !== null && 'faults' in file ? [...file.faults] : [];
    const courseId = idOf(folder, file);
    if (file === null && !isCourseId(courseId ?? ''))
      faults.push(
        `"${courseId}" cannot be the id of a course (letters, digits, "-", "_" and "." only): rename the ` +
          'folder, or give the course an id and a title in course.yaml',
      );
    const first = folders.find((other) => other.courseId === courseId && courseId !== null);
    if (first) faults.push(`the course "${courseId}" is that of ${first.folder} as well; ids must differ`);
    folders.push({ folder, path, courseId, faults });
  }
  return folders;
}

function idOf(folder: string, file: CourseFile | null): string | null {
  if (file === null) return basename(folder);
  return 'course' in file ? file.course.id : file.id;
}

/** The handbook's hours and rules serve where a school has none of its own: these names need no file. */
const SHIPPED = { calendar: 'school', rules: 'default' };

/**
 * What groups name and nobody has. What a file is that cannot be read nobody knows: it may be the one that is named.
 */
async function unknownNames(
  store: Store,
  school: SchoolFiles,
  folders: readonly CourseFolder[],
): Promise<FileFaults[]> {
  const names = (
    files: readonly { id: string }[],
    faulty: readonly { id: string | null }[],
    shipped: string,
  ) => new Set<string | null>([...files, ...faulty].map(({ id }) => id)).add(shipped);
  const calendars = names(
    school.calendars.map(({ data }) => data),
    school.faulty.calendar,
    SHIPPED.calendar,
  );
  const rules = names(school.rules, school.faulty.rules, SHIPPED.rules);
  const courses = new Set<string | null>([
    ...(await store.courses.list()).map(({ id }) => id),
    ...folders.map(({ courseId }) => courseId),
  ]);
  const unreadCourses = courses.has(null);
  const faults: FileFaults[] = [];
  for (const { path, id: group, courses: studied, calendar, rules: kept } of school.groupNames) {
    const missing: { says: string; line: number }[] = [];
    const miss = (what: string, { id, line }: { id: string; line: number }, where: string) =>
      missing.push({
        says: `the group "${group}" names the ${what} "${id}", which ${where} nor here already`,
        line,
      });
    for (const course of unreadCourses ? [] : studied.filter(({ id }) => !courses.has(id)))
      miss('course', course, 'is neither in courses/');
    if (
      calendar &&
      !calendars.has(calendar.id) &&
      !calendars.has(null) &&
      !(await store.calendars.get(calendar.id))
    )
      miss('calendar', calendar, 'is neither in calendar/');
    if (kept && !rules.has(kept.id) && !rules.has(null) && !(await store.rules.get(kept.id)))
      miss('rules', kept, 'are neither in rules/');
    if (missing.length > 0)
      faults.push({ path, faults: missing.map(({ says, line }) => `line ${line}: ${says}`) });
  }
  return faults;
}

function faultySchool(directory: string, faults: readonly FileFaults[]): BadInputError {
  const files = new Map<string, string[]>();
  for (const { path, faults: said } of faults) files.set(path, [...(files.get(path) ?? []), ...said]);
  const listed = [...files].map(
    ([path, said]) => `\n  ${path}${said.map((fault) => `\n    ${fault}`).join('')}`,
  );
  return new BadInputError(
    'bad_school_file',
    `${directory} was not imported: ` +
      `${files.size === 1 ? 'a file has a fault' : `${files.size} files have faults`}.${listed.join('')}`,
    {
      fix:
        'Mend what is named and import the folder again; nothing has been ' +
        'changed. The files under data/ show every key.',
    },
  );
}
