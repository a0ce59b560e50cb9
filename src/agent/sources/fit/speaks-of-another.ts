import { escaped } from '../../../domain/language/escaped.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Course } from '../../../domain/school/course.ts';
import { ROMAN } from '../../../knowledge/index.ts';
import { ASKS } from '../../question/asking-words.ts';
import { matterOf } from '../../question/matter.ts';

/** "and demand?", "what about a right join": something in the place of what was asked of before. */
const ANOTHER = inTurn(
  /^(?:(?:ok|and|but|so|or),? )?(?:and|or|what about|how about|what if it's|same for|same with)/i,
  /\s+(?:with |for |in |on |at |to |of )?(?:an? |the |my |your |some )?/i,
  /([a-z0-9][a-z0-9 '-]{0,40}?)(?: then| instead| too)?[\s?.!]*$/i,
);
/** More words ask a question of their own. */
const MOST_WORDS = 3;
/** Of a shorter word other words begin as well. */
const LEAST_STEM = 4;
/** A clause, or what points back. */
const OF_ITS_OWN = /\b(?:if|when|because|it|they|this|that|these|those|i|you|we|he|she|not)\b/i;

/**
 * Where an English follow-up puts another thing in the place of the one before: does a text speak of that? What was
 * asked before weighs in the search, so that its passage is found again, whatever is put instead. True where none is
 * put, or the text is in Chinese.
 */
export function speaksOfAnother(
  question: string,
  text: string,
  courses: readonly Pick<Course, 'title'>[],
): boolean {
  const named = ANOTHER.exec(question.trim())?.[1];
  if (named === undefined || ASKS.test(named) || OF_ITS_OWN.test(named) || holdsHan(text)) return true;
  const words = named.toLowerCase().split(/\s+/);
  const matter = new Set(matterOf(named));
  if (matter.size === 0 || words.length > MOST_WORDS) return true;
  // "right join" is neither the right table nor a left join.
  const isOneName = words.every((word) => matter.has(word));
  const patterns = isOneName ? [words.map(wordPattern).join('[\\s-]+')] : [...matter].map(wordPattern);
  // All of a course is on what it is called.
  const said = [text, ...courses.map(({ title }) => title)].join('\n');
  return patterns.every((pattern) => new RegExp(`(?<![a-z0-9])${pattern}`, 'i').test(said));
}

/**
 * A word with its endings: dictionaries for dictionary, closed for close; "set" is no settings; what is asked by 2
 * may be written II.
 */
function wordPattern(word: string): string {
  if (ROMAN[word] !== undefined) return `(?:${word}|${ROMAN[word]})(?![a-z0-9])`;
  const stem = word.replace(/(?:ies|es|s|e|y)$/, '');
  return stem.length < LEAST_STEM
    ? `${escaped(word.replace(/s$/, ''))}(?:s|es)?(?![a-z0-9])`
    : `${escaped(stem)}[a-z]{0,5}(?![a-z0-9])`;
}
