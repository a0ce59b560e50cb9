import type { Passage } from '../../domain/school/course.ts';
import type { AskedQuestion } from '../question/asked-question.ts';
import { SAID_OTHERWISE } from '../question/query-match.ts';

/**
 * Of each content word of a question, in order: 0 where the passage lacks any of its terms, less than 1 where it says
 * one otherwise.
 */
export const wordsHeld = (asked: AskedQuestion, passage: Passage): number[] =>
  asked.words.map((word) => shareHeld(word, asked, passage));

function shareHeld(word: readonly string[], { terms, matcher }: AskedQuestion, passage: Passage): number {
  const shares = word.map((wanted) => {
    const place = terms.findIndex(({ term, given = term }) => given === wanted);
    if (place >= 0 && !matcher.holds(passage, place)) return 0;
    return place >= 0 && matcher.holdsOtherwise(passage, place) ? SAID_OTHERWISE : 1;
  });
  return Math.min(1, ...shares); // A word that no term is made of lacks none.
}
