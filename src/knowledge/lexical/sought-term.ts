import { hashTerm } from '../words/term-hash.ts';
import type { TermPlaces } from '../words/term-places.ts';

/** Other forms of a term, each as the terms that have to stand at one place together. */
export type OtherForms = readonly (readonly string[])[];

/** A term of a question as it is looked for in passages: itself or any of its other forms. */
export interface SoughtTerm {
  hash: number;
  others: readonly Uint32Array[];
}

const NONE: readonly Uint32Array[] = [];

export const soughtTerm = (term: string, others: OtherForms | undefined): SoughtTerm => ({
  hash: hashTerm(term).low,
  others: others?.map((form) => Uint32Array.from(form, (one) => hashTerm(one).low)) ?? NONE,
});

/** Where a term stands: `words[at]` and so on, as many as the places' stride. */
export interface FoundTerm {
  words: Uint32Array;
  at: number;
  /** Nowhere as it was asked, but in another form. */
  isOther: boolean;
}

let united = new Uint32Array(8);
let form = new Uint32Array(8);
/** One for all: it holds until the next term is looked for. */
const found: FoundTerm = { words: united, at: 0, isOther: false };

/** Null where the term stands nowhere. What is given back holds until the next call. */
export function findTerm(places: TermPlaces, { hash, others }: SoughtTerm): FoundTerm | null {
  const { stride, masks } = places;
  const own = places.find(hash);
  if (others.length === 0) {
    if (own < 0) return null;
    found.words = masks;
    found.at = own * stride;
    found.isOther = false;
    return found;
  }
  if (stride > united.length) {
    united = new Uint32Array(stride * 2);
    form = new Uint32Array(stride * 2);
  }
  let isAny = own >= 0;
  for (let word = 0; word < stride; word++) united[word] = own < 0 ? 0 : masks[own * stride + word]!;
  for (const hashes of others) {
    if (!readForm(places, hashes)) continue;
    for (let word = 0; word < stride; word++) {
      united[word]! |= form[word]!;
      if (form[word] !== 0) isAny = true;
    }
  }
  if (!isAny) return null;
  found.words = united;
  found.at = 0;
  found.isOther = own < 0;
  return found;
}

/** The places where all terms of a form stand, into `form`; false where one of them stands nowhere. */
function readForm({ stride, masks, find }: TermPlaces, hashes: Uint32Array): boolean {
  for (let i = 0; i < hashes.length; i++) {
    const term = find(hashes[i]!);
    if (term < 0) return false;
    for (let word = 0; word < stride; word++) {
      const places = masks[term * stride + word]!;
      form[word] = i === 0 ? places : form[word]! & places;
    }
  }
  return true;
}
