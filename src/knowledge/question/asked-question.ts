import type { CourseIndex } from '../course-index/course-index.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import { type ContentWord, contentWordsOf } from '../question-forms/content-words.ts';
import { foldText } from '../words/character-folding.ts';
import { termsOfOwnCase } from '../words/own-case.ts';
import { namesAmong, namesWanted } from './names.ts';
import { createQueryMatcher, type QueryMatcher } from './query-match.ts';

/** A question as one course reads it: read once for all that is asked of it. */
export interface AskedQuestion {
  question: string;
  terms: readonly WeighedTerm[];
  matcher: QueryMatcher;
  /** Places of those terms that are names amid Chinese. */
  names: readonly number[];
  /** Those of them that a passage has to hold to answer. */
  namesWanted: readonly number[];
  /** Its content words, in order. */
  words: readonly ContentWord[];
  /** Terms that only tell of the asker's own case. */
  ownCase: ReadonlySet<string>;
}

export function askedQuestion(question: string, index: Pick<CourseIndex, 'terms'>): AskedQuestion {
  const terms = index.terms(question);
  const names = namesAmong(question, terms);
  return {
    question,
    terms,
    matcher: createQueryMatcher(terms),
    names,
    namesWanted: namesWanted(question, terms, names),
    words: contentWordsOf(question),
    ownCase: termsOfOwnCase(foldText(question.normalize('NFKC')).toLowerCase()),
  };
}
