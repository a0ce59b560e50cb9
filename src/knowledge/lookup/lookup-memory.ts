import { createRecent } from '../../domain/caches/recent.ts';
import type { Lookup } from './lookup.ts';
import type { SearchedIndex } from './searched-index.ts';

/** What was looked up lately. */
export interface LookupMemory {
  /** `way`: what else the search went by, beside the question. */
  recall(index: SearchedIndex, question: string, way: string): Lookup | undefined;
  keep(index: SearchedIndex, question: string, way: string, lookup: Lookup): void;
}

/** At some 20 kB each where their passages have left the shelf. */
const MOST_LOOKUPS = 500;
/** Longer ones are pasted texts, which nobody asks about twice in the same words. */
const LONGEST_QUESTION = 300;

/**
 * Pays because a group asks the same things in the same words, and a button on a page always does. Safe because an
 * index never changes: a course that changes gets another one. Calibrations are applied afterwards, to what comes
 * from here.
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
