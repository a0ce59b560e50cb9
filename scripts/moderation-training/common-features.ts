import { BUCKETS } from '../../src/moderation/classifier/feature-list.ts';
import type { Point } from './point.ts';

/** Lines that must have a feature for it to be learnt; a disguised copy counts as its weight, the third of a line. */
const SEEN = 2;

/**
 * The points with the features that two lines or more share. What one line alone has says nothing of others, and
 * takes the blame that features with something to say should have: without it 3 to 4 points more of what is not in
 * order are found in cross-validation, where four in a thousand everyday lines are named.
 */
export function withCommonFeatures(points: readonly Point[]): Point[] {
  const seen = new Float32Array(BUCKETS);
  for (const { buckets, weight } of points) {
    for (const bucket of buckets) seen[bucket] = seen[bucket]! + Math.min(1, weight);
  }
  return points.map((point) => {
    const kept = [...point.buckets.keys()].filter((at) => seen[point.buckets[at]!]! >= SEEN);
    return {
      ...point,
      buckets: Int32Array.from(kept, (at) => point.buckets[at]!),
      values: Float32Array.from(kept, (at) => point.values[at]!),
    };
  });
}
