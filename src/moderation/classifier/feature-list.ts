/**
 * Features are hashed into this many buckets. Training keeps some two hundred thousand, so that few of them share
 * one: with 131,072 buckets, where all shared, 3 points of macro-F1 were lost in cross-validation.
 */
export const BUCKETS = 1 << 20;

/** Features of one kind: buckets, and the stretch of the plain text that each was made of. */
export interface FeatureList {
  length: number;
  readonly buckets: Int32Array;
  readonly starts: Int32Array;
  /** 0 where a feature speaks of the whole message. */
  readonly ends: Int32Array;
}

export function newFeatureList(size: number): FeatureList {
  return {
    length: 0,
    buckets: new Int32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
  };
}

/** A list that is full takes no more. */
export function push(list: FeatureList, bucket: number, start: number, end: number): void {
  const at = list.length;
  if (at === list.buckets.length) return;
  list.buckets[at] = bucket;
  list.starts[at] = start;
  list.ends[at] = end;
  list.length = at + 1;
}

// Hashing: FNV-1a steps over units, finished by a multiplicative mix so that the top bits are usable.
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SHIFT = 32 - Math.log2(BUCKETS);

export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);
export const bucketOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> SHIFT;
/** Where the hash of one kind of feature begins; keeps the kinds apart. */
export const seedOf = (kind: number): number => step(OFFSET, kind);
