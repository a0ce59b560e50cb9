import type { Term } from '../reading/clauses/clause.ts';

/** Whether one of some words says the same as a word, by any of the words that it may stand for. */
export const isAmong = (term: Term, terms: readonly Term[]): boolean =>
  terms.some(
    ({ key, others }) =>
      key === term.key || (term.others?.includes(key) ?? false) || (others?.includes(term.key) ?? false),
  );
