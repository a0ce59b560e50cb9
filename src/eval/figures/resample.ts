import { seededIntegers } from '../../domain/random/seeded-random.ts';
import type { Measure } from './measure.ts';

/** Which of `n` cases are the same to every measure at hand. */
export interface Alike {
  /** Number of each case's group. */
  groupOf: Uint32Array;
  /** A case of each group. */
  positions: Uint32Array;
}

/**
 * Cases fall into few groups: most figures know only yes and no. A resample is then a count for each group, and
 * every figure a sum over groups rather than cases.
 */
export function groupAlike(measures: readonly Pick<Measure, 'key'>[], n: number): Alike {
  const groups = new Map<string, number>();
  const positions: number[] = [];
  const groupOf = Uint32Array.from({ length: n }, (_, position) => {
    const key = measures.map((measure) => measure.key(position)).join(' ');
    let group = groups.get(key);
    if (group === undefined) {
      group = positions.length;
      groups.set(key, group);
      positions.push(position);
    }
    return group;
  });
  return { groupOf, positions: Uint32Array.from(positions) };
}

/**
 * Draws as many cases as there are, with replacement, again and again, and hands on how often each group was
 * drawn. The array is used again for the next draw.
 */
export function forEachResample(
  { groupOf, positions }: Alike,
  { seed, resamples }: { seed: number; resamples: number },
  use: (weights: Uint32Array) => void,
): void {
  const n = groupOf.length;
  const draw = seededIntegers(seed);
  const weights = new Uint32Array(positions.length);
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0);
    for (let drawn = 0; drawn < n; drawn++) weights[groupOf[draw(n)]!]!++;
    use(weights);
  }
}

/** Every case a group of its own, for what is no sum over cases. */
export function eachAlone(n: number): Alike {
  const positions = Uint32Array.from({ length: n }, (_, position) => position);
  return { groupOf: positions, positions };
}
