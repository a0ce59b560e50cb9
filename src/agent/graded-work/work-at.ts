import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';

/** The graded work that a passage sets, if it sets any. */
export const workAt = (
  { courseId, source, locator }: Pick<Passage, 'courseId' | 'source' | 'locator'>,
  courses: readonly Course[],
): GradedWork | undefined =>
  courses
    .find(({ id }) => id === courseId)
    ?.graded.find((work) => work.source === source && work.locator === locator);
