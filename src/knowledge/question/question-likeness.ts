import type { Logger } from '../../domain/signals/logger.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import { withoutAskedAgain } from './asked-again.ts';
import { asksTheSame, likeness } from './same-question.ts';
import { writtenAlike } from './written-alike.ts';

/** How one question compares with another, by what the words weigh in a course. */
export interface Likeness {
  /** They ask the same thing: an answer to one answers the other. */
  same: boolean;
  /** 0..1, for an order of what is near. */
  like: number;
}

/** Compares a question with others; in the order of `others`. */
export type CompareQuestions = (
  courseIds: string[],
  question: string,
  others: string[],
) => Promise<Likeness[]>;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Without a course whose words could be weighed, only the very same words ask the same. */
export function createQuestionLikeness(parts: { library: CourseLibrary; logger: Logger }): CompareQuestions {
  return async (courseIds, given, givenOthers) => {
    const question = withoutAskedAgain(given);
    const others = givenOthers.map(withoutAskedAgain);
    const wanted = bare(question);
    const found = others.map((other): Likeness => {
      const same = wanted !== '' && bare(other) === wanted;
      return { same, like: same ? 1 : 0 };
    });
    for (const courseId of courseIds) {
      try {
        const { index } = await parts.library.open(courseId);
        const [terms = [], ...termsOfOthers] = await index.terms([question, ...others].map(writtenAlike));
        const asked = { text: question, terms };
        for (const [i, text] of others.entries()) {
          const other = { text, terms: termsOfOthers[i] ?? [] };
          const known = found[i];
          if (!known) continue;
          known.same ||= asksTheSame(asked, other);
          known.like = Math.max(known.like, likeness(asked, other));
        }
      } catch (error) {
        parts.logger.warn(
          { courseId, error: String(error) },
          'questions cannot be compared by this course; only the very same words count',
        );
      }
    }
    return found;
  };
}
