import { hashTerm } from './term-hash.ts';
import { tokenise } from './tokens.ts';

/** Hash buckets. Twice as many bought nothing measurable and cost twice the memory. */
export const BUCKETS = 1 << 14;

const NGRAM = 3;
const LATIN_WORD = /^[a-z][a-z0-9]{3,}$/;

/** A text as counts by bucket; buckets ascend. */
export interface SparseVector {
  buckets: Uint32Array;
  values: Float32Array;
}

/**
 * Terms and, for Latin words, their character trigrams with borders (so that `normalisation` meets
 * `normalise`), hashed into buckets. Values are 1 + ln(count): the usual damping of term frequency.
 */
export function sparseFeatures(text: string): SparseVector {
  const counts = new Map<number, number>();
  const count = (feature: string): void => {
    const bucket = hashTerm(feature).low % BUCKETS;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  for (const term of tokenise(text)) {
    count(term);
    if (!LATIN_WORD.test(term)) continue;
    const bordered = `^${term}$`;
    for (let i = 0; i + NGRAM <= bordered.length; i++) count(bordered.slice(i, i + NGRAM));
  }
  const buckets = Uint32Array.from(counts.keys()).sort();
  return { buckets, values: Float32Array.from(buckets, (bucket) => 1 + Math.log(counts.get(bucket)!)) };
}
