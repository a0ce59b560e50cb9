/** Uniform integers in 0..n-1 that depend on the seed alone (mulberry32, Tommy Ettinger, public domain). */
export function seededIntegers(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * n);
  };
}

/** A copy in an order that depends on the seed alone. */
export function seededShuffle<T>(items: readonly T[], seed: number): T[] {
  const below = seededIntegers(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = below(last + 1);
    const moved = shuffled[last]!;
    shuffled[last] = shuffled[other]!;
    shuffled[other] = moved;
  }
  return shuffled;
}
