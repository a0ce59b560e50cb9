import { isDigit, isSmallLetter } from '../../domain/language/letters.ts';
import { WORD_CLASSES } from '../rules/word-classes.ts';
import { identifierEnd, MAX_READ, type WordHits, wordHitsOf } from '../rules/word-hits.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { bucketOf, type FeatureList, newFeatureList, push, seedOf, step } from './feature-list.ts';
import { sounds } from './sound-features.ts';

/** What the classifier sees of a message, in buffers that are filled anew for each. */
export interface Features {
  /** Word classes, which stand near which, and what the message looks like from afar. */
  readonly cues: FeatureList;
  /** Sequences of one to four characters, and parts of words. */
  readonly sequences: FeatureList;
  /** Words of scripts that have them, and pairs of them. */
  readonly words: FeatureList;
  /** How clauses and the message begin and end: who is spoken of, and in which tone. */
  readonly edges: FeatureList;
  /** Pairs and triples of syllables of Chinese, by sound: what is left where characters are swapped or spelt out. */
  readonly sounds: FeatureList;
}

const MAX_CUES = 1_024;
const MAX_SEQUENCES = 4_096;
const MAX_EDGES = 1_024;

export function newFeatures(): Features {
  return {
    cues: newFeatureList(MAX_CUES),
    sequences: newFeatureList(MAX_SEQUENCES),
    words: newFeatureList(MAX_SEQUENCES),
    edges: newFeatureList(MAX_EDGES),
    sounds: newFeatureList(2 * MAX_READ),
  };
}

// Seeds keep the kinds of features apart; 13 is that of sounds.
const SEQUENCE = seedOf(1);
const WORD = seedOf(2);
const WORD_PAIR = seedOf(3);
const WORD_PART = seedOf(4);
const CLASS = seedOf(5);
const CLASS_QUOTED = seedOf(6);
const CLASS_NEGATED = seedOf(7);
const CLASS_NEAR = seedOf(8);
const CLASS_PAIR = seedOf(9);
const SHAPE = seedOf(10);
const CLASS_MANY = seedOf(11);
const CLASS_FIRST = seedOf(12);
const CLAUSE_START = seedOf(14);
const CLAUSE_END = seedOf(15);
const MESSAGE_START = seedOf(16);
const MESSAGE_END = seedOf(17);

const LONGEST_SEQUENCE = 4;
/** Units between two words for them to stand near one another. */
const NEAR = 12;

/** Stand for runs of digits by their length: 1, 2, 3, 4, 5–6, 7–10, 11, more. */
const DIGITS = 0xe030;
/** Stands for names with digits or underscores in them: accounts, variables, file names. */
const IDENTIFIER = 0xe040;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const isOtherLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x24f) ||
  (unit >= 0x370 && unit <= 0x52f) ||
  (unit >= 0x590 && unit <= 0x6ff) ||
  (unit >= 0xe00 && unit <= 0xe7f);
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

const units = new Uint16Array(MAX_READ + 1);
/** Where in the plain text a unit begins; one entry more than there are units. */
const unitStart = new Int32Array(MAX_READ + 2);

/** Fills `into` with every feature of the message. */
export function extractFeatures(message: NormalisedText, into: Features): void {
  for (const list of [into.cues, into.sequences, into.words, into.edges, into.sounds]) list.length = 0;
  const { text } = message.plain;
  const length = simplifyUnits(text);
  sequences(length, into);
  edges(length, into.edges);
  sounds(text, into.sounds);
  cues(text, wordHitsOf(message), into.cues);
  shapes(message, text, length, into.cues);
}

/** Runs of digits, of blanks and of one sign become short, so that what they say shows in few sequences. */
function simplifyUnits(text: string): number {
  let length = 0;
  let same = 0;
  let before = 0;
  for (let i = 0; i < text.length && length < MAX_READ; ) {
    const from = i;
    let unit = text.charCodeAt(i);
    if (isDigit(unit) || (isSmallLetter(unit) && !isSmallLetter(before))) {
      const end = identifierEnd(text, i);
      if (end > i) {
        unitStart[length] = from;
        units[length++] = IDENTIFIER;
        i = end;
        same = 0;
        before = 0;
        continue;
      }
    }
    if (isDigit(unit)) {
      let end = i + 1;
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
      unitStart[length] = from;
      units[length++] = DIGITS + digitClass(end - i);
      i = end;
      same = 0;
      before = 0;
      continue;
    }
    i++;
    before = unit;
    if (isSpace(unit)) {
      while (i < text.length && isSpace(text.charCodeAt(i))) i++;
      unit = 0x20;
    }
    same = length > 0 && units[length - 1] === unit ? same + 1 : 0;
    if (same < 3) {
      unitStart[length] = from;
      units[length++] = unit;
    }
  }
  unitStart[length] = text.length;
  return length;
}

function digitClass(run: number): number {
  if (run <= 4) return run;
  if (run <= 6) return 5;
  if (run <= 10) return 6;
  return run === 11 ? 7 : 8;
}

/** Character sequences of text without spaces; words, pairs and parts of words of text with them. */
function sequences(length: number, into: Features): void {
  let previousWord = 0;
  let previousStart = 0;
  for (let i = 0; i < length; ) {
    const unit = units[i]!;
    if (isSmallLetter(unit) || isOtherLetter(unit)) {
      let end = i;
      let hash = WORD;
      for (; end < length; end++) {
        const next = units[end]!;
        if (!isSmallLetter(next) && !isOtherLetter(next)) break;
        // "messsage", "freee" and "free" are one word.
        if (next !== units[end - 1] || end === i) hash = step(hash, next);
      }
      const from = unitStart[i]!;
      const to = unitStart[end]!;
      push(into.words, bucketOf(hash), from, to);
      push(into.words, bucketOf(step(step(WORD_PAIR, previousWord), hash)), previousStart, to);
      if (end - i >= 4) wordParts(i, end, into.sequences);
      previousWord = hash;
      previousStart = from;
      i = end;
      continue;
    }
    if (unit === 0x20) {
      i++;
      continue;
    }
    let hash = SEQUENCE;
    const from = unitStart[i]!;
    for (let n = 0; n < LONGEST_SEQUENCE && i + n < length; n++) {
      hash = step(hash, units[i + n]!);
      push(into.sequences, bucketOf(hash), from, unitStart[i + n + 1]!);
    }
    if (!isHan(unit)) {
      previousWord = step(WORD, unit);
      previousStart = from;
    }
    i++;
  }
}

function wordParts(start: number, end: number, into: FeatureList): void {
  const from = unitStart[start]!;
  const to = unitStart[end]!;
  for (let i = start - 1; i < end - 2; i++) {
    let hash = step(WORD_PART, i < start ? 0x5e : units[i]!);
    hash = step(hash, units[i + 1]!);
    hash = step(hash, units[i + 2]!);
    hash = step(hash, i + 3 < end ? units[i + 3]! : 0x24);
    push(into, bucketOf(hash), from, to);
  }
}

/** Ends a clause; blanks do too, so that words of scripts that have them show how they begin and end. */
const CLAUSE_SIGNS = new Set([...' ,，.。!！?？;；:：、…~'].map((sign) => sign.charCodeAt(0)));

function edges(length: number, into: FeatureList): void {
  if (length === 0) return;
  for (let i = 0; i < length; ) {
    if (CLAUSE_SIGNS.has(units[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < length && !CLAUSE_SIGNS.has(units[end]!)) end++;
    if (end - i > 1) {
      pushEdge(into, CLAUSE_START, i, i + 1);
      pushEdge(into, CLAUSE_START, i, i + 2);
      pushEdge(into, CLAUSE_END, end - 1, end);
      pushEdge(into, CLAUSE_END, end - 2, end);
    }
    i = end;
  }
  pushEdge(into, MESSAGE_START, 0, Math.min(2, length));
  pushEdge(into, MESSAGE_END, length - 1, length);
  pushEdge(into, MESSAGE_END, Math.max(0, length - 2), length);
}

function pushEdge(into: FeatureList, seed: number, from: number, to: number): void {
  let hash = seed;
  for (let i = from; i < to; i++) hash = step(hash, units[i]!);
  push(into, bucketOf(hash), unitStart[from]!, unitStart[to]!);
}

const NEGATIONS = new Set([...'不没别无非勿未'].map((sign) => sign.charCodeAt(0)));
const classStart = new Int32Array(WORD_CLASSES.length);
const classEnd = new Int32Array(WORD_CLASSES.length);
/** The classes that occur, in order of their number. */
const present = new Int32Array(WORD_CLASSES.length);

/** Word classes, whether in quotation marks or negated, and which stand near which. */
function cues(text: string, hits: WordHits, into: FeatureList): void {
  const { length, ids, starts, ends, quoted, counts } = hits;
  for (let i = length - 1; i >= 0; i--) {
    classStart[ids[i]!] = starts[i]!;
    classEnd[ids[i]!] = ends[i]!;
  }
  for (let i = 0; i < length; i++) {
    const a = ids[i]!;
    const start = starts[i]!;
    const end = ends[i]!;
    if (i === 0) push(into, bucketOf(step(CLASS_FIRST, a)), start, end);
    if (quoted[i] === 1) push(into, bucketOf(step(CLASS_QUOTED, a)), start, end);
    if (
      (start > 0 && NEGATIONS.has(text.charCodeAt(start - 1))) ||
      (start > 1 && NEGATIONS.has(text.charCodeAt(start - 2)))
    ) {
      push(into, bucketOf(step(CLASS_NEGATED, a)), start, end);
    }
    const near = step(CLASS_NEAR, a);
    for (let j = i + 1; j < length && starts[j]! - end <= NEAR; j++) {
      if (ids[j] !== a) push(into, bucketOf(step(near, ids[j]!)), start, ends[j]!);
    }
  }
  let kinds = 0;
  for (let a = 0; a < counts.length; a++) if (counts[a]! > 0) present[kinds++] = a;
  for (let i = 0; i < kinds; i++) {
    const a = present[i]!;
    const count = counts[a]!;
    push(into, bucketOf(step(CLASS, a)), classStart[a]!, classEnd[a]!);
    if (count > 1) push(into, bucketOf(step(step(CLASS_MANY, a), count > 3 ? 4 : count)), 0, 0);
    const pair = step(CLASS_PAIR, a);
    for (let j = i + 1; j < kinds; j++) push(into, bucketOf(step(pair, present[j]!)), 0, 0);
  }
}

const isVowel = (unit: number): boolean =>
  unit === 0x61 || unit === 0x65 || unit === 0x69 || unit === 0x6f || unit === 0x75 || unit === 0x79;

/** Length, script, shouting, repetition, keyboard mashing: what a message looks like from afar. */
function shapes(message: NormalisedText, text: string, simplified: number, into: FeatureList): void {
  let han = 0;
  let latin = 0;
  let otherLetters = 0;
  let digits = 0;
  let exclamations = 0;
  let pictures = 0;
  let consonantRun = 0;
  let longestConsonantRun = 0;
  let letterRun = 0;
  let longestWord = 0;
  for (let i = 0; i < text.length && i < MAX_READ; i++) {
    const unit = text.charCodeAt(i);
    if (isSmallLetter(unit)) {
      latin++;
      consonantRun = isVowel(unit) ? 0 : consonantRun + 1;
      letterRun++;
      if (consonantRun > longestConsonantRun) longestConsonantRun = consonantRun;
      if (letterRun > longestWord) longestWord = letterRun;
      continue;
    }
    consonantRun = 0;
    letterRun = 0;
    if (isHan(unit)) han++;
    else if (isDigit(unit)) digits++;
    else if (unit === 0x21 || unit === 0xff01) exclamations++;
    else if (unit >= 0xd800 && unit < 0xdc00) pictures++;
    else if (isOtherLetter(unit)) otherLetters++;
  }
  let upper = 0;
  const { original } = message;
  for (let i = 0; i < original.length && i < MAX_READ; i++) {
    const unit = original.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) upper++;
  }
  const total = Math.max(1, Math.min(text.length, MAX_READ));
  const shape = (kind: number, value: number): void =>
    push(into, bucketOf(step(step(SHAPE, kind), value)), 0, 0);
  const script = han * 2 >= latin + otherLetters ? 0 : latin >= otherLetters ? 1 : 2;
  shape(0, script);
  shape(1, Math.min(10, Math.ceil(Math.log2(total + 1))) * 4 + script);
  if (latin > 8) shape(2, Math.floor((upper / latin) * 5));
  shape(3, Math.min(exclamations, 4));
  shape(4, Math.min(pictures, 6));
  shape(5, Math.floor((digits / total) * 8));
  shape(6, Math.min(message.disguises, 3));
  shape(7, Math.min(message.links.length, 3));
  if (total > 12) shape(8, Math.floor((simplified / total) * 6));
  if (total > 12) shape(9, Math.floor((distinct(simplified) / Math.max(1, simplified)) * 10));
  if (longestConsonantRun > 4) shape(10, Math.min(longestConsonantRun, 12));
  if (longestWord > 14) shape(11, Math.min(longestWord >> 2, 10));
}

const seen = new Uint16Array(0x1_0000);
let round = 0;

function distinct(length: number): number {
  round = (round + 1) & 0xffff;
  if (round === 0) {
    seen.fill(0);
    round = 1;
  }
  let count = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if (seen[unit] !== round) {
      seen[unit] = round;
      count++;
    }
  }
  return count;
}
