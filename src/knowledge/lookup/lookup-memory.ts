import { createRecent } from '../../domain/recent.ts';
import type { Lookup } from './lookup.ts';
import type { SearchedIndex } from './searched-index.ts';

/** What was looked up lately. */
export interface LookupMemory {
  /** `way`: what else the search went by, beside the question. */
  recall(index: SearchedIndex, question: string, way: string): Lookup | undefined;
  keep(index: SearchedIndex, question: string, way: string, lookup: Lookup): void;
}

/** Some 20 kB each where its passages are on no shelf any more: half of them of those asked lately (`createRecent`). */
const MOST_LOOKUPS = 500;
/** What is longer is pasted, and nobody asks it again. */
const LONGEST_QUESTION = 300;

/**
 * An index never changes, and what it holds for a question follows from the two: a group asks the same things in the
 * same words, and a button on a page always does. A course that changes has another index, and a calibration is
 * applied to what comes from here.
 */
export function createLookupMemory(): LookupMemory {
  const known = createRecent<string, Lookup>(MOST_LOOKUPS);
  const numbers = new WeakMap<SearchedIndex, number>();
  let indexes = 0;

  function keyOf(index: SearchedIndex, question: string, way: string): string | null {
    if (question.length > LONGEST_QUESTION) return null;
    let number = numbers.get(index);
    if (number === undefined) {
      number = indexes++;
      numbers.set(index, number);
    }
    return `${number} ${way} ${question}`;
  }

  return {
    recall(index, question, way) {
      const key = keyOf(index, question, way);
      return key === null ? undefined : known.get(key);
    },
    keep(index, question, way, lookup) {
      const key = keyOf(index, question, way);
      if (key !== null) known.set(key, lookup);
    },
  };
}
