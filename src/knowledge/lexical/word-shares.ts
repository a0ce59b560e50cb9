import type { LexicalIndex } from './lexical-index.ts';
import { LARGEST_IMPACT } from './postings.ts';

/** How far documents match a query by its words. */
export interface WordShares {
  /** Those that match best. */
  best: number[];
  /** What a perfect match scores. */
  perfect: number;
  /** No document beside the best has a larger share. */
  largestBeside: number;
  /** Scores of these documents as shares of a perfect match, 0..1. */
  of(documents: readonly number[]): number[];
}

/** As asked, and in other words where the query may be put otherwise: a document has the higher of its two shares. */
export function wordShares(
  lexical: Pick<LexicalIndex, 'search' | 'scores' | 'terms' | 'inOtherWords'>,
  query: string,
  wanted: number,
): WordShares {
  const otherwise = lexical.inOtherWords(query);
  const wordings = [query, ...(otherwise === null ? [] : [otherwise])].map((text) => ({
    text,
    perfect: lexical.terms(text).reduce((sum, { weight }) => sum + weight, 0) * LARGEST_IMPACT,
    scores: new Map(lexical.search(text, wanted).map(({ document, score }) => [document, score])),
  }));
  const lowestOf = (scores: ReadonlyMap<number, number>): number =>
    scores.size < wanted ? 0 : [...scores.values()].at(-1)!;
  return {
    best: [...new Set(wordings.flatMap(({ scores }) => [...scores.keys()]))],
    perfect: wordings[0]!.perfect,
    largestBeside: Math.max(
      ...wordings.map(({ perfect, scores }) => (perfect > 0 ? lowestOf(scores) / perfect : 0)),
    ),
    of(documents) {
      const shares = documents.map(() => 0);
      for (const { text, perfect, scores } of wordings) {
        const unscored = documents.filter((document) => !scores.has(document));
        lexical.scores(text, unscored).forEach((score, i) => {
          scores.set(unscored[i]!, score);
        });
        for (const [i, document] of documents.entries())
          if (perfect > 0) shares[i] = Math.max(shares[i]!, scores.get(document)! / perfect);
      }
      return shares;
    },
  };
}
