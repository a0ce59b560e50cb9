import type { Language } from '../../../domain/language/language.ts';
import { CHARACTERS_IN_A_GROUP, CODE_LINES_IN_A_GROUP } from './group-length.ts';

/** How much an answer may hold. */
export interface OutputLimits {
  /**
   * Characters of Chinese and words of other languages, as a word count has them. A sentence that begins below is
   * shown.
   */
  words: number;
  /** A single piece longer than this is not shown. */
  wordsAPiece: number;
  codeLines: number;
  /** Lines of code that no passage shows as they are. */
  novelCodeLines: number;
  /** Characters of all that is shown, code and marks apart; the first sentence that does not fit ends the answer. */
  characters?: number;
}

/** In a group, on a phone (handbook, "length"). */
export const limitsInAGroup = (language: Language): OutputLimits => ({
  words: 150,
  wordsAPiece: 120,
  codeLines: CODE_LINES_IN_A_GROUP,
  novelCodeLines: 3,
  characters: CHARACTERS_IN_A_GROUP[language],
});
/** Over REST, where the caller has a page for it. */
export const LIMITS_ELSEWHERE: OutputLimits = {
  words: 400,
  wordsAPiece: 160,
  codeLines: 24,
  novelCodeLines: 3,
};

/** The long form, asked for by somebody who has a page for it. */
export const LIMITS_ON_A_PAGE: OutputLimits = {
  words: 1_200,
  wordsAPiece: 200,
  codeLines: 60,
  novelCodeLines: 3,
};
