import { seededRandom, shuffled } from '../../src/domain/random/seeded-random.ts';
import { BUCKETS } from '../../src/moderation/classifier/feature-list.ts';
import { withCommonFeatures } from './common-features.ts';
import type { Point } from './point.ts';

export interface CrisisModel {
  weights: Float32Array;
  bias: number;
}

const EPOCHS = 12;
const RATE = 0.1;
const DECAY = 1e-4;

/** Logistic regression of one question over the same features; `label` 1 is a crisis. Depends on the seed alone. */
export function fitCrisis(all: readonly Point[], seed: number): CrisisModel {
  const points = withCommonFeatures(all);
  const random = seededRandom(seed);
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const point of shuffled(points, random)) {
      const error = (crisisChance({ weights, bias }, point) - point.label) * point.weight;
      biasSquares += error * error;
      bias -= (RATE * 0.2 * error) / Math.sqrt(biasSquares);
      for (let i = 0; i < point.buckets.length; i++) {
        const at = point.buckets[i]!;
        const gradient = error * point.values[i]! + DECAY * weights[at]!;
        squares[at] = squares[at]! + gradient * gradient;
        weights[at] = weights[at]! - (RATE * gradient) / Math.sqrt(squares[at]!);
      }
    }
  }
  return { weights, bias };
}

export function crisisChance({ weights, bias }: CrisisModel, point: Point): number {
  let score = bias;
  for (let i = 0; i < point.buckets.length; i++) score += weights[point.buckets[i]!]! * point.values[i]!;
  return 1 / (1 + Math.exp(-score));
}
