import type { Sentence, Term } from '../reading/clauses/clause.ts';

/** The words of a piece of a sentence that say something by themselves. */
export const fullWordsOf = (text: string, read: (text: string) => Sentence[]): Term[] =>
  read(text)
    .flat()
    .flatMap(({ terms }) => terms.filter(({ weight }) => weight >= 1));
