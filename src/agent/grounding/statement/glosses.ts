import { CODE_SPAN } from '../../../domain/language/code-marks.ts';

const HAN_RUN = /\p{Script=Han}+/gu;
const GLOSS = /\s{0,4}[(（“"「『‘*]{0,8}\p{Script=Han}[\p{Script=Han}、，·]*[)）”"」』’*]*/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;
/** Nobody writes an English sentence without them. */
const CARRYING = /\b(?:the|an?|is|are|was|of|to|in|it|that|and|with|for|you|can|by)\b/gi;
const CARRYING_LEAST = 2;

/**
 * An English sentence that names a thing in Chinese as well, "a closure (闭包) is …", as models write for a course in
 * Chinese: the sentence without those names, and the names, which have to stand in the passage as they are. Null for
 * any other text.
 */
export function withoutGlosses(text: string): { text: string; glosses: string[] } | null {
  const glosses = text.match(HAN_RUN);
  if (!glosses) return null;
  const prose = text.replace(CODE_SPAN, ' ');
  const han = glosses.reduce((sum, { length }) => sum + length, 0);
  if ((prose.match(LATIN_WORD)?.length ?? 0) <= han || (prose.match(CARRYING)?.length ?? 0) < CARRYING_LEAST)
    return null;
  return { text: text.replace(GLOSS, ''), glosses };
}
