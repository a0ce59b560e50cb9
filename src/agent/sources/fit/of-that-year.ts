import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';

/**
 * 2016年, "in 2016", "the 2016 final"; a number of that size that is no year has neither before nor behind it what
 * these have.
 */
const YEAR_ASKED = eitherOf(
  /(?<!\d)(1[5-9]\d{2}|20[0-3]\d)(?=\s*年)/gi,
  inTurn(
    /\b/gi,
    eitherOf(
      /in|of|since|by|from|until|before|after|during|year|the|January|February/gi,
      /March|April|May|June|July|August|September|October|November|December/gi,
    ),
    / (1[5-9]\d{2}|20[0-3]\d)\b/gi,
    /(?!\s*(?:words?|characters?|lines?|points?|m?l|k?g|m|miles|people|users|rows|bytes|[kmg]b|hz|px|ms|dollars|euros|yuan)\b)/gi,
  ),
);
const ANY_YEAR = /(?<![\d.,])(?:1[5-9]\d{2}|20[0-3]\d)(?![\d.,]*\d)/g;
const DECADES = /(\d)0(?:\s*年代|s\b)/g;

/** A time is told by what was before and after it, no more than so many years apart. */
const BETWEEN_YEARS = 20;

/**
 * Whether passages may speak of the year that is asked about: who won in 2001 is not told by who won in 1901. What
 * names no year at all may hold of any, and so may what tells of the years around it or of the fifties.
 */
export function areOfThatYear(question: string, passages: readonly Passage[]): boolean {
  const asked = Array.from(question.matchAll(YEAR_ASKED), ([, chinese, english]) => chinese ?? english ?? '');
  if (asked.length === 0) return true;
  const text = passages
    .flatMap(({ headings, title, question: faq, text }) => [...headings, title, faq ?? '', text])
    .join('\n');
  const named = Array.from(text.matchAll(ANY_YEAR), ([year]) => Number(year));
  if (named.length === 0) return true;
  const decades = Array.from(text.matchAll(DECADES), ([, tens]) => tens);
  return asked.every((written) => {
    const year = Number(written);
    const before = Math.max(...named.filter((one) => one <= year));
    const after = Math.min(...named.filter((one) => one >= year));
    return after - before <= BETWEEN_YEARS || decades.includes(written[2]);
  });
}
