import { seededRandom, shuffled } from '../../domain/random/seeded-random.ts';

/** Evidence on one question, and whether the course holds its answer. */
export interface FitSample<F> {
  features: F;
  answerable: boolean;
}

export interface CrossFitOptions<F, M> {
  fit: (samples: FitSample<F>[]) => M;
  confidenceOf: (features: F, model: M) => number;
  folds: number;
  seed: number;
}

/**
 * The confidence of each sample under a fit that did not see it: the samples are dealt into folds, each kind
 * evenly, and every fold is predicted by a fit on the others. Aligned with `samples`.
 */
export function crossFittedConfidences<F, M>(
  samples: readonly FitSample<F>[],
  { fit: fitModel, confidenceOf, folds, seed }: CrossFitOptions<F, M>,
): number[] {
  const positions = shuffled([...samples.keys()], seededRandom(seed));
  const ofKind = (answerable: boolean) =>
    positions.filter((position) => samples[position]?.answerable === answerable);
  const foldOf = new Map(
    [...ofKind(true), ...ofKind(false)].map((position, dealt) => [position, dealt % folds]),
  );
  const confidences = new Array<number>(samples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(samples.filter((_, position) => foldOf.get(position) !== fold));
    samples.forEach(({ features }, position) => {
      if (foldOf.get(position) === fold) confidences[position] = confidenceOf(features, model);
    });
  }
  return confidences;
}
