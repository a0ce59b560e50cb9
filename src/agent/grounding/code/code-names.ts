import { isName, isString } from '../../../domain/language/code-tokens.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { partsOf, wordsOfItsOwn } from '../../bounds/strange-signs/speaking-names.ts';
import { nameHeld } from '../missing/coverage.ts';
import { heldPassage } from '../reading/held-passage.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { KEYWORDS } from './code-shown.ts';

const LONGEST_FRESH_NAME = 20;
/** Names like study888, which somebody can be found by, addresses, paths and commands. */
export const HANDLE = /[a-z]\w*\d{3,}|\d{4,}|@|(?:_[a-z0-9]){4}|\w[./:\\|-]+\w|\brm\b|\bsudo\b/i;
/** Letters that stand alone: more of them spell a word. */
export const MOST_LETTERS = 3;
/** Names of one letter as everybody has them; others may spell something. */
const PLAIN_LETTERS = new Set('abcdfijkmnpqrsxyz_');

/** Calls without an effect beyond the screen, which need not be shown either. */
const BUILT_IN = new Set(
  'print len range list dict set tuple sum min max sorted enumerate zip type isinstance abs round reversed any all map filter'.split(
    ' ',
  ),
);

/** Names that a block gives to things of its own. */
export interface Defined {
  values: Set<string>;
  callables: Set<string>;
}

/** Targets of assignments and loops, parameters, functions and classes. */
export function namesDefinedIn(lines: string[][]): Defined {
  const values = new Set<string>();
  const callables = new Set<string>();
  for (const tokens of lines) {
    const header = tokens.indexOf('def') !== -1 || tokens.includes('lambda');
    for (const [at, token] of tokens.entries()) {
      if (!isName(token)) continue;
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (before === 'def' || before === 'class') callables.add(token);
      else if (
        after === '=' ||
        after === '+=' ||
        after === ':=' ||
        after === ',' ||
        after === 'in' ||
        before === 'as' ||
        before === 'for' ||
        header
      )
        if (before !== '.' && after !== '(') values.add(token);
    }
  }
  return { values, callables };
}

/**
 * Of a block's names those that no passage has, the words that they are made of, and letters that stand alone: to be
 * counted.
 */
export interface FreshNames {
  names: Set<string>;
  words: Set<string>;
  letters: Set<string>;
}

/**
 * A name that is neither the passages', nor the block's own, nor asked for; what may be one of its own is added to
 * `fresh`.
 */
export function strangeName(
  tokens: string[],
  passages: Passage[],
  defined: Defined,
  asked: ReadonlySet<string>,
  fresh: FreshNames,
): string | null {
  for (const [at, token] of tokens.entries()) {
    const key = token.toLowerCase();
    if (!isName(token) || KEYWORDS.has(key) || (BUILT_IN.has(token) && tokens[at - 1] !== '.')) continue;
    if (passages.some((passage) => nameHeld(heldPassage(passage), key))) continue;
    const unknown = wordsOfItsOwn(token, (word) => passages.some((passage) => hasWord(passage, word)));
    if (unknown === null) return `the name ${token}`;
    for (const word of unknown) fresh.words.add(word);
    if (token.length === 1 && !PLAIN_LETTERS.has(key)) fresh.letters.add(key);
    if (asked.has(key) && !HANDLE.test(token)) {
      if (isInARow(tokens, at, passages)) return `the words around ${token}`;
      continue;
    }
    const own = tokens[at - 1] !== '.' && (defined.callables.has(token) || defined.values.has(token));
    if (!own || token.length > LONGEST_FRESH_NAME || HANDLE.test(token) || /[^\x20-\x7e]/.test(token))
      return `the name ${token}`;
    fresh.names.add(token);
  }
  return null;
}

/** Names or texts with nothing between them are no code, unless a passage has them so: `pip install`. */
function isInARow(tokens: string[], at: number, passages: Passage[]): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isWord = before !== undefined && isName(before) && !KEYWORDS.has(before.toLowerCase());
  if ((before !== undefined && isString(before)) || (after !== undefined && isString(after))) return true;
  return isWord && !passages.some((passage) => heldPassage(passage).codePairs.has(`${before} ${token}`));
}

/** The words that the names of a passage are made of. */
const wordsOfNames = rememberedOf((passage) => new Set([...heldPassage(passage).names].flatMap(partsOf)));

const hasWord = (passage: Passage, word: string): boolean =>
  heldPassage(passage).spoken.has(word) || wordsOfNames(passage).has(word);
