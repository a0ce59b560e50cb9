import type { Passage } from '../../domain/course.ts';
import { contentWordsOf } from '../question-forms/content-words.ts';
import { withoutListings } from '../words/markdown-cleaning.ts';
import { tokenise } from '../words/tokens.ts';

/** No more of its words than this in the text beside the listings, and a listing was found that happens to have them. */
const LEAST = 0.5;

/**
 * Does what a Chinese passage says, and not only what it lists, hold the words of an English question? "is python free" is not answered by
 * a listing with `def test_free():`.
 */
export function isHeldInProse(question: string, { title, headings, text }: Passage): boolean {
  const words = contentWordsOf(question);
  if (words.length === 0) return true;
  const prose = new Set(tokenise([title, ...headings, withoutListings(text)].join('\n')));
  const held = words.filter((word) => word.every((term) => prose.has(term)));
  return held.length > words.length * LEAST;
}
