import type { LexicalHit } from './lexical-index.ts';
import type { VectorHit } from './vector-index.ts';

export interface FusedHit {
  document: number;
  score: number;
  lexical: number;
  vector: number;
}

/** Reciprocal-rank fusion's constant (Cormack, Clarke, Buettcher 2009). */
const RANK_CONSTANT = 60;
/** What the vectors' vote is worth beside the words'. */
const VECTOR_VOTE = 0.1;

/** Lexical search leads; neighbours by vector break near ties and fill up where words find little. */
export function fuse(
  words: readonly LexicalHit[],
  neighbours: readonly VectorHit[],
  limit: number,
): FusedHit[] {
  const hits = new Map<number, FusedHit>();
  words.forEach(({ document, score }, rank) => {
    hits.set(document, { document, score: 1 / (RANK_CONSTANT + rank), lexical: score, vector: 0 });
  });
  neighbours.forEach(({ document, similarity }, rank) => {
    const hit = hits.get(document) ?? { document, score: 0, lexical: 0, vector: 0 };
    hit.vector = similarity;
    hit.score += VECTOR_VOTE / (RANK_CONSTANT + rank);
    hits.set(document, hit);
  });
  return [...hits.values()].sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
}
