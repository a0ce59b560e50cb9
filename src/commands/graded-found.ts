import { someOf } from './some-of.ts';

/** One line on the works that were taken for graded since nobody has said which are, and how to say so. */
export const gradedFound = (titles: readonly string[]): string =>
  `  Taken for graded work, for which learners get hints and no solution: ` +
  `${someOf(titles.map((title) => `"${title}"`))}. ` +
  'Under "graded" in course.yaml you say which it is; "graded: []" says that none is.';
