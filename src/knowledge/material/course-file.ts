import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedYaml } from '../../domain/checked-yaml.ts';
import type { Course } from '../../domain/course.ts';
import { BadInputError } from '../../domain/errors.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { courseFile, courseOf, faultsOfCourse } from './course-description.ts';

/** A course.yaml as it was found: what it says, or all that is wrong in it. */
export type CourseFile = { path: string } & ({ course: Omit<Course, 'version'> } | { faults: string[] });

/** The `course.yaml` in `directory`, or null where there is none. */
export async function checkCourseFile(directory: string): Promise<CourseFile | null> {
  const path = join(directory, COURSE_FILE_NAME);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  const read = checkedYaml(text, courseFile);
  if ('faults' in read) return { path, faults: read.faults };
  const faults = faultsOfCourse(read.data);
  return faults.length > 0 ? { path, faults } : { path, course: courseOf(read.data) };
}

/** What `course.yaml` in `directory` says of the course, or null where there is none. */
export async function readCourseFile(directory: string): Promise<Omit<Course, 'version'> | null> {
  const found = await checkCourseFile(directory);
  if (found === null) return null;
  if ('course' in found) return found.course;
  throw new BadInputError('bad_course_file', `${found.path}:\n  ${found.faults.join('\n  ')}`);
}
