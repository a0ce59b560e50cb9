import type { Passage } from '../../../domain/course.ts';

/** Some 20 kB each of what is read from a passage. */
const MAX_PASSAGES = 2_000;

/**
 * What is read from a passage, remembered by the object, which is never written to: the search gives the same one as long
 * as it is asked for, and reading one takes some 0.5 ms. The least recently used go.
 */
export function rememberedOf<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new Map<Passage, T>();
  return (passage) => {
    let value = known.get(passage);
    if (value !== undefined) known.delete(passage);
    else value = read(passage);
    known.set(passage, value);
    const [oldest] = known.keys();
    if (known.size > MAX_PASSAGES && oldest) known.delete(oldest);
    return value;
  };
}
