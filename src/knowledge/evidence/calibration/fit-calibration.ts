import { recordOf } from '../../../domain/record-of.ts';
import type { EvidenceFeatures } from '../evidence.ts';
import {
  type Calibration,
  DEFAULT_CALIBRATION,
  FEATURE_FINGERPRINT,
  FEATURE_NAMES,
  SIGNS,
} from './calibration.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** A question of a course, with what came of it. */
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
 * Regularised logistic regression by Newton's method; the bias is nearly free, every weight keeps its sign (a weight
 * that would cross zero is held there). Deterministic. Samples of one kind only, or none, leave the prior as it is.
 */
export function fitCalibration(
  samples: readonly CalibrationSample[],
  options: FitCalibrationOptions = {},
): Calibration {
  const strange = samples.find(
    ({ features }) => !FEATURE_NAMES.every((name) => Number.isFinite(features[name])),
  );
  // A calibration that is no number would have the assistant say anything, or nothing.
  if (strange) throw new Error(`features that are no numbers: ${JSON.stringify(strange.features)}`);
  const prior = options.prior === undefined ? DEFAULT_CALIBRATION : options.prior;
  const anchor = prior
    ? [...FEATURE_NAMES.map((name) => prior.weights[name]), prior.bias]
    : [...FEATURE_NAMES.map(() => 0), 0];
  const kinds = new Set(samples.map(({ answerable }) => answerable));
  if (kinds.size < 2) return asCalibration(anchor);
  const pull = (options.regularisation ?? REGULARISATION) * SPREAD ** 2;
  const held = new Set<number>();
  for (;;) {
    const fitted = newton(samples, anchor, pull, held);
    const crossed = FEATURE_NAMES.findIndex((name, i) => !held.has(i) && fitted[i]! * SIGNS[name] < 0);
    if (crossed < 0) return asCalibration(fitted);
    held.add(crossed);
  }
}

function asCalibration(parameters: readonly number[]): Calibration {
  const weights = recordOf(FEATURE_NAMES, (_, at) => parameters[at]!);
  return { fingerprint: FEATURE_FINGERPRINT, bias: parameters[FEATURE_NAMES.length]!, weights };
}

/** Parameters are the weights in the order of `FEATURE_NAMES`, then the bias. Those in `held` are zero. */
function newton(
  samples: readonly CalibrationSample[],
  anchor: readonly number[],
  pull: number,
  held: ReadonlySet<number>,
): number[] {
  const size = FEATURE_NAMES.length + 1;
  const parameters = anchor.map((value, i) => (held.has(i) ? 0 : value));
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { features, answerable, weight = 1 } of samples) {
      const row = [...FEATURE_NAMES.map((name) => features[name]), 1];
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * parameters[i]!, 0)));
      const error = weight * (probability - (answerable ? 1 : 0));
      const curvature = weight * probability * (1 - probability);
      for (let i = 0; i < size; i++) {
        gradient[i]! += error * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += curvature * row[i]! * row[j]!;
      }
    }
    for (let i = 0; i < size; i++) {
      const hold = i < FEATURE_NAMES.length ? pull : BIAS_HOLD;
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
