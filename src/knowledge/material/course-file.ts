import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkedYaml } from '../../domain/faults/checked-yaml.ts';
import { errorCode } from '../../domain/faults/error-code.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import { type Course, isCourseId } from '../../domain/school/course.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { courseFile, courseOf, faultsOfWritten } from './course-description.ts';

/** A course.yaml as it was found: what it says, or all that is wrong in it, and whose it is where that can be read. */
export type CourseFile = { path: string } & (
  | { course: Omit<Course, 'version'> }
  | { faults: string[]; id: string | null }
);

/** The `course.yaml` in `directory`, which says itself whose it is, or is `named`'s; null where there is none. */
export async function checkCourseFile(directory: string, named: string): Promise<CourseFile | null> {
  const path = join(directory, COURSE_FILE_NAME);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT')
      return { path, faults: [`cannot be read (${code}); mend its permissions`], id: null };
    return await otherwiseNamed(directory);
  }
  const id = isCourseId(named) ? courseFile.shape.id.default(named) : courseFile.shape.id;
  const read = checkedYaml(bytes, courseFile.extend({ id }), faultsOfWritten);
  if ('data' in read) return { path, course: courseOf(read.data) };
  return { path, faults: read.faults, id: z.object({ id }).safeParse(read.written).data?.id ?? null };
}

/** A description that nobody would read: graded work that stands in it would be solved for whoever asks. */
async function otherwiseNamed(directory: string): Promise<CourseFile | null> {
  const entries = await readdir(directory).catch(() => []);
  const other = entries.find((name) => /^course\.ya?ml(\.txt)?$/i.test(name));
  if (other === undefined) return null;
  return {
    path: join(directory, other),
    faults: [`is not read under this name; call it ${COURSE_FILE_NAME}`],
    id: null,
  };
}

/** What `course.yaml` in `directory` says of the course, or null where there is none. */
export async function readCourseFile(
  directory: string,
  named: string,
): Promise<Omit<Course, 'version'> | null> {
  const found = await checkCourseFile(directory, named);
  if (found === null) return null;
  if ('course' in found) return found.course;
  throw new BadInputError('bad_course_file', `${found.path}:\n  ${found.faults.join('\n  ')}`);
}
