import { type BootstrapOptions, DEFAULT_BOOTSTRAP } from '../figures/bootstrap.ts';
import { eachAlone, forEachResample } from '../figures/resample.ts';

/** A labelled question with a confidence from a fit that did not see it. */
export interface Prediction {
  confidence: number;
  /** The course holds the answer. */
  answerable: boolean;
  /** Saying the candidate would be right. */
  right: boolean;
}

/** Speaking from `threshold` on. */
export interface SpeakingPoint {
  /** Between the lowest confidence that speaks and the next one below. */
  threshold: number;
  coverage: number;
  /** wrong ÷ spoken */
  wrongRate: number;
  /** 2·spoken answerable ÷ (spoken + answerable) */
  f1: number;
}

/** `speaking-point` of all thresholds that differ, from the highest down; predictions in that order too. */
interface Scan {
  sorted: readonly Prediction[];
  /** For each point: how many of `sorted` speak there. */
  ends: number[];
  points: SpeakingPoint[];
}

export function scanPoints(predictions: readonly Prediction[]): Scan {
  const sorted = [...predictions].sort((a, b) => b.confidence - a.confidence);
  const answerable = sorted.filter((prediction) => prediction.answerable).length;
  const ends: number[] = [];
  const points: SpeakingPoint[] = [];
  let wrong = 0;
  let spokenAnswerable = 0;
  sorted.forEach((prediction, i) => {
    if (!prediction.right) wrong++;
    if (prediction.answerable) spokenAnswerable++;
    const below = sorted[i + 1]?.confidence;
    if (below === prediction.confidence) return;
    const spoken = i + 1;
    ends.push(spoken);
    points.push({
      threshold: below === undefined ? prediction.confidence : (prediction.confidence + below) / 2,
      coverage: spoken / sorted.length,
      wrongRate: wrong / spoken,
      f1: (2 * spokenAnswerable) / (spoken + answerable),
    });
  });
  return { sorted, ends, points };
}

/** The point that maximises F1 of answering; of several the one that says least. */
export function bestF1({ points }: Scan): SpeakingPoint | null {
  let best: SpeakingPoint | null = null;
  for (const point of points) if (best === null || point.f1 > best.f1) best = point;
  return best;
}

/** What is added to a share of wrong answers so that "none wrong of three" is not "never wrong" (Jeffreys). */
const PRIOR_WRONG = 0.5;
const PRIOR_SPOKEN = 1;
const OPTIMISM_RESAMPLES = 200;

export interface BoundedChoice {
  point: SpeakingPoint | null;
  /** Expected share of wrong answers at each point: what was seen, with the prior, and the optimism added. */
  expected: number[];
  /**
   * How much better the chosen point looks on the questions it was chosen on than on others (Efron's bootstrap
   * estimate), in share of wrong answers.
   */
  optimism: number;
}

/**
 * The largest coverage whose expected share of wrong spoken answers is at most `maxWrong`; null where no point
 * is. Taking the best of many thresholds picks lucky ones: what that is worth is measured and added.
 */
export function largestCoverage(
  scan: Scan,
  maxWrong: number,
  bootstrap: BootstrapOptions = DEFAULT_BOOTSTRAP,
): BoundedChoice {
  const { sorted, ends, points } = scan;
  const everyone = new Uint32Array(sorted.length).fill(1);
  const seen = wrongRates(sorted, ends, everyone, 0, 0);
  const smoothed = wrongRates(sorted, ends, everyone, PRIOR_WRONG, PRIOR_SPOKEN);
  let surprise = 0;
  let choices = 0;
  forEachResample(eachAlone(sorted.length), { ...bootstrap, resamples: OPTIMISM_RESAMPLES }, (weights) => {
    const chosen = lastWithin(wrongRates(sorted, ends, weights, PRIOR_WRONG, PRIOR_SPOKEN), maxWrong);
    if (chosen < 0) return;
    surprise += seen[chosen]! - wrongRates(sorted, ends, weights, 0, 0)[chosen]!;
    choices++;
  });
  const optimism = choices === 0 ? 0 : Math.max(0, surprise / choices);
  const expected = smoothed.map((rate) => Math.min(1, rate + optimism));
  return { point: points[lastWithin(expected, maxWrong)] ?? null, expected, optimism };
}

/** Share of wrong answers at each point, with `weights` a case and a prior; 0 where nothing speaks. */
function wrongRates(
  sorted: readonly Prediction[],
  ends: readonly number[],
  weights: Uint32Array,
  priorWrong: number,
  priorSpoken: number,
): number[] {
  let spoken = priorSpoken;
  let wrong = priorWrong;
  let at = 0;
  return ends.map((end) => {
    for (; at < end; at++) {
      spoken += weights[at]!;
      if (!sorted[at]!.right) wrong += weights[at]!;
    }
    return spoken === 0 ? 0 : wrong / spoken;
  });
}

function lastWithin(rates: readonly number[], bound: number): number {
  return rates.findLastIndex((rate) => rate <= bound);
}
