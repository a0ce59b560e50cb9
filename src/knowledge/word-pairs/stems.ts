import { stemEnglish } from '../words/english-stem.ts';
import { tokenise } from '../words/tokens.ts';

const PLAIN_WORD = /^[a-z]+$/;

/** An English phrase as the table of pairs has it. */
export const stemmed = (phrase: string): string => phrase.trim().split(/\s+/).map(stemOf).join(' ');

/** Most words are plain, and the tables have thousands of them. */
const stemOf = (word: string): string =>
  PLAIN_WORD.test(word) ? stemEnglish(word) : (tokenise(word)[0] ?? word.toLowerCase());
