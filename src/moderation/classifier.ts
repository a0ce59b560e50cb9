import { CATEGORIES, type Category } from '../domain/moderation.ts';
import { extractFeatures, type FeatureSink } from './features.ts';
import type { NormalisedText } from './normalise.ts';
import { logSoftmax, type SecondStage, weigh } from './second-stage.ts';

/** A stretch of the plain text that spoke for a category, and how strongly. */
export interface Contribution {
  start: number;
  end: number;
  weight: number;
}

export interface Classifier {
  /** What the words alone say: log-probability of each category, in the order of `CATEGORIES`. */
  fromWords(message: NormalisedText): Float64Array;
  /** What words and rules say together: calibrated probabilities that add up to 1. */
  weigh(fromWords: Float64Array, signals: Float64Array): Float64Array;
  /** The stretches that spoke most for the category, strongest first, none overlapping another. */
  explain(message: NormalisedText, category: Category, limit: number): Contribution[];
}

/** What training leaves: a linear model over hashed features, one column a category. */
export interface ClassifierWeights {
  /** `BUCKETS` rows of one weight a category. */
  weights: Float32Array;
  bias: Float32Array;
  secondStage: SecondStage;
}

/**
 * The weight of one occurrence by kind of feature. Sequences and words share a unit length over the message;
 * cues are few and count for themselves. Measured in cross-validation: twice or half as much for cues costs
 * one to three points of macro-F1.
 */
const CUE_SCALE = 0.35;
const MAX_FEATURES = 4_096;
const K = CATEGORIES.length;

/** A message's features, gathered: what both training and inference read. */
export interface FeatureBuffer {
  buckets: Int32Array;
  values: Float32Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
  /** How many of the entries, from the first, are cues. */
  cues: number;
}

function newBuffer(): FeatureBuffer {
  return {
    buckets: new Int32Array(MAX_FEATURES),
    values: new Float32Array(MAX_FEATURES),
    starts: new Int32Array(MAX_FEATURES),
    ends: new Int32Array(MAX_FEATURES),
    length: 0,
    cues: 0,
  };
}

/** Gathers features into buffers of its own, which the next message overwrites. */
export function createFeatureReader(): (message: NormalisedText) => FeatureBuffer {
  const kept = newBuffer();
  const sequences = newBuffer();
  const words = newBuffer();
  const into = (buffer: FeatureBuffer, bucket: number, start: number, end: number): void => {
    if (buffer.length === MAX_FEATURES) return;
    buffer.buckets[buffer.length] = bucket;
    buffer.starts[buffer.length] = start;
    buffer.ends[buffer.length] = end;
    buffer.length++;
  };
  const sink: FeatureSink = {
    sequence: (bucket, start, end) => into(sequences, bucket, start, end),
    word: (bucket, start, end) => into(words, bucket, start, end),
    cue: (bucket, start, end) => into(kept, bucket, start, end),
  };
  const append = (from: FeatureBuffer, value: number): void => {
    for (let i = 0; i < from.length && kept.length < MAX_FEATURES; i++) {
      kept.values[kept.length] = value;
      kept.buckets[kept.length] = from.buckets[i] ?? 0;
      kept.starts[kept.length] = from.starts[i] ?? 0;
      kept.ends[kept.length] = from.ends[i] ?? 0;
      kept.length++;
    }
  };
  return (message) => {
    kept.length = sequences.length = words.length = 0;
    extractFeatures(message, sink);
    kept.cues = kept.length;
    kept.values.fill(CUE_SCALE, 0, kept.length);
    append(sequences, 1 / Math.sqrt(Math.max(1, sequences.length)));
    append(words, 1 / Math.sqrt(Math.max(1, words.length)));
    return kept;
  };
}

export function createClassifier({ weights, bias, secondStage }: ClassifierWeights): Classifier {
  const read = createFeatureReader();

  return {
    fromWords(message) {
      const { buckets, values, length } = read(message);
      const scores = new Float64Array(K);
      scores.set(bias);
      for (let i = 0; i < length; i++) {
        const row = (buckets[i] ?? 0) * K;
        const value = values[i] ?? 0;
        for (let k = 0; k < K; k++) scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0) * value;
      }
      return logSoftmax(scores);
    },

    weigh: (fromWords, signals) => weigh(secondStage, fromWords, signals),

    explain(message, category, limit) {
      const { buckets, values, starts, ends, length } = read(message);
      const column = CATEGORIES.indexOf(category);
      const none = CATEGORIES.indexOf('none');
      // What each unit of text added to the category over `none`.
      const pull = new Float64Array(message.plain.text.length);
      for (let i = 0; i < length; i++) {
        const start = starts[i] ?? 0;
        const end = ends[i] ?? 0;
        if (end <= start) continue;
        const row = (buckets[i] ?? 0) * K;
        const weight = ((weights[row + column] ?? 0) - (weights[row + none] ?? 0)) * (values[i] ?? 0);
        for (let at = start; at < end; at++) pull[at] = (pull[at] ?? 0) + weight / (end - start);
      }
      return strongestStretches(pull, limit);
    },
  };
}

/** Runs of units that pull towards the category; a run ends where the pull does. */
function strongestStretches(pull: Float64Array, limit: number): Contribution[] {
  const stretches: Contribution[] = [];
  for (let start = 0; start < pull.length; ) {
    if ((pull[start] ?? 0) <= 0) {
      start++;
      continue;
    }
    let end = start;
    let weight = 0;
    while (end < pull.length && (pull[end] ?? 0) > 0) weight += pull[end++] ?? 0;
    stretches.push({ start, end, weight });
    start = end;
  }
  return stretches.sort((a, b) => b.weight - a.weight).slice(0, limit);
}
