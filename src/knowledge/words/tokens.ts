import { characterTables, IDEOGRAPH, OPERATOR, SEPARATOR, WORD } from './character-folding.ts';
import { stemEnglish } from './english-stem.ts';

/** Signs that hold a word together when letters or digits stand on both sides: `list.append`, `f-string`, `don't`. */
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const STOP = 0x2e;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const PLUS = 0x2b;
const HASH = 0x23;
const SPACE = 0x20;

/** Runs of operator signs that are words of their own in a question about code. */
const OPERATORS = new Set(
  '== != <= >= := // ** += -= *= /= -> => && || << >> === !== ?? ?. ++ -- :: <> |>'.split(' '),
);

/** Longer runs of word characters are data (hashes, base64): kept whole, no parts. */
const LONGEST_WORD = 64;

/** Called for each run: a half-open range of the normalised text. */
export interface RunSink {
  ideographs(start: number, end: number): void;
  word(start: number, end: number): void;
}

/** Splits NFKC text into runs of ideographs, words (identifiers kept whole) and operators. */
export function scanRuns(text: string, sink: RunSink): void {
  const { kind } = characterTables();
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kindHere = kind[text.charCodeAt(at)]!;
    if (kindHere === SEPARATOR) {
      at++;
    } else if (kindHere === IDEOGRAPH) {
      const start = at++;
      while (at < length && kind[text.charCodeAt(at)] === IDEOGRAPH) at++;
      sink.ideographs(start, at);
    } else if (kindHere === WORD) {
      const end = endOfWord(text, at, kind);
      sink.word(at, end);
      at = end;
    } else {
      const start = at++;
      while (at < length && kind[text.charCodeAt(at)] === OPERATOR) at++;
      if (isOperator(text, start, at)) sink.word(start, at);
    }
  }
}

function endOfWord(text: string, start: number, kind: Uint8Array): number {
  const length = text.length;
  let at = start + 1;
  for (;;) {
    while (at < length && kind[text.charCodeAt(at)] === WORD) at++;
    if (at >= length) return at;
    const sign = text.charCodeAt(at);
    const joins = sign === STOP || sign === HYPHEN || sign === APOSTROPHE || sign === CURLY_APOSTROPHE;
    if (joins && kind[text.charCodeAt(at + 1)] === WORD) {
      at += 2;
    } else if (
      sign === COLON &&
      text.charCodeAt(at + 1) === COLON &&
      kind[text.charCodeAt(at + 2)] === WORD
    ) {
      at += 3;
    } else {
      break;
    }
  }
  // c++, g++, c#, f#: the signs belong to a name of one letter.
  if (at - start === 1) {
    if (text.charCodeAt(at) === PLUS && text.charCodeAt(at + 1) === PLUS) return at + 2;
    if (text.charCodeAt(at) === HASH && kind[text.charCodeAt(at + 1)] !== WORD) return at + 1;
  }
  return at;
}

/** An operator stands with space on both sides or on neither; `**bold**` and `https://` are not operators. */
function isOperator(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 3 || !OPERATORS.has(text.slice(start, end))) return false;
  const before = start === 0 || text.charCodeAt(start - 1) <= SPACE;
  const after = end === text.length || text.charCodeAt(end) <= SPACE;
  return before === after;
}

const PARTS = /[\p{Lu}]+(?![\p{Ll}])|[\p{Lu}]?[\p{Ll}\p{M}]+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+(?:\.\p{N}+)*/gu;
const ENGLISH_WORD = /^[a-z]+$/;
/** `KeyError`, `HTTPServer`; not `APIs`. */
const INNER_CAPITAL = /[a-z][A-Z]|[A-Z]{2}[a-z]{2}/;
const POSSESSIVE = /['’]s$/;
const APOSTROPHES = /['’]/g;

/**
 * The terms of one word as it stands in the text: the whole, folded, first; then its parts where it has several
 * (`KeyError` → keyerror, key, error; `list.append` → list.append, list, append; `week2` → week2, week, 2).
 */
export function termsOfWord(word: string): string[] {
  const bare = word.replace(POSSESSIVE, '').replace(APOSTROPHES, '');
  const whole = bare.toLowerCase();
  const plain = ENGLISH_WORD.test(whole);
  const terms = [plain ? stemEnglish(whole) : whole];
  if (plain && !INNER_CAPITAL.test(bare)) return terms;
  if (whole.length > LONGEST_WORD) return terms;
  const parts = bare.match(PARTS) ?? [];
  if (parts.length === 1 && parts[0]!.length === bare.length) return terms;
  for (const part of parts) {
    const lower = part.toLowerCase();
    const term = ENGLISH_WORD.test(lower) ? stemEnglish(lower) : lower;
    if (!terms.includes(term)) terms.push(term);
  }
  return terms;
}

/** Half width and one form of each character; the tokeniser's offsets are into this text. */
export function normalise(text: string): string {
  return text.normalize('NFKC');
}

/**
 * The terms of a text, in order, for indexing and for queries alike. Ideographs give each character and each
 * pair of neighbours; words give their stem, identifiers also their parts. Case, width and traditional forms
 * are folded. Stop words are kept: what a term is worth is decided where it is weighed.
 */
export function tokenise(text: string): string[] {
  const { fold } = characterTables();
  const normal = normalise(text);
  const terms: string[] = [];
  scanRuns(normal, {
    ideographs(start, end) {
      let previous = '';
      for (let i = start; i < end; i++) {
        const character = String.fromCharCode(fold[normal.charCodeAt(i)]!);
        if (previous !== '') terms.push(previous + character);
        terms.push(character);
        previous = character;
      }
    },
    word(start, end) {
      for (const term of termsOfWord(normal.slice(start, end))) terms.push(term);
    },
  });
  return terms;
}
