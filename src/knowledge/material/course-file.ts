import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Course } from '../../domain/course.ts';
import { BadInputError } from '../../domain/errors.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { courseDescription, courseOf, faultOfCourse } from './course-description.ts';

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
  const fault = faultOfCourse(parsed.data);
  if (fault !== null) throw new BadInputError('bad_course_file', `${path}: ${fault}`);
  return courseOf(parsed.data);
}

function yamlOf(text: string, path: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new BadInputError('bad_course_file', `${path} is not valid YAML: ${reason}`, { cause });
  }
}
