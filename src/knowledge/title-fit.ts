import type { Passage } from '../domain/course.ts';
import type { CourseIndex } from './course-index.ts';
import { titleOf } from './passage-reading.ts';

type Terms = Pick<CourseIndex, 'terms'>;

/** What titles weigh in an index. */
const known = new WeakMap<Terms, WeakMap<Passage, number>>();

/**
 * How far a passage's own title is what the question is about, 0..1: the weight of the terms that both hold (`shared`),
 * squared, over the product of their weights. 「闭包」 fits "闭包是什么" wholly, 「循环中的闭包」 only in part.
 */
export function titleFit(passage: Passage, index: Terms, shared: number, asked: number): number {
  if (shared === 0) return 0;
  return Math.min(1, shared ** 2 / (titleWeight(passage, index) * asked));
}

function titleWeight(passage: Passage, index: Terms): number {
  let weights = known.get(index);
  if (!weights) {
    weights = new WeakMap();
    known.set(index, weights);
  }
  let weight = weights.get(passage);
  if (weight === undefined) {
    weight = index.terms(titleOf(passage) ?? '').reduce((sum, term) => sum + term.weight, 0);
    weights.set(passage, weight);
  }
  return weight;
}
