import type { CourseIndex } from '../course-index/course-index.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import { type ContentWord, contentWordsOf } from '../question-forms/content-words.ts';
import { namesAmong } from './names.ts';
import { createQueryMatcher, type QueryMatcher } from './query-match.ts';

/** A question as one course reads it: read once for all that is asked of it. */
export interface AskedQuestion {
  question: string;
  terms: readonly WeighedTerm[];
  matcher: QueryMatcher;
  /** Places of those terms that are names amid Chinese. */
  names: readonly number[];
  /** Its content words, in order. */
  words: readonly ContentWord[];
}

export function askedQuestion(question: string, index: Pick<CourseIndex, 'terms'>): AskedQuestion {
  const terms = index.terms(question);
  return {
    question,
    terms,
    matcher: createQueryMatcher(terms),
    names: namesAmong(question, terms),
    words: contentWordsOf(question),
  };
}
