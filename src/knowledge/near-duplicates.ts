import { tokenise } from './tokens.ts';

/** Two passages that share this much of their terms (Jaccard) say the same: above it only spelling differs. */
const SAME_TEXT = 0.9;

/**
 * Leaves out what nearly repeats an item before it; the order is kept. `textOf` gives the text that is compared.
 * Quadratic in the items: meant for the few dozen hits of one search.
 */
export function collapseNearDuplicates<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const kept: { item: T; terms: Set<string> }[] = [];
  for (const item of items) {
    const terms = new Set(tokenise(textOf(item)));
    if (!kept.some((other) => similarity(other.terms, terms) >= SAME_TEXT)) kept.push({ item, terms });
  }
  return kept.map(({ item }) => item);
}

/** Shared terms over all terms of two sets (Jaccard), 1 for two empty sets. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // An upper bound that needs no counting.
  if (small.size < large.size * SAME_TEXT) return 0;
  if (large.size === 0) return 1;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / (small.size + large.size - shared);
}
