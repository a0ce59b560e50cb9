import type { Passage } from '../../../domain/school/course.ts';
import type { Hit } from '../../course-index/course-index.ts';

/** A hit that was read, with its passage. */
export interface Read {
  passage: Passage;
  hit: Hit;
}

/** The same, best first, with these ahead of all others and of the first one's worth. */
export function ahead(read: readonly Read[], raised: readonly Read[]): Read[] {
  const score = read[0]?.hit.score ?? 0;
  return [
    ...raised.map(({ passage, hit }) => ({ passage, hit: { ...hit, score } })),
    ...read.filter((one) => !raised.includes(one)),
  ];
}
