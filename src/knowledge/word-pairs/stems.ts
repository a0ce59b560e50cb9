import { tokenise } from '../words/tokens.ts';

/** An English phrase as the table of pairs has it. */
export const stemmed = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s+/)
    .map((word) => tokenise(word)[0] ?? word.toLowerCase())
    .join(' ');
