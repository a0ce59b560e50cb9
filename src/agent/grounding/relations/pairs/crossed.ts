import type { Passage } from '../../../../domain/school/course.ts';
import type { Sentence } from '../../reading/clauses/clause.ts';
import { heldPassage, numberKeys } from '../../reading/held-passage.ts';
import { isMeasure, type NumberFact } from '../../reading/numbers/number-facts.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { runningProseOf } from '../../reading/prose.ts';
import { EDGE, ENDS, EVERYDAY, isHan, isWord, type Unit, unitsOf } from '../../reading/units.ts';

/*
 * "Hold the razor upright if you want an ear; flat gives an even opening", where it is flat for the ear: of two parts
 * of a statement each has what its passage has beside a word of the other. `swapped.ts` knows it of things that open
 * their parts; here any two words may be those that changed places, so all that is said with them has to speak for
 * it, on both sides.
 */

/** Units at which another part begins. */
const TURNS = new Set(['but', 'while', 'wherea', '而', '但']);
/** They grade as single characters: 多了…少了. */
const GRADES = new Set(
  '大小多少高低快慢长短远近软硬粗细前后早晚亮暗浓稀强弱冷热干湿深浅轻重厚薄宽窄松紧左右上下内外里增减升降涨跌先',
);
/** 不在正中心，而在旁边: what is denied of the one may be said of the other. */
const DENIES = /[不没未]|无(?!论)|别(?!的)|\b(?:not|no|never|without|cannot)\b|n['’]t\b/iu;

function partsIn(units: readonly Unit[]): Set<string>[] {
  const parts: Set<string>[] = [new Set()];
  for (const [at, unit] of units.entries()) {
    const part = parts.at(-1);
    const next = units[at + 1];
    if (unit === EDGE || TURNS.has(unit)) parts.push(new Set());
    else if (!isHan(unit)) {
      if (isWord(unit)) part?.add(unit);
    } else {
      if (GRADES.has(unit)) part?.add(unit);
      if (next !== undefined && isHan(next) && !TURNS.has(next) && !EVERYDAY.test(unit + next))
        part?.add(unit + next);
    }
  }
  return parts.filter(({ size }) => size > 0);
}

/** In which parts of a passage each of its words stands. */
const placesIn = rememberedOf((passage): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const sentence of runningProseOf(passage).split(ENDS))
    for (const part of partsIn(unitsOf(sentence))) {
      for (const word of part) {
        const known = places.get(word);
        if (known) known.push(at);
        else places.set(word, [at]);
      }
      at++;
    }
  return places;
});

/** Words of a statement that are looked at: as many as a number has bits to tell them by. */
const MOST_WORDS = 30;

interface Word {
  written: string;
  bit: number;
  part: number;
  /** Its part begins with it. */
  opens: boolean;
  /** The words of the statement that a part of the passage has together with it. */
  beside: number;
  /** Those that are in part the same: 期初 and 初期. */
  overlapping: number;
}

function wordsOf(
  parts: readonly ReadonlySet<string>[],
  places: ReadonlyMap<string, readonly number[]>,
): Word[] {
  const words: Word[] = [];
  const here: (readonly number[])[] = [];
  const opened = new Set<number>();
  for (const [part, written] of parts.flatMap((marks, at) => [...marks].map((mark) => [at, mark] as const))) {
    // What both parts have tells neither.
    if (parts.some((other, at) => at !== part && other.has(written))) continue;
    const opens = !opened.has(part);
    opened.add(part);
    const standing = places.get(written);
    if (!standing || words.length >= MOST_WORDS) continue;
    const bit = 1 << words.length;
    const word: Word = { written, bit, part, opens, beside: 0, overlapping: bit };
    for (const [at, other] of words.entries()) {
      if (here[at]?.some((place) => standing.includes(place))) {
        word.beside |= other.bit;
        other.beside |= word.bit;
      }
      if (isHan(written[0] ?? '') && [...written].some((character) => other.written.includes(character))) {
        word.overlapping |= other.bit;
        other.overlapping |= word.bit;
      }
    }
    words.push(word);
    here.push(standing);
  }
  return words;
}

/** What grades is said of a thing, and is none. */
const isThing = ({ written }: Word): boolean => !GRADES.has(written);

/** Two words of a statement each of which has what stands beside the other in its passage, or null. */
export function crossedIn(
  text: string,
  units: readonly Unit[],
  sentences: readonly Sentence[],
  passage: Passage,
): string | null {
  const written = DENIES.test(text) ? null : crossing(partsIn(units), placesIn(passage));
  return (
    written ??
    firstOf(sentences, (sentence) =>
      sentence.some(({ denies }) => denies) ? null : crossing(meantIn(sentence), meantPlacesIn(passage)),
    )
  );
}

function firstOf(sentences: readonly Sentence[], look: (sentence: Sentence) => string | null): string | null {
  for (const sentence of sentences) {
    const found = look(sentence);
    if (found !== null) return found;
  }
  return null;
}

/** What the words of each clause mean: 不够 is 不足. */
const meantIn = (sentence: Sentence): Set<string>[] =>
  sentence.map(
    ({ terms, numbers }) =>
      new Set([
        ...terms.filter(({ weight }) => weight > 0).map(({ key }) => key),
        ...numbers.flatMap(measuresOf),
      ]),
  );

/** Only what is measured is told apart by its number. */
const measuresOf = (number: NumberFact): string[] => (isMeasure(number.unit) ? numberKeys(number) : []);

const meantPlacesIn = rememberedOf((passage): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [at, { own }] of heldPassage(passage).clauses.entries())
    for (const key of own.keys()) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
  return places;
});

function crossing(
  parts: readonly ReadonlySet<string>[],
  places: ReadonlyMap<string, readonly number[]>,
): string | null {
  if (parts.length < 2) return null;
  const words = wordsOf(parts, places);
  const inPart = parts.map((_, at) =>
    words.reduce((all, { part, bit }) => (part === at ? all | bit : all), 0),
  );
  for (const [at, one] of words.entries())
    for (const other of words.slice(at + 1)) {
      if (other.part === one.part || (one.beside & other.bit) !== 0) continue;
      const [mine, theirs] = [
        (inPart[one.part] ?? 0) & ~one.overlapping,
        (inPart[other.part] ?? 0) & ~other.overlapping,
      ];
      const straight = (mine & one.beside & ~other.beside) | (theirs & other.beside & ~one.beside);
      if (straight !== 0) continue;
      const [crossed, back] = [mine & other.beside & ~one.beside, theirs & one.beside & ~other.beside];
      if (crossed === 0 || back === 0) continue;
      const isTold = one.opens || other.opens || (bitsIn(crossed) >= 2 && bitsIn(back) >= 2);
      if (isThing(one) && isThing(other) && isTold) return `${one.written} and ${other.written}`;
    }
  return null;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
