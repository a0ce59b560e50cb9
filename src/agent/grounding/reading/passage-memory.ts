import { createRecent } from '../../../domain/caches/recent.ts';
import type { Passage } from '../../../domain/school/course.ts';

/** Some 20 kB each of what is read from a passage; half of it of those that were asked for lately. */
const MAX_PASSAGES = 2_000;

/**
 * What is read from a passage, remembered by the object, which is never written to: the search gives the same one as
 * long as it is asked for, and reading one takes some 0.5 ms. What is known is looked up and nothing is moved, which
 * a statement does a hundred times (`createRecent`).
 */
export function rememberedOf<T extends NonNullable<unknown> | null>(
  read: (passage: Passage) => T,
): (passage: Passage) => T {
  const known = createRecent<Passage, T>(MAX_PASSAGES);
  return (passage) => {
    let value = known.get(passage);
    if (value === undefined) {
      value = read(passage);
      known.set(passage, value);
    }
    return value;
  };
}
