import { CATEGORIES, type Category } from '../../src/domain/moderation/moderation.ts';
import { CUE_SCALE, EDGE_SCALE, SOUND_SCALE, scaleOf } from '../../src/moderation/classifier/classifier.ts';
import type { FeatureList } from '../../src/moderation/classifier/feature-list.ts';
import { extractFeatures, newFeatures } from '../../src/moderation/classifier/features.ts';
import { normalise } from '../../src/moderation/text/normalise.ts';

/** A message as training sees it. */
export interface Point {
  buckets: Int32Array;
  values: Float32Array;
  label: number;
  weight: number;
}

const features = newFeatures();

export function pointOf(text: string, category: Category, weight: number): Point {
  extractFeatures(normalise(text), features);
  const sums = new Map<number, number>();
  const gather = ({ buckets, length }: FeatureList, value: number): void => {
    for (let i = 0; i < length; i++) sums.set(buckets[i]!, (sums.get(buckets[i]!) ?? 0) + value);
  };
  gather(features.cues, CUE_SCALE);
  gather(features.sequences, scaleOf(features.sequences));
  gather(features.words, scaleOf(features.words));
  gather(features.edges, EDGE_SCALE * scaleOf(features.edges));
  gather(features.sounds, SOUND_SCALE * scaleOf(features.sounds));
  return {
    buckets: Int32Array.from(sums.keys()),
    values: Float32Array.from(sums.values()),
    label: CATEGORIES.indexOf(category),
    weight,
  };
}
