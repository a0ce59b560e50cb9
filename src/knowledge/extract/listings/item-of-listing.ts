import type { Language } from '../../../domain/language/language.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { readingOf } from '../../words/passage-reading.ts';
import { type ExtractedSentence, sayUnit } from '../extract.ts';
import { isSaidIn, lettersOf } from '../further.ts';
import { type ListedItem, type Listing, listingsIn } from './listings-in.ts';

/** An item of a list with the sentences that it is said in. */
export interface ToldItem {
  number: number;
  sentences: readonly ExtractedSentence[];
  isSaid: boolean;
}

/** A list of the material, with what was said of it. */
export interface ToldListing {
  kind: Listing['kind'];
  items: readonly ToldItem[];
}

export interface SpokenOf {
  /** Of one place, in reading order. */
  passages: readonly Passage[];
  /** The answer that was given from it. */
  said: string;
  /** Steps are asked for: whatever is numbered, though nothing of it was said. */
  ofProcedure: boolean;
  language: Language;
}

/**
 * The list that somebody means who was given an answer from its place. Null where the answer is from elsewhere, none
 * is meant, or which is not clear.
 */
export function listingSpokenOf({ passages, said, ofProcedure, language }: SpokenOf): ToldListing | null {
  const listings = listingsOf(passages, lettersOf(said), language).filter(({ items }) => items.length > 1);
  const numbered = listings.filter(({ kind }) => kind === 'numbered');
  const marked = listings.filter(({ kind }) => kind === 'marked');
  const steps = numbered.length > 0 ? numbered : marked;
  const [first, second] = (ofProcedure ? steps : listings).toSorted(
    (one, other) => saidOf(other) - saidOf(one),
  );
  if (!first || !(isTold(first, said) || passages.some((passage) => isSaidIn(passage, said)))) return null;
  const isClear = saidOf(first) > (second ? saidOf(second) : 0);
  return isClear || (ofProcedure && !second) ? first : null;
}

const saidOf = ({ items }: ToldListing): number => items.filter(({ isSaid }) => isSaid).length;

/** Whether an answer tells an item, as one in few words may stand in any other text: all but its lead is of it. */
function isTold({ items }: ToldListing, said: string): boolean {
  const letters = lettersOf(said).length;
  return items.some(
    ({ isSaid, sentences: [first] }) => isSaid && lettersOf(first?.text ?? '').length * 2 >= letters,
  );
}

/** A shorter text stands in any other. */
const LEAST_LETTERS = 2;

/** All lists of a place; one that was cut between two passages is one. */
function listingsOf(passages: readonly Passage[], heard: string, language: Language): ToldListing[] {
  const all: { kind: Listing['kind']; items: ToldItem[]; passageIndex: number }[] = [];
  for (const [passageIndex, passage] of passages.entries()) {
    for (const { kind, items } of listingsIn(passage.text)) {
      const told = items.map((item) => toldItem(passage, passageIndex, item, { heard, language }));
      const last = all.at(-1);
      const goesOn =
        kind === 'numbered' &&
        last?.kind === kind &&
        last.passageIndex === passageIndex - 1 &&
        told[0]?.number === (last.items.at(-1)?.number ?? 0) + 1;
      if (goesOn) {
        last.items.push(...told);
        last.passageIndex = passageIndex;
      } else all.push({ kind, items: told, passageIndex });
    }
  }
  return all;
}

function toldItem(
  passage: Passage,
  passageIndex: number,
  { number, start, end }: ListedItem,
  { heard, language }: { heard: string; language: Language },
): ToldItem {
  const sentences = readingOf(passage)
    .units.filter((unit) => unit.kind !== 'heading' && unit.start < end && unit.end > start)
    .map((unit) => {
      const part = { ...unit, start: Math.max(unit.start, start), end: Math.min(unit.end, end) };
      const text = sayUnit(passage.text, part, language);
      return { text, passageIndex, start: part.start, end: part.end, isLead: true };
    })
    .map((sentence, at, all) => ({
      ...sentence,
      text: at === 0 && at < all.length - 1 ? leadingOn(sentence.text) : sentence.text,
    }));
  const letters = lettersOf(sentences[0]?.text ?? '');
  return { number, sentences, isSaid: letters.length >= LEAST_LETTERS && heard.includes(letters) };
}

/** What only names an item, with more below it. */
const leadingOn = (text: string): string =>
  /[\p{L}\p{N}]$/u.test(text) ? `${text}${/\p{Script=Han}$/u.test(text) ? '：' : ':'}` : text;
