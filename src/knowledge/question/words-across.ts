import type { WeighedTerm } from '../lexical/lexical-index.ts';
import { stemmed } from '../word-pairs/index.ts';
import { isEnglishFunctionTerm, isEverydayTerm } from '../words/function-words.ts';
import { tokenise } from '../words/tokens.ts';

/** Words of the longest phrase of the pairs. */
const LONGEST_PHRASE = 4;
/** A word of English as people write it, and no code. */
const PLAIN = /^[A-Za-z]+(?:['’-][A-Za-z]+)*$/;

/** English words that stand for something of the other language together. */
export interface PhraseAcross {
  /** What stands for it there. */
  forms: readonly string[];
  /** Words that it takes. */
  length: number;
}

/**
 * The longest phrase that begins at a word and that the pairs have, words that say nothing alone aside; null for none.
 */
export function phraseAt(
  words: readonly string[],
  at: number,
  pairs: ReadonlyMap<string, readonly string[]>,
): PhraseAcross | null {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const taken = words.slice(at, at + length);
    if (taken.length < length || !taken.every((word) => PLAIN.test(word))) continue;
    if (length === 1 && saysNothing(taken[0] ?? '')) continue;
    const forms = pairs.get(stemmed(taken.join(' ').toLowerCase()));
    if (forms) return { forms, length };
  }
  return null;
}

/** Is this a word of English that a question is only wrapped in? */
export const isWrapping = (word: string): boolean => PLAIN.test(word) && saysNothing(word);

const saysNothing = (word: string): boolean =>
  tokenise(word.toLowerCase()).every((term) => isEnglishFunctionTerm(term) || isEverydayTerm(term));

/** The terms of a form with their weight in the course. */
export type TermsOf = (form: string) => readonly WeighedTerm[];

/**
 * Of the words for one thing those that the course knows, the one that it uses most first; a character alone is in
 * everything, and comes last.
 */
export const knownByUse = (forms: readonly string[], termsOf: TermsOf): string[] =>
  forms
    .map((form) => ({ form, terms: termsOf(form) }))
    .filter(({ terms }) => terms.every(({ known }) => known))
    .map(({ form, terms }) => ({
      form,
      rarity: Math.max(...terms.map(({ weight }) => weight)),
      isOne: form.length === 1,
    }))
    .sort((a, b) => Number(a.isOne) - Number(b.isOne) || a.rarity - b.rarity)
    .map(({ form }) => form);
