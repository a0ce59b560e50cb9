import { inTurn } from '../../domain/language/in-turn.ts';
import { foldText } from '../words/character-folding.ts';
import {
  CONTENT,
  hasIdeographs,
  isEnglishFunctionTerm,
  isEverydayTerm,
  isLedByAuxiliary,
  rolesOf,
  segmentsOf,
} from '../words/function-words.ts';
import { hasKana, kanaJoined } from '../words/kana.ts';
import { termsOfWord, tokenise } from '../words/tokens.ts';
import { namedWords } from './named-words.ts';
import { partNumbersIn } from './part-numbers.ts';

/** A word of a question that says what is asked, as the terms a text must hold to hold it. */
export type ContentWord = readonly string[];

const LATIN = /^[a-z0-9_.'’-]+$/;

/** The content words of a question, in order: neither how it asks nor what people wrap a question in. */
export function contentWordsOf(question: string): ContentWord[] {
  // As the search reads it, so that it is parted once for both.
  const folded = foldText(question.normalize('NFKC'));
  const roles = hasIdeographs(folded) ? rolesOf(folded) : null;
  const named = roles ? null : namedWords(question);
  const partNumbers = roles ? null : partNumbersIn(folded);
  const words: ContentWord[] = [];
  const segments = segmentsOf(folded);
  for (const { text, start, isWordLike } of hasKana(folded) ? kanaJoined(segments) : segments) {
    if (!isWordLike) continue;
    const segment = text.toLowerCase();
    if (LATIN.test(segment)) {
      const [whole = segment] = termsOfWord(segment);
      if (partNumbers?.has(start)) continue;
      // Beside Chinese, English words are names.
      if (roles || named?.has(segment) || !(isEnglishFunctionTerm(whole) || isEverydayTerm(whole)))
        words.push([whole]);
    } else {
      // Without what leads it, 看 of 能看, and what is worn off its end: 换 of 换了.
      const lead = isLedByAuxiliary(text) ? 1 : 0;
      const length = contentLength(roles, start + lead, start + text.length);
      const terms = tokenise(segment.slice(lead, lead + length));
      if (length > 0) words.push(length === 1 ? terms : terms.filter((term) => term.length > 1));
    }
  }
  return words;
}

/**
 * How many characters a word has before those that only carry grammar; 0 where it opens with one, or has one before
 * its last.
 */
function contentLength(roles: Uint8Array | null, start: number, end: number): number {
  if (!roles) return 0;
  let length = 0;
  while (start + length < end && roles[start + length] === CONTENT) length++;
  return length >= end - start - 1 ? length : 0;
}

const CHINESE_WHETHER =
  /(?:吗|(?<![什怎那这多])么|不|没|没有)(?:呢|啊|呀)?[?？。.!！~～\s]*$|([是能要用该行会可好])不\1|有没有|可不可以|应不应该|需不需要|是否|能否|可否/;
const ENGLISH_WHETHER = inTurn(
  /^(?:(?:so|and|but|hi|hello|hey|please|ok|also)[,\s]+)*/i,
  /(?:can|could|is|are|am|was|were|do|does|did|will|would|should|may|must|has|have)(?:n't)?\b/i,
);

/** Is the question to be answered by yes or no? Then its last content word is what is asked of its subject. */
export const asksWhether = (question: string): boolean =>
  CHINESE_WHETHER.test(question) || ENGLISH_WHETHER.test(question.trim());
