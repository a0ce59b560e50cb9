import { CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { seededRandom, shuffled } from '../../src/domain/random/seeded-random.ts';
import { BUCKETS } from '../../src/moderation/classifier/feature-list.ts';
import { logSoftmax } from '../../src/moderation/classifier/second-stage.ts';
import { withCommonFeatures } from './common-features.ts';
import { addFrequencies } from './frequencies.ts';
import type { Point } from './point.ts';

/** What words alone are judged by: `BUCKETS` rows of one weight a category. */
export interface FirstStage {
  weights: Float32Array;
  bias: Float32Array;
}

const K = CATEGORIES.length;

/** Measured by cross-validation; each within a factor of three either way changes under a point of F1. */
const EPOCHS = 10;
const RATE = 0.1;
const DECAY = 1e-5;
/** Share of the label given to the other categories: keeps the model from being surer than it may. */
const SMOOTHING = 0.03;
/** Weights of so many runs over differently shuffled examples are averaged. */
const RUNS = 4;

/**
 * Multinomial logistic regression, AdaGrad, the weights of several runs averaged, with the frequencies beside them.
 * Depends on the seed alone.
 */
export function fitFirstStage(all: readonly Point[], seed: number, runs: number = RUNS): FirstStage {
  const points = withCommonFeatures(all);
  const weights = new Float32Array(BUCKETS * K);
  const bias = new Float32Array(K);
  for (let run = 0; run < runs; run++) {
    const fitted = fitOnce(points, seed + run);
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) + (fitted.weights[i] ?? 0) / runs;
    for (let k = 0; k < K; k++) bias[k] = (bias[k] ?? 0) + (fitted.bias[k] ?? 0) / runs;
  }
  addFrequencies(weights, points);
  return { weights, bias };
}

function fitOnce(points: readonly Point[], seed: number): FirstStage {
  const random = seededRandom(seed);
  const weights = new Float32Array(BUCKETS * K);
  const squares = new Float32Array(BUCKETS * K).fill(1e-6);
  const bias = new Float32Array(K);
  const biasSquares = new Float32Array(K).fill(1e-6);
  const slope = new Float64Array(K);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const point of shuffled(points, random)) {
      scoresInto(slope, point, weights, bias);
      for (let k = 0; k < K; k++) {
        const chance = Math.exp(slope[k] ?? 0);
        const wanted = k === point.label ? 1 - SMOOTHING : SMOOTHING / (K - 1);
        const error = (chance - wanted) * point.weight;
        slope[k] = error;
        biasSquares[k] = (biasSquares[k] ?? 0) + error * error;
        bias[k] = (bias[k] ?? 0) - (RATE * 0.2 * error) / Math.sqrt(biasSquares[k] ?? 1);
      }
      for (let i = 0; i < point.buckets.length; i++) {
        const row = (point.buckets[i] ?? 0) * K;
        const value = point.values[i] ?? 0;
        for (let k = 0; k < K; k++) {
          const at = row + k;
          const gradient = (slope[k] ?? 0) * value + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return { weights, bias };
}

/** Writes the log-probabilities of the categories into `out`. */
export function scoresInto(out: Float64Array, point: Point, weights: Float32Array, bias: Float32Array): void {
  out.set(bias);
  for (let i = 0; i < point.buckets.length; i++) {
    const row = (point.buckets[i] ?? 0) * K;
    const value = point.values[i] ?? 0;
    for (let k = 0; k < K; k++) out[k] = (out[k] ?? 0) + (weights[row + k] ?? 0) * value;
  }
  logSoftmax(out);
}
