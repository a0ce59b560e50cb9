/**
 * 64-bit hash of a term as two 32-bit halves, over its UTF-16 units. The index knows terms by it alone: no
 * term strings are kept or loaded. For a million distinct terms the chance that any two collide is 3e-8.
 * Two independent multiplicative hashes (constants from MurmurHash3's finaliser), each finished with fmix32.
 */
export const SEED_LOW = 0x9747b28c | 0;
export const SEED_HIGH = 0x1b873593 | 0;

export function stepLow(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x85ebca6b);
  return (mixed << 13) | (mixed >>> 19);
}

export function stepHigh(hash: number, unit: number): number {
  const mixed = Math.imul(hash + unit, 0xcc9e2d51);
  return (mixed << 15) | (mixed >>> 17);
}

export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The two halves of a term's hash. */
export interface TermHash {
  low: number;
  high: number;
}

export function hashTerm(term: string): TermHash {
  let low = SEED_LOW;
  let high = SEED_HIGH;
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    low = stepLow(low, unit);
    high = stepHigh(high, unit);
  }
  return { low: finish(low), high: finish(high) };
}
