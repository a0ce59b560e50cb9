import { CATEGORIES } from '../../src/domain/moderation/moderation.ts';
import { fitFirstStage, scoresInto } from './fit.ts';
import type { Point } from './point.ts';

/** Out-of-fold log-probabilities: each point is judged by a model that has not seen its fold. */
export function outOfFold(
  points: readonly Point[],
  foldOf: (index: number) => number,
  folds: number,
  seed: number,
): Float64Array[] {
  const judged: Float64Array[] = new Array(points.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitFirstStage(
      points.filter((_, index) => foldOf(index) !== fold),
      seed,
      1,
    );
    points.forEach((point, index) => {
      if (foldOf(index) !== fold) return;
      const scores = new Float64Array(CATEGORIES.length);
      scoresInto(scores, point, model.weights, model.bias);
      judged[index] = scores;
    });
  }
  return judged;
}

export interface Figures {
  macroF1: number;
  perCategory: { category: string; precision: number; recall: number; f1: number; n: number }[];
}

export function figuresOf(points: readonly Point[], judged: readonly Float64Array[]): Figures {
  const perCategory = CATEGORIES.map((category, k) => {
    let right = 0;
    let said = 0;
    let n = 0;
    points.forEach((point, index) => {
      const best = argmax(judged[index] ?? new Float64Array(CATEGORIES.length));
      if (best === k) said++;
      if (point.label === k) n++;
      if (best === k && point.label === k) right++;
    });
    const precision = said === 0 ? 0 : right / said;
    const recall = n === 0 ? 0 : right / n;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { category, precision, recall, f1, n };
  });
  return { macroF1: perCategory.reduce((sum, one) => sum + one.f1, 0) / perCategory.length, perCategory };
}

function argmax(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}

/** Expected calibration error of the winning category's probability, ten bins. */
export function calibrationError(points: readonly Point[], probabilities: readonly Float64Array[]): number {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, sure: 0 }));
  points.forEach((point, index) => {
    const judged = probabilities[index] ?? new Float64Array(CATEGORIES.length);
    const best = argmax(judged);
    const sure = judged[best] ?? 0;
    const bin = bins[Math.min(9, Math.floor(sure * 10))];
    if (!bin) return;
    bin.sure += sure;
    if (best === point.label) bin.right++;
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sure), 0) / points.length;
}
