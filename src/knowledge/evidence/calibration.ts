import type { EvidenceFeatures } from './evidence.ts';

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

/** Confidence from which the assistant answers when it was addressed (handbook, "speaks"), where a course has no point of its own. */
export const SPEAK_AT = 0.75;

export const FEATURE_FINGERPRINT = `v${FEATURE_VERSION}:${FEATURE_NAMES.join(',')}`;

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
  for (const name of FEATURE_NAMES) logit += calibration.weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}
