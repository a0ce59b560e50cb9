import type { Passage } from '../../../domain/course.ts';

/** Some 20 kB each of what is read from a passage; half of it of those that were asked for lately. */
const MAX_PASSAGES = 2_000;

/**
 * What is read from a passage, remembered by the object, which is never written to: the search gives the same one as long
 * as it is asked for, and reading one takes some 0.5 ms. In two halves: once the later one is full it becomes the earlier, and what
 * nobody asked for since goes with that. So what is known is looked up and nothing is moved, which a statement does a hundred times.
 */
export function rememberedOf<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  let later = new Map<Passage, T>();
  let earlier = new Map<Passage, T>();
  return (passage) => {
    const known = later.get(passage);
    if (known !== undefined) return known;
    const value = earlier.get(passage) ?? read(passage);
    if (later.size >= MAX_PASSAGES / 2) {
      earlier = later;
      later = new Map();
    }
    later.set(passage, value);
    return value;
  };
}
