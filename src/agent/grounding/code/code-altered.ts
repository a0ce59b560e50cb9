import { isName, isString } from '../../../domain/language/code-tokens.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { KEYWORDS, shownBy } from './code-shown.ts';

/*
 * `r >= 3` in a block that is the lesson's own otherwise, where that has `r <= 3`: whoever reads it takes all of it
 * for the lesson's. An example of one's own changes names, values and whole lines; of one that is copied a single
 * sign is no example.
 */

/** Lines of a block that stand in a passage as they are, for the rest to be looked at beside them. */
const COPIED = 2;

/**
 * A line in which one sign, word of the language or call is another than in the passage that the block is copied
 * from; or null.
 */
export function alteredLine(
  lines: readonly (readonly string[])[],
  passages: readonly Passage[],
  question: string,
): string | null {
  for (const passage of passages) {
    const { tokens: shown, lines: texts } = shownBy(passage);
    const copied = lines.filter((tokens) => texts.has(tokens.join('')));
    // Lines of one sign, `}`, stand everywhere.
    if (copied.filter(({ length }) => length > 1).length < COPIED) continue;
    const told = new Set(lines.map((tokens) => tokens.join('')));
    const names = new Set(copied.flat().filter(isName));
    for (const tokens of lines) {
      if (texts.has(tokens.join(''))) continue;
      for (const other of shown) {
        // Beside the one that it changes it is set against it.
        if (told.has(other.join(''))) continue;
        const at = onlyDifference(tokens, other);
        if (at === null) continue;
        const [here = '', there = ''] = [tokens[at], other[at]];
        if (question.includes(here) || !isTold(tokens, at, names) || !isTold(other, at, names)) continue;
        return `${here} for ${there} in code that is copied`;
      }
    }
  }
  return null;
}

/** Where two lines of as many tokens differ, if it is in one place. */
function onlyDifference(one: readonly string[], other: readonly string[]): number | null {
  if (one.length !== other.length || one.length < 2) return null;
  let found: number | null = null;
  for (const [at, token] of one.entries()) {
    if (token === other[at]) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}

/**
 * A sign, a word of the language, what is called; or a name that the copied lines have, which is no other name for
 * the same.
 */
function isTold(tokens: readonly string[], at: number, names: ReadonlySet<string>): boolean {
  const token = tokens[at] ?? '';
  if (isString(token) || /^\d/.test(token)) return false;
  if (!isName(token)) return SIGN.test(token);
  return KEYWORDS.has(token.toLowerCase()) || tokens[at + 1] === '(' || names.has(token);
}

const SIGN = /^[<>=!+\-*/%&|^~:]+$/;
