import { LINK_KINDS } from './links.ts';
import type { NormalisedText } from './normalise.ts';
import { WORD_CLASSES, wordClassId, wordClassMatcher } from './word-classes.ts';

/** Features are hashed into this many buckets: measured on our data, half as many cost a point of F1. */
export const BUCKETS = 1 << 17;

/**
 * What the classifier sees of a message: how often each bucket occurs, in three groups. The weight of a
 * group's occurrence is fixed by the group (`GROUP_SCALE`) and, for character sequences, by their number.
 */
export interface FeatureSink {
  /**
   * Bucket of a character sequence, of a word or pair of words, or of a cue (word class, shape). `start` and
   * `end` are offsets in the plain text of what it was made from; a cue of the whole message has `end` 0.
   */
  sequence(bucket: number, start: number, end: number): void;
  word(bucket: number, start: number, end: number): void;
  cue(bucket: number, start: number, end: number): void;
}

// Hashing: FNV-1a steps over units, finished by a multiplicative mix so that the top bits are usable.
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);
const SHIFT = 32 - Math.log2(BUCKETS);
const bucketOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> SHIFT;

// Seeds keep the kinds of features apart.
const SEQUENCE = step(OFFSET, 1);
const WORD = step(OFFSET, 2);
const WORD_PAIR = step(OFFSET, 3);
const WORD_PART = step(OFFSET, 4);
const CLASS = step(OFFSET, 5);
const CLASS_QUOTED = step(OFFSET, 6);
const CLASS_NEGATED = step(OFFSET, 7);
const CLASS_NEAR = step(OFFSET, 8);
const CLASS_PAIR = step(OFFSET, 9);
const SHAPE = step(OFFSET, 10);
const CLASS_MANY = step(OFFSET, 11);
const CLASS_FIRST = step(OFFSET, 12);

const LONGEST_SEQUENCE = 4;
const MAX_UNITS = 600;
const MAX_HITS = 160;
const NEAR = 12;

/** Stand for runs of digits by their length: 1, 2, 3, 4, 5–6, 7–10, 11, more. */
const DIGITS = 0xe030;
const FIRST_LINK = 0xe010;
/** Stands for names with digits or underscores in them: accounts, variables, file names. */
const IDENTIFIER = 0xe040;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const isOtherLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x24f) ||
  (unit >= 0x370 && unit <= 0x52f) ||
  (unit >= 0x590 && unit <= 0x6ff) ||
  (unit >= 0xe00 && unit <= 0xe7f);
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

const units = new Uint16Array(MAX_UNITS + 1);
/** Where in the plain text a unit begins; one entry more than there are units. */
const unitStart = new Int32Array(MAX_UNITS + 2);
const hitClass = new Uint8Array(MAX_HITS);
const hitStart = new Int32Array(MAX_HITS);
const hitEnd = new Int32Array(MAX_HITS);
const classCount = new Uint8Array(WORD_CLASSES.length);
const classStart = new Int32Array(WORD_CLASSES.length);
const classFirstEnd = new Int32Array(WORD_CLASSES.length);
const classEnd = new Int32Array(WORD_CLASSES.length);

/** Hands every feature of the message to `sink`. Not re-entrant: it works in buffers of its own. */
export function extractFeatures(message: NormalisedText, sink: FeatureSink): void {
  const text = message.plain.text;
  const length = simplifyUnits(text);
  sequences(length, sink);
  cues(text, sink);
  shapes(message, text, length, sink);
}

/** Runs of digits, of blanks and of one sign become short, so that what they say shows in few sequences. */
function simplifyUnits(text: string): number {
  let length = 0;
  let same = 0;
  for (let i = 0; i < text.length && length < MAX_UNITS; ) {
    const from = i;
    let unit = text.charCodeAt(i);
    if (isDigit(unit) || (isLetter(unit) && !isLetter(text.charCodeAt(i - 1)))) {
      const end = identifierEnd(text, i);
      if (end > i) {
        unitStart[length] = from;
        units[length++] = IDENTIFIER;
        i = end;
        same = 0;
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
      continue;
    }
    i++;
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

/** Where a name of five or more signs ends that has letters and digits or underscores in it; `at` if none. */
function identifierEnd(text: string, at: number): number {
  let letters = 0;
  let others = 0;
  let i = at;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) letters++;
    else if (isDigit(unit) || unit === 0x5f) others++;
    else if (unit !== 0x2d || i === at) break;
  }
  return letters > 0 && others > 0 && i - at >= 5 ? i : at;
}

function digitClass(run: number): number {
  if (run <= 4) return run;
  if (run <= 6) return 5;
  if (run <= 10) return 6;
  return run === 11 ? 7 : 8;
}

/** Character sequences of text without spaces; words, pairs and parts of words of text with them. */
function sequences(length: number, sink: FeatureSink): void {
  let previousWord = 0;
  let previousStart = 0;
  for (let i = 0; i < length; ) {
    const unit = units[i] ?? 0;
    if (isLetter(unit) || isOtherLetter(unit)) {
      let end = i;
      let hash = WORD;
      for (; end < length; end++) {
        const next = units[end] ?? 0;
        if (!isLetter(next) && !isOtherLetter(next)) break;
        hash = step(hash, next);
      }
      const from = unitStart[i] ?? 0;
      const to = unitStart[end] ?? 0;
      sink.word(bucketOf(hash), from, to);
      sink.word(bucketOf(step(step(WORD_PAIR, previousWord), hash)), previousStart, to);
      if (end - i >= 4) wordParts(i, end, sink);
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
    for (let n = 0; n < LONGEST_SEQUENCE && i + n < length; n++) {
      hash = step(hash, units[i + n] ?? 0);
      sink.sequence(bucketOf(hash), unitStart[i] ?? 0, unitStart[i + n + 1] ?? 0);
    }
    if (!isHan(unit)) {
      previousWord = step(WORD, unit);
      previousStart = unitStart[i] ?? 0;
    }
    i++;
  }
}

function wordParts(start: number, end: number, sink: FeatureSink): void {
  for (let i = start - 1; i < end - 2; i++) {
    let hash = step(WORD_PART, i < start ? 0x5e : (units[i] ?? 0));
    hash = step(hash, units[i + 1] ?? 0);
    hash = step(hash, units[i + 2] ?? 0);
    hash = step(hash, i + 3 < end ? (units[i + 3] ?? 0) : 0x24);
    sink.sequence(bucketOf(hash), unitStart[start] ?? 0, unitStart[end] ?? 0);
  }
}

const MONEY = wordClassId('money');
const SHORT_NUMBER = wordClassId('short_number');
const ACCOUNT_NUMBER = wordClassId('account_number');
const PHONE_NUMBER = wordClassId('phone_number');
const CODE = wordClassId('code');
const TERM = wordClassId('term');
const IDENTIFIER_CLASS = wordClassId('identifier');
const LINK_IDS = LINK_KINDS.map((kind) => wordClassId(kind));

const isMoneySign = (unit: number): boolean =>
  unit === 0x24 || unit === 0xa3 || unit === 0x20ac || unit === 0xa5;
const NEGATIONS = new Set([...'不没别无非勿未'].map((sign) => sign.charCodeAt(0)));

/** Word classes, whether in quotation marks or negated, and which stand near which. */
function cues(text: string, sink: FeatureSink): void {
  const hits = findHits(text, sink);
  for (let i = 0; i < hits; i++) {
    const a = hitClass[i] ?? 0;
    for (let j = i + 1; j < hits && (hitStart[j] ?? 0) - (hitEnd[i] ?? 0) <= NEAR; j++) {
      const b = hitClass[j] ?? 0;
      if (a !== b) sink.cue(bucketOf(step(step(CLASS_NEAR, a), b)), hitStart[i] ?? 0, hitEnd[j] ?? 0);
    }
  }
  for (let a = 0; a < classCount.length; a++) {
    const count = classCount[a] ?? 0;
    if (count === 0) continue;
    sink.cue(bucketOf(step(CLASS, a)), classStart[a] ?? 0, classFirstEnd[a] ?? 0);
    if (count > 1) sink.cue(bucketOf(step(step(CLASS_MANY, a), count > 3 ? 4 : count)), 0, 0);
    for (let b = a + 1; b < classCount.length; b++) {
      if ((classCount[b] ?? 0) > 0) sink.cue(bucketOf(step(step(CLASS_PAIR, a), b)), 0, 0);
    }
  }
}

function findHits(text: string, sink: FeatureSink): number {
  classCount.fill(0);
  classEnd.fill(-1);
  let hits = 0;
  let quoted = false;
  const end = Math.min(text.length, MAX_UNITS);
  const hit = (id: number, from: number, to: number): void => {
    if ((classEnd[id] ?? 0) >= to || hits >= MAX_HITS) return;
    classEnd[id] = to;
    if (classCount[id] === 0) {
      classStart[id] = from;
      classFirstEnd[id] = to;
    }
    classCount[id] = Math.min((classCount[id] ?? 0) + 1, 200);
    hitClass[hits] = id;
    hitStart[hits] = from;
    hitEnd[hits] = to;
    hits++;
    if (hits === 1) sink.cue(bucketOf(step(CLASS_FIRST, id)), from, to);
    if (quoted) sink.cue(bucketOf(step(CLASS_QUOTED, id)), from, to);
    if (NEGATIONS.has(text.charCodeAt(from - 1)) || NEGATIONS.has(text.charCodeAt(from - 2))) {
      sink.cue(bucketOf(step(CLASS_NEGATED, id)), from, to);
    }
  };
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x201c || unit === 0x300c || unit === 0x300e) quoted = true;
    else if (unit === 0x201d || unit === 0x300d || unit === 0x300f) quoted = false;
    else if (unit === 0x22) quoted = !quoted;
    if (isDigit(unit) || (isLetter(unit) && !isLetter(text.charCodeAt(i - 1)))) {
      const to = identifierEnd(text, i);
      if (to > i) {
        hit(IDENTIFIER_CLASS, i, to);
        i = to - 1;
        continue;
      }
    }
    if (isDigit(unit)) {
      let to = i + 1;
      while (to < end && isDigit(text.charCodeAt(to))) to++;
      if (isMoneySign(text.charCodeAt(i - 1)) || isMoneySign(text.charCodeAt(to)) || isCurrencyWord(text, to))
        hit(MONEY, i, to);
      const run = to - i;
      if (run >= 5) hit(run <= 6 ? SHORT_NUMBER : run <= 10 ? ACCOUNT_NUMBER : PHONE_NUMBER, i, to);
      i = to - 1;
      continue;
    }
    if (unit === 0xe000) hit(CODE, i, i + 1);
    else if (unit === 0xe001) hit(TERM, i, i + 1);
    else if (unit >= FIRST_LINK && unit < FIRST_LINK + LINK_IDS.length)
      hit(LINK_IDS[unit - FIRST_LINK] ?? 0, i, i + 1);
    const found = wordClassMatcher.longestAt(text, i);
    if (found === null) continue;
    const to = found.end;
    for (const id of found.value) hit(id, i, to);
  }
  return hits;
}

const CURRENCY_UNITS = new Set([...'元块刀镑'].map((sign) => sign.charCodeAt(0)));
function isCurrencyWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return CURRENCY_UNITS.has(unit) || (unit === 0x70 && !isLetter(text.charCodeAt(at + 1)));
}

const VOWELS = new Set([...'aeiouy'].map((sign) => sign.charCodeAt(0)));

/** Length, script, shouting, repetition, keyboard mashing: what a message looks like from afar. */
function shapes(message: NormalisedText, text: string, simplified: number, sink: FeatureSink): void {
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
  for (let i = 0; i < text.length && i < MAX_UNITS; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) {
      latin++;
      consonantRun = VOWELS.has(unit) ? 0 : consonantRun + 1;
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
  for (let i = 0; i < original.length && i < MAX_UNITS; i++) {
    const unit = original.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) upper++;
  }
  const total = Math.max(1, Math.min(text.length, MAX_UNITS));
  const shape = (kind: number, value: number): void =>
    sink.cue(bucketOf(step(step(SHAPE, kind), value)), 0, 0);
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
    const unit = units[i] ?? 0;
    if (seen[unit] !== round) {
      seen[unit] = round;
      count++;
    }
  }
  return count;
}
