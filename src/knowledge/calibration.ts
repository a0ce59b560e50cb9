import type { EvidenceFeatures } from './evidence.ts';

export type FeatureName = keyof EvidenceFeatures;

/** A fitted map from evidence to probability; JSON. */
export interface Calibration {
  /** Of feature names and version: a calibration is good for these features only. */
  fingerprint: string;
  bias: number;
  weights: Record<FeatureName, number>;
}

/** Raised whenever a feature's meaning changes. */
const FEATURE_VERSION = 2;

/** Sign that a feature's weight must have; a fit that says otherwise learnt an accident of its samples. */
const SIGNS: Record<FeatureName, 1 | -1> = {
  sentenceCoverage: 1,
  unknown: -1,
  share: 1,
  margin: 1,
  titleCoverage: 1,
  strength: 1,
};
const NAMES = Object.keys(SIGNS) as FeatureName[]; // keys of SIGNS

export const FEATURE_FINGERPRINT = `v${FEATURE_VERSION}:${NAMES.join(',')}`;

/**
 * For every course without a calibration of its own. Fitted by `scripts/fit-default-calibration.ts` on the demo
 * courses' dev questions and on the same questions with their lesson taken out of the course, which is how a
 * question about the subject that the course does not answer looks. Measured elsewhere: see the docs.
 */
export const DEFAULT_CALIBRATION: Calibration = {
  fingerprint: FEATURE_FINGERPRINT,
  bias: -3.76,
  weights: {
    sentenceCoverage: 2.5,
    unknown: -2.64,
    share: 5.28,
    margin: 1.47,
    titleCoverage: 2.11,
    strength: 2.18,
  },
};

export function confidenceOf(features: EvidenceFeatures, calibration: Calibration): number {
  let logit = calibration.bias;
  for (const name of NAMES) logit += calibration.weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}

export interface CalibrationSample {
  features: EvidenceFeatures;
  answerable: boolean;
}

export interface FitCalibrationOptions {
  /** Strength of the pull towards `prior`, in samples. */
  regularisation?: number;
  /** What is believed before the samples. */
  prior?: Calibration;
}

const STEPS = 3000;
const LEARNING_RATE = 0.5;

/** Regularised logistic regression by projected gradient descent: every weight keeps its sign. */
export function fitCalibration(
  samples: readonly CalibrationSample[],
  options: FitCalibrationOptions = {},
): Calibration {
  const prior = options.prior ?? DEFAULT_CALIBRATION;
  const pull = (options.regularisation ?? 1) / Math.max(1, samples.length);
  const weights = { ...prior.weights };
  let bias = prior.bias;
  if (samples.length === 0) return { fingerprint: FEATURE_FINGERPRINT, bias, weights };
  for (let step = 0; step < STEPS; step++) {
    const current: Calibration = { fingerprint: FEATURE_FINGERPRINT, bias, weights };
    let biasGradient = 0;
    const gradient = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<FeatureName, number>; // one entry a name
    for (const { features, answerable } of samples) {
      const error = confidenceOf(features, current) - (answerable ? 1 : 0);
      biasGradient += error;
      for (const name of NAMES) gradient[name] += error * features[name];
    }
    bias -= LEARNING_RATE * (biasGradient / samples.length);
    for (const name of NAMES) {
      const slope = gradient[name] / samples.length + pull * (weights[name] - prior.weights[name]) * 0.1;
      const moved = weights[name] - LEARNING_RATE * slope;
      weights[name] = moved * SIGNS[name] < 0 ? 0 : moved;
    }
  }
  return { fingerprint: FEATURE_FINGERPRINT, bias, weights };
}
