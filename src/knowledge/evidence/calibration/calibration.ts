import type { EvidenceFeatures } from '../evidence.ts';

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
export const SIGNS: Record<FeatureName, 1 | -1> = {
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
/** In the order in which a fit has its parameters. */
export const FEATURE_NAMES = Object.keys(SIGNS) as FeatureName[]; // keys of SIGNS

/**
 * Confidence from which the assistant answers when it was addressed (handbook, "speaks"), where a course has no point
 * of its own.
 */
export const SPEAK_AT = 0.75;

export const FEATURE_FINGERPRINT = `v${FEATURE_VERSION}:${FEATURE_NAMES.join(',')}`;

/**
 * Fitted by `npm run bench -- calibration` on all of our own courses and the questions on them that were read, and
 * each with a source again with that taken out of the course, at a weight of .3. The weights say whether what would
 * be said is right, and by .15 whether the course holds the answer: a passage that answers is worth nothing to a
 * learner who is told the wrong sentence of it. The bias is the highest with which one in sixteen of what would be
 * said to those questions is wrong.
 */
export const DEFAULT_CALIBRATION: Calibration = {
  fingerprint: FEATURE_FINGERPRINT,
  bias: -6.55,
  weights: {
    coverage: 1.28,
    title: 3.66,
    lead: 1.4,
    ahead: 1.63,
    names: 1.08,
    unknown: -0.6,
    likeness: 1.8,
    words: 1.59,
    wordsHeld: 2.27,
    subject: 0.39,
    predicate: 0.35,
  },
};

/** Probability, 0..1. */
export function confidenceOf(features: EvidenceFeatures, calibration: Calibration): number {
  let logit = calibration.bias;
  for (const name of FEATURE_NAMES) logit += calibration.weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}
