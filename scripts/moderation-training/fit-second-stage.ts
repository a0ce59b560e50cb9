import { CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { seededRandom, shuffled } from '../../src/domain/random/seeded-random.ts';
import { weigh } from '../../src/moderation/classifier/second-stage.ts';
import { SIGNALS } from '../../src/moderation/classifier/signals.ts';
import type { Point } from './point.ts';

const EPOCHS = 60;
const RATE = 0.1;
const SHARPNESS_RATE = 0.05;
/** Pulls the weight of a signal that few examples have towards nothing. */
const DECAY = 1e-3;

/** Fits the second stage on out-of-fold log-probabilities of the first. */
export function fitSecondStage(
  points: readonly Point[],
  judged: readonly Float64Array[],
  signals: readonly Float64Array[],
  seed: number,
): { sharpness: number; rows: number[][] } {
  const rows = CATEGORIES.map(() => new Array<number>(SIGNALS.length + 1).fill(0));
  const squares = CATEGORIES.map(() => new Array<number>(SIGNALS.length + 1).fill(1e-8));
  const stage = { sharpness: 1, rows };
  let sharpnessSquares = 1e-8;
  const random = seededRandom(seed);
  const indexes = points.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(indexes, random)) {
      const fromWords = judged[index] ?? new Float64Array(CATEGORIES.length);
      const on = signals[index] ?? new Float64Array(SIGNALS.length);
      const chance = weigh(stage, fromWords, on);
      let sharpnessSlope = 0;
      for (let k = 0; k < rows.length; k++) {
        const error = (chance[k] ?? 0) - (k === points[index]?.label ? 1 : 0);
        sharpnessSlope += error * (fromWords[k] ?? 0);
        const row = rows[k] ?? [];
        const square = squares[k] ?? [];
        for (let at = 0; at <= SIGNALS.length; at++) {
          if (at > 0 && on[at - 1] === 0) continue;
          const gradient = error + DECAY * (row[at] ?? 0);
          square[at] = (square[at] ?? 0) + gradient * gradient;
          row[at] = (row[at] ?? 0) - (RATE * gradient) / Math.sqrt(square[at] ?? 1);
        }
      }
      sharpnessSquares += sharpnessSlope * sharpnessSlope;
      stage.sharpness -= (SHARPNESS_RATE * sharpnessSlope) / Math.sqrt(sharpnessSquares);
    }
  }
  return {
    sharpness: round(stage.sharpness),
    rows: rows.map((row) => row.map(round)),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
