import { knownLately, UNITS_OF_SENTENCES } from '../../domain/caches/known-lately.ts';
import type { Course, GradedWork } from '../../domain/school/course.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { readSentences } from '../grounding/reading/reading.ts';
import { taskOfWork } from './task-of-work.ts';
import { wantsSomethingMade } from './wants-solution.ts';

/** Words, numbers and names that a description has; with fewer it may be of anything. */
const LEAST = 10;
/** With no fewer than so many, it may be told by what no other task has. */
const LEAST_PLAIN = 8;
/** Of them, the share that the task has as well. */
const SHARE = 0.55;
/** And so many times what the next most alike task has: all tasks of a course speak of functions and files. */
const TIMES = 1.5;
const TIMES_PLAIN = 3;

/**
 * The graded work whose task a learner describes in words of their own, in the course's language or another, and
 * wants made: "write a program that picks a number and lets me guess". Null where nothing is wanted made.
 */
export async function taskDescribed(
  question: string,
  courses: readonly Course[],
  { locate }: Pick<Knowledge, 'locate'>,
): Promise<GradedWork | null> {
  if (!wantsSomethingMade(question)) return null;
  const said = meaningsOf(question);
  if (said.size < LEAST_PLAIN) return null;
  const works = courses.flatMap((course) => course.graded.map((work) => ({ course, work })));
  const shares = await Promise.all(
    works.map(async ({ course, work }) => {
      const passages = await taskOfWork({ locate }, course, work);
      const task = meaningsOfTask([work.title, ...passages.map(({ text }) => text)].join('\n'));
      return { work, share: [...said].filter((key) => task.has(key)).length / said.size };
    }),
  );
  const [best, next] = shares.sort((a, b) => b.share - a.share);
  const times = said.size < LEAST ? TIMES_PLAIN : TIMES;
  if (!best || best.share < SHARE || best.share < (next?.share ?? 0) * times) return null;
  return best.work;
}

/** What a text speaks of, one key for all ways to say it. */
const meaningsOf = (text: string): Set<string> =>
  new Set(
    readSentences(text.replace(/`{3,}/g, ''))
      .flat()
      .flatMap((clause) => [
        ...clause.terms.flatMap(({ key, weight }) => (weight > 0 ? [key] : [])),
        ...clause.numbers.flatMap(({ values, weak }) => (weak ? [] : values.map((value) => `#${value}`))),
      ]),
  );

/** A school sets a few tasks, and each is read for every question that wants something made. */
const meaningsOfTask = knownLately(meaningsOf, UNITS_OF_SENTENCES);
