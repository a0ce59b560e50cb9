import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedYaml } from '../../domain/checked-yaml.ts';
import type { Course } from '../../domain/course.ts';
import { errorCode } from '../../domain/error-code.ts';
import { BadInputError } from '../../domain/errors.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { courseFile, courseOf, faultsOfCourse } from './course-description.ts';

/** A course.yaml as it was found: what it says, or all that is wrong in it. */
export type CourseFile = { path: string } & ({ course: Omit<Course, 'version'> } | { faults: string[] });

/** The `course.yaml` in `directory`, or null where there is none. */
export async function checkCourseFile(directory: string): Promise<CourseFile | null> {
  const path = join(directory, COURSE_FILE_NAME);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT') return { path, faults: [`cannot be read (${code}); mend its permissions`] };
    return await otherwiseNamed(directory);
  }
  const read = checkedYaml(bytes, courseFile, faultsOfCourse);
  return 'faults' in read ? { path, faults: read.faults } : { path, course: courseOf(read.data) };
}

/** A description that nobody would read: graded work that stands in it would be solved for whoever asks. */
async function otherwiseNamed(directory: string): Promise<CourseFile | null> {
  const entries = await readdir(directory).catch(() => []);
  const other = entries.find((name) => /^course\.ya?ml(\.txt)?$/i.test(name));
  if (other === undefined) return null;
  return {
    path: join(directory, other),
    faults: [`is not read under this name; call it ${COURSE_FILE_NAME}`],
  };
}

/** What `course.yaml` in `directory` says of the course, or null where there is none. */
export async function readCourseFile(directory: string): Promise<Omit<Course, 'version'> | null> {
  const found = await checkCourseFile(directory);
  if (found === null) return null;
  if ('course' in found) return found.course;
  throw new BadInputError('bad_course_file', `${found.path}:\n  ${found.faults.join('\n  ')}`);
}
