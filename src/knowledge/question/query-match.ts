import type { Passage } from '../../domain/school/course.ts';
import { findTerm, type OtherForms, type SoughtTerm, soughtTerm } from '../lexical/sought-term.ts';
import { ASIDE, FIRST_LINE, HEAD, readingOf, TITLE } from '../words/passage-reading.ts';

/** Where the terms of a query stand in one passage. */
export interface PassageMatch {
  /** Weight of the terms that its best single sentence, row or line of code holds with the head, over `total`: 0..1. */
  best: number;
  /** Weight of the terms that its own title holds. */
  titleWeight: number;
  /** Weight of the terms that it holds anywhere, over `total`: 0..1. */
  held: number;
}

/** Finds the terms of one query in passages. */
export interface QueryMatcher {
  /** Sum of all terms' weights. */
  readonly total: number;
  match(passage: Passage): PassageMatch;
  /**
   * As `best`, of those sentences, rows and listings only for which `isOpen` is true, by their place among the
   * reading's units.
   */
  bestAmong(passage: Passage, isOpen: readonly boolean[]): number;
  /** Does the term with this number stand in the passage, title and headings aside? */
  holds(passage: Passage, term: number): boolean;
  /** Does it stand there only in another form? */
  holdsOtherwise(passage: Passage, term: number): boolean;
  /** The same terms, of other weights. */
  weighedBy(weights: readonly number[]): QueryMatcher;
}

const bit = (place: number): number => 1 << place;
const IN_HEAD = bit(HEAD);
const IN_TITLE = bit(TITLE);
/** Of the first word of a mask: what counts for single sentences. */
const IN_LINES = ~(IN_HEAD | IN_TITLE | bit(ASIDE));
const IN_PASSAGE = IN_LINES | IN_HEAD;

/** What a term or word is worth that a passage holds in another form only: near is not the same. */
export const SAID_OTHERWISE = 0.8;

/** Sums by place; all zeros between matches. */
let sums = new Float64Array(64);

export const createQueryMatcher = (
  terms: readonly { term: string; weight: number; others?: OtherForms | undefined }[],
): QueryMatcher =>
  matcherOf(
    terms.map(({ term, others }) => soughtTerm(term, others)),
    terms.map(({ weight }) => weight),
  );

function matcherOf(sought: readonly SoughtTerm[], weights: readonly number[]): QueryMatcher {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  /** Adds up by place; whoever calls it leaves zeros behind. */
  const addUp = (passage: Passage): { head: number; titleWeight: number; held: number } => {
    const { terms: places, firstPlaces } = readingOf(passage);
    const { stride } = places;
    const end = firstPlaces.at(-1)!;
    if (end > sums.length) sums = new Float64Array(end * 2);
    let head = 0;
    let titleWeight = 0;
    let held = 0;
    for (let term = 0; term < sought.length; term++) {
      const found = findTerm(places, sought[term]!);
      if (found === null) continue;
      const { words, at, isOther } = found;
      const weight = weights[term]! * (isOther ? SAID_OTHERWISE : 1);
      const first = words[at]!;
      if (first & IN_TITLE) titleWeight += weight;
      if (first & IN_HEAD) {
        head += weight;
        held += weight;
        continue;
      }
      let inLines = first & IN_LINES;
      for (let word = 1; word < stride; word++) inLines |= words[at + word]!;
      if (inLines) held += weight;
      addTo(0, first & IN_LINES, weight);
      for (let word = 1; word < stride; word++) addTo(word, words[at + word]!, weight);
    }
    return { head, titleWeight, held };
  };
  const share = (weight: number): number => (total === 0 ? 0 : weight / total);
  return {
    total,
    match(passage) {
      const { head, titleWeight, held } = addUp(passage);
      const line = takeHighest(FIRST_LINE, readingOf(passage).firstPlaces.at(-1)!);
      return { best: share(head + line), titleWeight, held: share(held) };
    },
    bestAmong(passage, isOpen) {
      const { head } = addUp(passage);
      const { firstPlaces } = readingOf(passage);
      let line = 0;
      let isAny = false;
      for (const [unit, open] of isOpen.entries()) {
        const highest = takeHighest(firstPlaces[unit]!, firstPlaces[unit + 1]!);
        if (!open) continue;
        isAny = true;
        line = Math.max(line, highest);
      }
      return isAny ? share(head + line) : 0;
    },
    holds(passage, term) {
      const { terms: places } = readingOf(passage);
      const found = findTerm(places, sought[term]!);
      if (found === null) return false;
      const { words, at } = found;
      if (words[at]! & IN_PASSAGE) return true;
      for (let word = 1; word < places.stride; word++) if (words[at + word] !== 0) return true;
      return false;
    },
    holdsOtherwise(passage, term) {
      return findTerm(readingOf(passage).terms, sought[term]!)?.isOther ?? false;
    },
    weighedBy: (others) => matcherOf(sought, others),
  };
}

/** The highest sum of some places, which are zero thereafter. */
function takeHighest(from: number, to: number): number {
  let highest = 0;
  for (let place = from; place < to; place++) {
    if (sums[place]! > highest) highest = sums[place]!;
    sums[place] = 0;
  }
  return highest;
}

function addTo(word: number, mask: number, weight: number): void {
  for (let bits = mask; bits !== 0; bits &= bits - 1)
    sums[word * 32 + (31 - Math.clz32(bits & -bits))]! += weight;
}
