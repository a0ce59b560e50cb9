import { isDigit, isSmallLetter } from '../../domain/language/letters.ts';
import { LINK_KINDS } from '../text/links.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { WORD_CLASSES, wordClassId, wordClassMatcher } from './word-classes.ts';

/** Where the plain text holds words of a class, in order of their start. A word may be of several classes. */
export interface WordHits {
  length: number;
  readonly ids: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where it stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** How often each class occurs. */
  readonly counts: Uint8Array;
}

const MAX_HITS = 192;
/** Units of a message that are read for words. */
export const MAX_READ = 600;

const isMoneySign = (unit: number): boolean =>
  unit === 0x24 || unit === 0xa3 || unit === 0x20ac || unit === 0xa5;
const CURRENCY_UNITS = new Set([...'元块刀镑'].map((sign) => sign.charCodeAt(0)));

const MONEY = wordClassId('money');
const SHORT_NUMBER = wordClassId('short_number');
const ACCOUNT_NUMBER = wordClassId('account_number');
const PHONE_NUMBER = wordClassId('phone_number');
const IDENTIFIER = wordClassId('identifier');
const CODE = wordClassId('code');
const TERM = wordClassId('term');
const LINKS = LINK_KINDS.map((kind) => wordClassId(kind));
const FIRST_LINK = 0xe010;

const ids = new Uint8Array(MAX_HITS);
const starts = new Int32Array(MAX_HITS);
const ends = new Int32Array(MAX_HITS);
const quoted = new Uint8Array(MAX_HITS);
const counts = new Uint8Array(WORD_CLASSES.length);
const hits: WordHits = { length: 0, ids, starts, ends, quoted, counts };
let length = 0;
/** End of the last hit of each class: what lies within it is not counted again. */
const lastEnds = new Int32Array(WORD_CLASSES.length);
let lastMessage: NormalisedText | undefined;
let inQuotes = 0;

/** The hits of the message, in buffers that the next message overwrites; asked twice, they are found once. */
export function wordHitsOf(message: NormalisedText): WordHits {
  if (message === lastMessage) return hits;
  lastMessage = message;
  find(message.plain.text);
  hits.length = length;
  return hits;
}

function add(id: number, start: number, end: number): void {
  if (lastEnds[id]! >= end || length === MAX_HITS) return;
  lastEnds[id] = end;
  if (counts[id]! < 200) counts[id] = counts[id]! + 1;
  ids[length] = id;
  starts[length] = start;
  ends[length] = end;
  quoted[length] = inQuotes;
  length++;
}

function find(text: string): void {
  length = 0;
  counts.fill(0);
  lastEnds.fill(-1);
  inQuotes = 0;
  const end = Math.min(text.length, MAX_READ);
  let before = 0;
  for (let i = 0, unit = 0; i < end; i++) {
    before = unit;
    unit = text.charCodeAt(i);
    if (unit === 0x22) inQuotes ^= 1;
    else if (unit === 0x201c || unit === 0x300c || unit === 0x300e) inQuotes = 1;
    else if (unit === 0x201d || unit === 0x300d || unit === 0x300f) inQuotes = 0;
    else if (isDigit(unit) || (isSmallLetter(unit) && !isSmallLetter(before))) {
      const to = identifierEnd(text, i);
      if (to > i) {
        add(IDENTIFIER, i, to);
        i = to - 1;
        unit = 0;
        continue;
      }
      if (isDigit(unit)) {
        i = number(text, i, end) - 1;
        continue;
      }
    } else if (unit >= 0xe000 && unit < 0xe020) {
      if (unit === 0xe000) add(CODE, i, i + 1);
      else if (unit === 0xe001) add(TERM, i, i + 1);
      else if (unit - FIRST_LINK >= 0 && unit - FIRST_LINK < LINKS.length)
        add(LINKS[unit - FIRST_LINK]!, i, i + 1);
    }
    const found = wordClassMatcher.longestAt(text, i);
    if (found === null) continue;
    const { end: to, value } = found;
    for (let c = 0; c < value.length; c++) add(value[c]!, i, to);
  }
}

function number(text: string, from: number, end: number): number {
  let to = from + 1;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  const after = to < text.length ? text.charCodeAt(to) : 0;
  const inPence = after === 0x70 && !(to + 1 < text.length && isSmallLetter(text.charCodeAt(to + 1)));
  if (
    (from > 0 && isMoneySign(text.charCodeAt(from - 1))) ||
    isMoneySign(after) ||
    CURRENCY_UNITS.has(after) ||
    inPence
  )
    add(MONEY, from, to);
  const run = to - from;
  if (run >= 5) add(run <= 6 ? SHORT_NUMBER : run <= 10 ? ACCOUNT_NUMBER : PHONE_NUMBER, from, to);
  return to;
}

/** No name is longer; a message of digits and hyphens is not read to its end from each of them. */
const LONGEST_NAME = 64;

/** Where a name of five or more signs ends that has letters and digits or underscores in it; `at` if none. */
export function identifierEnd(text: string, at: number): number {
  let letters = 0;
  let others = 0;
  let i = at;
  const end = Math.min(text.length, at + LONGEST_NAME);
  for (; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isSmallLetter(unit)) letters++;
    else if (isDigit(unit) || unit === 0x5f) others++;
    else if (unit !== 0x2d || i === at) break;
  }
  return letters > 0 && others > 0 && i - at >= 5 ? i : at;
}
