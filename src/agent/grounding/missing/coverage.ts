import { holdsHan } from '../../../domain/language/han.ts';
import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { kinOfHan } from '../words/kin.ts';
import { groundingLexicon } from '../words/lexicon.ts';

/**
 * Share of a sentence's weight that its passage must hold, and of each clause's: an invented half-sentence does not
 * hide behind a true one. Most of those are told by what comes after (`strangers.ts`, `asides.ts`, `scraps.ts`): of
 * what nobody read ten true ones more are kept with .25 of a clause than with .34, and no false one.
 */
const OF_SENTENCE = 0.45;
const OF_CLAUSE = 0.25;
/** Of a sentence of this weight and more: what is made up is mostly short. Five true ones more, and no false one. */
const LONG = 5;
const OF_LONG_SENTENCE = 0.4;
/**
 * A clause of less weight states nothing by itself; one that denies, or has a word with an opposite that the passage
 * does not have, does so with less. Of the whole answers of data/eval five true sentences more are kept so, and no
 * false one.
 */
const LEAST_CLAUSE = 2.1;
const LEAST_DECIDING = 1.5;
/** A heading says what a passage is about, not what it says of it. */
const FROM_HEADING = 0.5;
/** Of what is held, so much from headings alone, and the passage's text bears nothing out. */
const ALL_FROM_HEADING = 0.5;
/** Three of something, twice as much: a passage on anything has such numbers. */
const ONLY_COUNTS = new Set(['', 'count', 'fold']);
/** A word with an opposite decides what a sentence says; one that the passage does not have weighs more. */
const DECIDING = 1.5;

export const MOSTLY_MISSING = 'no passage holds most of its words';

export interface Known {
  held: HeldPassage;
  /** Keys of the question. */
  asked: ReadonlySet<string>;
}

/** How far a passage has a word. */
export interface Worth {
  /** It says it, in its text or its headings. */
  said: boolean;
  /** 0..1; of a word that it does not say, what others stand for. */
  share: number;
}

/** How much of a sentence a passage holds. */
export interface Coverage {
  share: number;
  /** What is missing where that is too little of all of it. */
  missing: string | null;
  /** What is missing where it has too little of a clause. */
  ofClause: string | null;
}

export const coverage = (sentence: Sentence, { held }: Known): Coverage =>
  coverageBy(sentence, (term) => worthIn(held, term));

function worthIn(held: HeldPassage, term: Term): Worth {
  if (holds(held, term)) return { said: true, share: 1 };
  if (held.headKeys.has(term.key)) return { said: true, share: FROM_HEADING };
  return { said: false, share: creditOf(held, term) };
}

/** The same by what each word is worth; never less where a word is worth more. */
export function coverageBy(sentence: Sentence, worthOf: (term: Term) => Worth): Coverage {
  let ofClause: string | null = null;
  let total = 0;
  let held = 0;
  let fromHeading = 0;
  for (const clause of sentence) {
    const part = coverageOf(clause, worthOf);
    total += part.total;
    held += part.held;
    fromHeading += part.fromHeading;
    const least = clause.denies || part.decides ? LEAST_DECIDING : LEAST_CLAUSE;
    if (part.total >= least && part.held < part.total * OF_CLAUSE)
      ofClause ??= `${MOSTLY_MISSING}: ${part.missing.slice(0, 3).join(' ')}`;
  }
  if (held > 0 && fromHeading >= held * ALL_FROM_HEADING)
    return { share: 0, missing: 'what only a heading says', ofClause };
  const share = total === 0 ? 1 : held / total;
  const leastShare = total < LONG ? OF_SENTENCE : OF_LONG_SENTENCE;
  return { share, missing: share < leastShare ? MOSTLY_MISSING : null, ofClause };
}

function coverageOf(
  clause: Clause,
  worthOf: (term: Term) => Worth,
): { total: number; held: number; fromHeading: number; missing: string[]; decides: boolean } {
  let total = 0;
  let held = 0;
  let fromHeading = 0;
  const missing: string[] = [];
  let decides = false;
  const { axisOf } = groundingLexicon();
  for (const term of clause.terms) {
    const { said, share } = worthOf(term);
    const isDeciding = !said && axisOf.has(term.key);
    decides ||= isDeciding;
    total += isDeciding ? term.weight * DECIDING : term.weight;
    held += term.weight * share;
    if (!said && share < 1) missing.push(term.written);
    if (said && share < 1) fromHeading += term.weight * share;
  }
  // Numbers were looked up before: those that are left are held, beside a word that is.
  const numbers = clause.numbers.filter(
    ({ weak, unit }) => !weak && (held > 0 || total === 0 || !ONLY_COUNTS.has(unit)),
  ).length;
  total += numbers;
  held += numbers;
  return { total, held, fromHeading, missing, decides };
}

/** A word that the passage has another for, "reduce" for "cut down": as much as the word itself. */
const NEAR = 1;

/** How much of a word that a passage does not have is held all the same: 0..1. */
export function creditOf(held: HeldPassage, term: Term): number {
  const kin = term.kin ?? kinOfHan(term.written);
  return kin.some((group) => held.kin.has(group)) ? NEAR : inCharacters(held, term);
}

/** Two characters of an unknown word that the passage has near each other: 萃取过度 for 过度萃取, 升温 for 温度升高. */
export const BOTH_CHARACTERS = 0.5;
export const ONE_CHARACTER = 0.25;
/** So many characters apart at the most. */
const NEARBY = 8;

function inCharacters({ characters, flat }: HeldPassage, { kind, key }: Term): number {
  if (kind !== 'gram' || key.length !== 2) return 0;
  const [first = '', second = ''] = key;
  const count = Number(characters.has(first)) + Number(characters.has(second));
  if (count < 2) return count === 1 ? ONE_CHARACTER : 0;
  for (let at = flat.indexOf(first); at !== -1; at = flat.indexOf(first, at + 1))
    if (flat.slice(Math.max(0, at - NEARBY), at + NEARBY + 1).includes(second)) return BOTH_CHARACTERS;
  return ONE_CHARACTER;
}

/** Somebody or some place of a sample of code is no matter of the lesson. */
const SOMEBODY = /^[A-Z][a-z]{2,}$/;

/** Whether a passage has a word: by what it says, or as it is written. */
export function holds(held: HeldPassage, term: Term): boolean {
  if (held.keys.has(term.key)) return true;
  if (term.kind === 'name')
    return nameHeld(held, term.key) && !(SOMEBODY.test(term.written) && !held.spoken.has(term.key));
  return holdsHan(term.written) && term.written.length > 1 && held.body.includes(term.written);
}

/** It has the word, or one near to it, also in a heading. */
export const isKnown = (term: Term, held: HeldPassage): boolean =>
  holds(held, term) || held.headKeys.has(term.key) || creditOf(held, term) >= BOTH_CHARACTERS;

export const nameHeld = (held: HeldPassage, key: string): boolean =>
  held.names.has(key) ||
  // Romans, where the passage has Roman.
  (/^[a-z]{4,}s$/.test(key) && held.names.has(key.slice(0, -1))) ||
  (/^[a-z]{4,}$/.test(key) && held.names.has(`${key}s`)) ||
  ((key.startsWith('`') || /[^\w.-]/.test(key)) &&
    (held.flat.includes(key.replace('`', '')) || /[=()[\]{}]/.test(key))) ||
  (/[.-]/.test(key) &&
    // Single letters put together are a word that the passage does not have: H-A-C-K-E-D.
    /[a-z0-9_]{2}/i.test(key) &&
    key.split(/[.-]/).every((part) => part === '' || held.names.has(part)));

/** Share of words that a passage has as they are; one near to its own counts half, one of a heading a quarter. */
export function firmlyHeld(terms: readonly Term[], held: HeldPassage): number {
  let total = 0;
  let firm = 0;
  for (const term of terms) {
    total += term.weight;
    if (holds(held, term)) firm += term.weight;
    else if (creditOf(held, term) >= BOTH_CHARACTERS) firm += term.weight / 2;
    else if (held.headKeys.has(term.key)) firm += term.weight / 4;
  }
  return total === 0 ? 1 : firm / total;
}
