import { eitherOf } from '../../domain/language/either-of.ts';
import { SPOKEN_NUMBER, spokenNumber } from '../../domain/language/spoken-numbers.ts';

/** Which of a course's classes, from its first on: the third, or the last. */
export type PlaceInRow = number | 'last';

/** "The last class" was, or will be: which of the two is told by the verb. */
const LAST = eitherOf(
  /最[后末](?:的)?(?:一|那)?(?:次|节|堂|场|个|回)/i,
  /\b(?:final|very last)\b/i,
  /\bwhen(?:'?s| is| will)\b.{0,12}\blast\b/i,
);
const NTH = new RegExp(`第\\s*(${SPOKEN_NUMBER})\\s*(?:次|节|堂|场|回)|(首)(?:次|节|堂|场)`, 'i');
const NTH_IN_ENGLISH = /\b(first|second|third|fourth|fifth|(\d{1,2})(?:st|nd|rd|th))\b/i;
const IN_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** 「第三次直播」, 「最后一次答疑」, "the first live class"; null where none is asked for by its place. */
export function placeInRow(asked: string): PlaceInRow | null {
  if (LAST.test(asked)) return 'last';
  const [, han, first] = NTH.exec(asked) ?? [];
  if (first !== undefined) return 1;
  if (han !== undefined) return spokenNumber(han) || null;
  const [, english = '', figures] = NTH_IN_ENGLISH.exec(asked) ?? [];
  if (figures !== undefined) return Number(figures) || null;
  return IN_WORDS.indexOf(english.toLowerCase()) + 1 || null;
}
