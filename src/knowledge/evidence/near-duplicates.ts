import type { Passage } from '../../domain/school/course.ts';
import { HEAD, readingOf, TITLE } from '../words/passage-reading.ts';
import type { TermPlaces } from '../words/term-places.ts';

/** Two passages that share this much of their terms (Jaccard) say the same: above it only spelling differs. */
const SAME_TEXT = 0.9;

/**
 * Leaves out what nearly repeats an item before it; the order is kept. The texts of passages are compared, without what
 * stands above them. Quadratic in the items: meant for the few dozen hits of one search.
 */
export function collapseNearDuplicates<T>(items: readonly T[], passageOf: (item: T) => Passage): T[] {
  const kept: { item: T; terms: TermPlaces; size: number }[] = [];
  for (const item of items) {
    const { terms } = readingOf(passageOf(item));
    const size = sizeOf(terms);
    if (!kept.some((other) => sayTheSame(other.terms, other.size, terms, size)))
      kept.push({ item, terms, size });
  }
  return kept.map(({ item }) => item);
}

/** Of the first word of a mask. */
const IN_TEXT = ~((1 << HEAD) | (1 << TITLE));

function isInText({ stride, masks }: TermPlaces, term: number): boolean {
  if (masks[term * stride]! & IN_TEXT) return true;
  for (let word = 1; word < stride; word++) if (masks[term * stride + word] !== 0) return true;
  return false;
}

const sizes = new WeakMap<TermPlaces, number>();

/** Distinct terms of the text. */
function sizeOf(terms: TermPlaces): number {
  let size = sizes.get(terms);
  if (size === undefined) {
    size = 0;
    for (let term = 0; term < terms.size; term++) if (isInText(terms, term)) size++;
    sizes.set(terms, size);
  }
  return size;
}

function sayTheSame(a: TermPlaces, sizeOfA: number, b: TermPlaces, sizeOfB: number): boolean {
  const [small, large] = sizeOfA < sizeOfB ? [sizeOfA, sizeOfB] : [sizeOfB, sizeOfA];
  // An upper bound that needs no counting.
  if (small < large * SAME_TEXT) return false;
  if (large === 0) return true;
  // From this many terms of `a` on that `b` lacks, too little is shared: most texts are told apart by the first few.
  const needed = (SAME_TEXT * (sizeOfA + sizeOfB)) / (1 + SAME_TEXT);
  let left = sizeOfA;
  for (let term = 0; term < a.size && left >= needed; term++) {
    if (!isInText(a, term)) continue;
    const other = b.find(a.hashes[term]!);
    if (other < 0 || !isInText(b, other)) left--;
  }
  return left >= needed;
}
