import { stat } from 'node:fs/promises';
import { BadInputError } from '../../domain/faults/errors.ts';
import { languageOf } from '../../domain/language/language.ts';
import { type Course, type GradedWork, isCourseId } from '../../domain/school/course.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import type { LoadedDocument } from '../load/document.ts';
import { readCourseFile } from './course-file.ts';

/**
 * Makes the course, or renews its description from a course.yaml among the given folders. True where nobody has
 * said what language it is in: then its first document tells.
 */
export async function describeCourse(
  { store, clock }: { store: Store; clock: Clock },
  { paths, courseId }: { paths: string[]; courseId: string },
): Promise<boolean> {
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) continue;
    const described = await readCourseFile(path, courseId);
    if (!described) continue;
    if (described.id !== courseId) {
      throw new BadInputError(
        'course_id_differs',
        `${path}/course.yaml says the course is "${described.id}", but --course says "${courseId}".`,
        { fix: 'Make the two agree.' },
      );
    }
    const graded = await gradedSoFar(store, described);
    await store.courses.put({ ...described, graded }, clock.now());
    return false;
  }
  if (await store.courses.get(courseId)) return false;
  if (!isCourseId(courseId))
    throw new BadInputError('bad_course_id', `"${courseId}" cannot be the name of a course.`, {
      fix: 'Take letters, digits, "-", "_" and ".": python-101.',
    });
  await store.courses.put(
    {
      ...{ id: courseId, title: courseId, language: 'zh', wording: 'model', schedule: null },
      ...{ graded: [], gradedFrom: 'material' },
    },
    clock.now(),
  );
  return true;
}

/** What was found in the material stays known while it is read again. */
async function gradedSoFar(store: Store, described: Omit<Course, 'version'>): Promise<GradedWork[]> {
  if (described.gradedFrom !== 'material') return described.graded;
  const before = await store.courses.get(described.id);
  return before?.gradedFrom === 'material' ? before.graded : [];
}

/** Characters that tell a document's language. */
const SAMPLE = 4_000;

/** Notes the language of a course's first document as the course's. */
export async function takeLanguageFrom(
  document: LoadedDocument,
  { store, clock }: { store: Store; clock: Clock },
  courseId: string,
): Promise<void> {
  const course = await store.courses.get(courseId);
  if (!course) return;
  const blocks = document.sections.flatMap((section) => section.blocks.map((block) => block.text));
  const language = languageOf(`${document.title}\n${blocks.join('\n').slice(0, SAMPLE)}`);
  await store.courses.put({ ...course, language }, clock.now());
}
