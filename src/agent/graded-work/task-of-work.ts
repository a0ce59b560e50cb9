import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';
import { type Knowledge, standsAt } from '../../knowledge/index.ts';

/** The passages that set a graded work, with the sections below its own, in reading order. */
export async function taskOfWork(
  { locate }: Pick<Knowledge, 'locate'>,
  course: Pick<Course, 'id'>,
  { source, locator }: Pick<GradedWork, 'source' | 'locator'>,
): Promise<Passage[]> {
  if (source === undefined) return [];
  const passages = await locate(course.id, source, '');
  return passages.filter((passage) => standsAt(passage, { source, locator }));
}
