import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';
import { standsAt } from '../../knowledge/index.ts';

/** The graded work that a passage sets, in its section or one below, if it sets any. */
export const workAt = (
  passage: Pick<Passage, 'courseId' | 'source' | 'locator' | 'headings'>,
  courses: readonly Course[],
): GradedWork | undefined =>
  courses
    .find(({ id }) => id === passage.courseId)
    ?.graded.find(({ source, locator }) => source !== undefined && standsAt(passage, { source, locator }));
