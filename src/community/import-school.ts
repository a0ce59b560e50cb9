import { basename } from 'node:path';
import type { Clock } from '../domain/clock.ts';
import { BadInputError } from '../domain/errors.ts';
import { type IngestReport, type Knowledge, readCourseFile } from '../knowledge/index.ts';
import type { Store } from '../store/index.ts';
import { readSchoolFiles } from './school-files.ts';

export interface ImportReport {
  courses: IngestReport[];
  groups: string[];
  rules: string[];
  calendars: string[];
}

/** A school from its folder: the same folder again changes nothing. */
export async function importSchool(
  { store, knowledge, clock }: { store: Store; knowledge: Knowledge; clock: Clock },
  directory: string,
): Promise<ImportReport> {
  const school = await readSchoolFiles(directory);
  const folders = await Promise.all(
    school.courseFolders.map(async (path) => ({
      path,
      courseId: (await readCourseFile(path))?.id ?? basename(path),
    })),
  );
  const known = new Set((await store.courses.list()).map((course) => course.id));
  for (const { courseId } of folders) known.add(courseId);
  const now = clock.now();
  await store.transaction(async (tx) => {
    for (const calendar of school.calendars) await tx.calendars.put(calendar);
    for (const rules of school.rules) await tx.rules.put(rules.id, rules.body);
    for (const group of school.groups) {
      if (!(await tx.calendars.get(group.calendarId))) {
        throw new BadInputError(
          'unknown_calendar',
          `Group "${group.id}" names the calendar "${group.calendarId}", which does not exist.`,
        );
      }
      const missing = group.courseIds.find((id) => !known.has(id));
      if (missing !== undefined) {
        throw new BadInputError(
          'unknown_course',
          `Group "${group.id}" names the course "${missing}", which is neither in courses/ nor here already.`,
        );
      }
      // What operators changed in the meantime stays theirs: files describe a group, its mode only at first.
      const present = await tx.groups.get(group.id);
      await tx.groups.put(present ? { ...group, mode: present.mode } : group, now);
    }
  });
  const courses: IngestReport[] = [];
  for (const { path, courseId } of folders)
    courses.push(await knowledge.ingest({ paths: [path], courseId, prune: true }));
  return {
    courses,
    groups: school.groups.map((group) => group.id),
    rules: school.rules.map((rules) => rules.id),
    calendars: school.calendars.map((calendar) => calendar.id),
  };
}
