import { CATEGORIES, type Category } from '../../domain/moderation/moderation.ts';
import type { NormalisedText } from '../text/normalise.ts';
import type { Bars } from './bars.ts';
import type { FeatureList } from './feature-list.ts';
import { extractFeatures, newFeatures } from './features.ts';
import { logSoftmax, type SecondStage, weigh } from './second-stage.ts';

/** A stretch of the plain text that spoke for a category, and how strongly. */
export interface Contribution {
  start: number;
  end: number;
  weight: number;
}

/** What the words alone say. */
export interface FromWords {
  /** Log-probability of each category, in the order of `CATEGORIES`. */
  categories: Float64Array;
  /** Probability that somebody may harm themselves. */
  crisis: number;
}

export interface Classifier {
  /** How sure it must be; chosen in training, where each line is judged by a model that has not seen it. */
  readonly bars: Bars;
  fromWords(message: NormalisedText): FromWords;
  /** What words and rules say together: calibrated probabilities that add up to 1. */
  weigh(fromWords: Float64Array, signals: Float64Array): Float64Array;
  /** The stretches that spoke most for the category, strongest first, none overlapping another. */
  explain(message: NormalisedText, category: Category, limit: number): Contribution[];
}

/** What training leaves: a linear model over hashed features, one column a category and one for the crisis question. */
export interface ClassifierWeights {
  /** `BUCKETS` rows of `COLUMNS` whole numbers, in the order of `CATEGORIES`, the crisis question last. */
  rows: Int16Array;
  /** What a whole number is worth in log-odds. */
  unit: { category: number; crisis: number };
  bias: Float32Array;
  crisisBias: number;
  secondStage: SecondStage;
  bars: Bars;
}

export const COLUMNS = CATEGORIES.length + 1;

/**
 * The weight of one occurrence by kind of feature. Sequences and words share a unit length over the message;
 * cues are few and count for themselves. Measured in cross-validation: twice or half as much for cues costs
 * one to three points of macro-F1.
 */
export const CUE_SCALE = 0.35;
/** Sounds are fewer and say less than the characters themselves; any share up to .6 measures alike on plain lines. */
export const SOUND_SCALE = 0.5;
/** Half or twice as much measures alike; without them a half to a whole point of macro-F1 is lost. */
export const EDGE_SCALE = 0.6;
export const scaleOf = (list: FeatureList): number => 1 / Math.sqrt(Math.max(1, list.length));

const K = CATEGORIES.length;

export function createClassifier({
  rows,
  unit,
  bias,
  crisisBias,
  secondStage,
  bars,
}: ClassifierWeights): Classifier {
  const features = newFeatures();
  const { cues, sequences, words, edges, sounds } = features;
  const scores = new Float64Array(K);
  let crisisScore = 0;

  function addScores({ buckets, length }: FeatureList, value: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = 0; i < length; i++) {
      const row = buckets[i]! * COLUMNS;
      a += rows[row]!;
      b += rows[row + 1]!;
      c += rows[row + 2]!;
      d += rows[row + 3]!;
      e += rows[row + 4]!;
      f += rows[row + 5]!;
    }
    const worth = value * unit.category;
    scores[0] = scores[0]! + a * worth;
    scores[1] = scores[1]! + b * worth;
    scores[2] = scores[2]! + c * worth;
    scores[3] = scores[3]! + d * worth;
    scores[4] = scores[4]! + e * worth;
    crisisScore += f * value * unit.crisis;
  }

  return {
    bars,

    fromWords(message) {
      extractFeatures(message, features);
      scores.set(bias);
      crisisScore = crisisBias;
      addScores(cues, CUE_SCALE);
      addScores(sequences, scaleOf(sequences));
      addScores(words, scaleOf(words));
      addScores(edges, EDGE_SCALE * scaleOf(edges));
      addScores(sounds, SOUND_SCALE * scaleOf(sounds));
      return { categories: logSoftmax(scores.slice()), crisis: 1 / (1 + Math.exp(-crisisScore)) };
    },

    weigh: (fromWords, signals) => weigh(secondStage, fromWords, signals),

    explain(message, category, limit) {
      extractFeatures(message, features);
      const column = CATEGORIES.indexOf(category);
      const none = CATEGORIES.indexOf('none');
      // What each unit of text added to the category over `none`.
      const pull = new Float64Array(message.plain.text.length);
      const addPull = ({ buckets, starts, ends, length }: FeatureList, value: number): void => {
        for (let i = 0; i < length; i++) {
          const start = starts[i]!;
          const end = ends[i]!;
          if (end <= start) continue;
          const row = buckets[i]! * COLUMNS;
          const weight = (rows[row + column]! - rows[row + none]!) * unit.category * value;
          for (let at = start; at < end; at++) pull[at] = pull[at]! + weight / (end - start);
        }
      };
      addPull(cues, CUE_SCALE);
      addPull(sequences, scaleOf(sequences));
      addPull(words, scaleOf(words));
      addPull(edges, EDGE_SCALE * scaleOf(edges));
      addPull(sounds, SOUND_SCALE * scaleOf(sounds));
      return strongestStretches(pull, limit);
    },
  };
}

/** Runs of units that pull towards the category; a run ends where the pull does. */
function strongestStretches(pull: Float64Array, limit: number): Contribution[] {
  const stretches: Contribution[] = [];
  for (let start = 0; start < pull.length; ) {
    if (pull[start]! <= 0) {
      start++;
      continue;
    }
    let end = start;
    let weight = 0;
    while (end < pull.length && pull[end]! > 0) weight += pull[end++]!;
    stretches.push({ start, end, weight });
    start = end;
  }
  return stretches.sort((a, b) => b.weight - a.weight).slice(0, limit);
}
