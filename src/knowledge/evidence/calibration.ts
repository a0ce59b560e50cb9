import type { EvidenceFeatures } from './evidence.ts';
import { solveSymmetric } from './solve-symmetric.ts';

export type FeatureName = keyof EvidenceFeatures;

/** A fitted map from evidence to the probability that the course holds the answer. JSON. */
export interface Calibration {
  /** Of feature names and version: a calibration is good for these features only. */
  fingerprint: string;
  bias: number;
  weights: Record<FeatureName, number>;
}

/** Raised whenever a feature's meaning changes. */
const FEATURE_VERSION = 9;

/** Sign that a feature's weight must have; a fit that says otherwise learnt an accident of its samples. */
const SIGNS: Record<FeatureName, 1 | -1> = {
  coverage: 1,
  title: 1,
  lead: 1,
  ahead: 1,
  names: 1,
  unknown: -1,
  likeness: 1,
  words: 1,
  wordsHeld: 1,
  subject: 1,
  predicate: 1,
};
const NAMES = Object.keys(SIGNS) as FeatureName[]; // keys of SIGNS

/** Confidence from which the assistant answers when it was addressed (handbook, "speaks"), where a course has no point of its own. */
export const SPEAK_AT = 0.75;

export const FEATURE_FINGERPRINT = `v${FEATURE_VERSION}:${NAMES.join(',')}`;

/**
 * Fitted by `npm run bench -- calibration` on five of our own courses and their labelled questions (dev part), and each with a source again
 * with that taken out of the course, at a weight of .3. The weights say whether the course holds the answer; the bias is
 * fitted to that by a quarter, for the rest to whether what would be said is right: a passage that answers is worth nothing
 * to a learner who is told the wrong sentence of it.
 */
export const DEFAULT_CALIBRATION: Calibration = {
  fingerprint: FEATURE_FINGERPRINT,
  bias: -8.01,
  weights: {
    coverage: 3.42,
    title: 2.67,
    lead: 1.16,
    ahead: 0.55,
    names: 1.93,
    unknown: -1.07,
    likeness: 1.57,
    words: 1.49,
    wordsHeld: 1.5,
    subject: 0.57,
    predicate: 0.63,
  },
};

/** Probability, 0..1. */
export function confidenceOf(features: EvidenceFeatures, calibration: Calibration): number {
  let logit = calibration.bias;
  for (const name of NAMES) logit += calibration.weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}

export interface CalibrationSample {
  features: EvidenceFeatures;
  answerable: boolean;
  /** How much the sample counts; 1 where absent. */
  weight?: number;
}

export interface FitCalibrationOptions {
  /** What is believed before the samples; the default calibration where absent, null for nothing. */
  prior?: Calibration | null;
  /** How strongly weights are held to the prior, as a number of samples' worth. */
  regularisation?: number;
}

/** Typical deviation of a feature over questions (.14 to .25 on the demo course): makes the pull about even. */
const SPREAD = 0.2;
const REGULARISATION = 3;
/** Keeps the bias finite where the samples can be told apart without error. */
const BIAS_HOLD = 1e-3;
const NEWTON_STEPS = 100;
/** Newton's method may overshoot far from the optimum; in logits a move of 2 is a large one. */
const LONGEST_MOVE = 2;
const CONVERGED = 1e-9;

/**
 * Regularised logistic regression by Newton's method; the bias is nearly free, every weight keeps its sign (a weight that
 * would cross zero is held there). Deterministic. Samples of one kind only, or none, leave the prior as it is.
 */
export function fitCalibration(
  samples: readonly CalibrationSample[],
  options: FitCalibrationOptions = {},
): Calibration {
  const strange = samples.find(({ features }) => !NAMES.every((name) => Number.isFinite(features[name])));
  // A calibration that is no number would have the assistant say anything, or nothing.
  if (strange) throw new Error(`features that are no numbers: ${JSON.stringify(strange.features)}`);
  const prior = options.prior === undefined ? DEFAULT_CALIBRATION : options.prior;
  const anchor = prior
    ? [...NAMES.map((name) => prior.weights[name]), prior.bias]
    : [...NAMES.map(() => 0), 0];
  const kinds = new Set(samples.map(({ answerable }) => answerable));
  if (kinds.size < 2) return asCalibration(anchor);
  const pull = (options.regularisation ?? REGULARISATION) * SPREAD ** 2;
  const held = new Set<number>();
  for (;;) {
    const fitted = newton(samples, anchor, pull, held);
    const crossed = NAMES.findIndex((name, i) => !held.has(i) && fitted[i]! * SIGNS[name] < 0);
    if (crossed < 0) return asCalibration(fitted);
    held.add(crossed);
  }
}

function asCalibration(parameters: readonly number[]): Calibration {
  // One entry for each name.
  const weights = Object.fromEntries(NAMES.map((name, i) => [name, parameters[i]!])) as Record<
    FeatureName,
    number
  >;
  return { fingerprint: FEATURE_FINGERPRINT, bias: parameters[NAMES.length]!, weights };
}

/** Parameters are the weights in the order of `NAMES`, then the bias. Those in `held` are zero. */
function newton(
  samples: readonly CalibrationSample[],
  anchor: readonly number[],
  pull: number,
  held: ReadonlySet<number>,
): number[] {
  const size = NAMES.length + 1;
  const parameters = anchor.map((value, i) => (held.has(i) ? 0 : value));
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { features, answerable, weight = 1 } of samples) {
      const row = [...NAMES.map((name) => features[name]), 1];
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * parameters[i]!, 0)));
      const error = weight * (probability - (answerable ? 1 : 0));
      const curvature = weight * probability * (1 - probability);
      for (let i = 0; i < size; i++) {
        gradient[i]! += error * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += curvature * row[i]! * row[j]!;
      }
    }
    for (let i = 0; i < size; i++) {
      const hold = i < NAMES.length ? pull : BIAS_HOLD;
      gradient[i]! += hold * (parameters[i]! - anchor[i]!);
      hessian[i]![i]! += hold;
      if (!held.has(i)) continue;
      gradient[i] = 0;
      for (let j = 0; j < size; j++) {
        hessian[i]![j] = i === j ? 1 : 0;
        hessian[j]![i] = i === j ? 1 : 0;
      }
    }
    const move = solveSymmetric(hessian, gradient);
    const longest = Math.max(...move.map(Math.abs));
    const stride = Math.min(1, LONGEST_MOVE / longest);
    for (let i = 0; i < size; i++) parameters[i]! -= stride * move[i]!;
    if (longest < CONVERGED) break;
  }
  return parameters;
}
