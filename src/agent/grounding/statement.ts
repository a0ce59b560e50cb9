import type { Passage } from '../../domain/course.ts';
import { codeTokensOf, isName } from './code-tokens.ts';
import { contradiction } from './contradictions.ts';
import { holds, type Known, nameHeld, uncovered } from './coverage.ts';
import { flatten, type HeldPassage, heldPassage } from './held-passage.ts';
import { agrees, comparable } from './numbers.ts';
import { readSentences, type Sentence } from './reading.ts';

/** What of a statement its passage does not bear out, or null where it bears out all of it. */
export function checkStatement(statement: string, passage: Passage, question: string): string | null {
  const held = heldPassage(passage);
  const sentences = readSentences(statement);
  const asked = readSentences(question);
  const known: Known = {
    held,
    asked: new Set(asked.flat().flatMap((clause) => clause.terms.map((term) => term.key))),
  };
  const across = /\p{Script=Han}/u.test(statement) !== held.han;
  for (const sentence of sentences) {
    const missing =
      missingNames(sentence, known) ??
      missingNumbers(sentence, held, asked) ??
      missingCode(sentence, held) ??
      missingClaims(sentence, held) ??
      uncovered(sentence, known, across) ??
      contradiction(sentence, held);
    if (missing !== null) return missing;
  }
  return null;
}

function missingNames(sentence: Sentence, { held, asked }: Known): string | null {
  for (const clause of sentence)
    for (const term of clause.terms)
      if (term.kind === 'name' && !nameHeld(held, term.key) && !asked.has(term.key))
        return `the name ${term.written}`;
  return null;
}

function missingNumbers(sentence: Sentence, held: HeldPassage, asked: Sentence[]): string | null {
  const numbers = [...held.numbers, ...asked.flat().flatMap((clause) => clause.numbers)];
  for (const clause of sentence)
    for (const number of clause.numbers)
      if (!number.weak && !numbers.some((other) => comparable(other, number) && agrees(other, number)))
        return `the number ${number.values[0]}`;
  return null;
}

/** Code between backticks stands in the passage as it is, or is put together from neighbours that do. */
function missingCode(sentence: Sentence, held: HeldPassage): string | null {
  for (const clause of sentence) {
    for (const { text } of clause.code) {
      if (held.flat.includes(flatten(text).replace(/\(\)$/, ''))) continue;
      const tokens = codeTokensOf(text);
      for (const [position, token] of tokens.entries()) {
        if (position === 0 && isName(token)) continue;
        if (!held.codePairs.has(`${tokens[position - 1] ?? ''} ${token}`)) return `the code ${text}`;
      }
    }
  }
  return null;
}

function missingClaims(sentence: Sentence, held: HeldPassage): string | null {
  for (const clause of sentence)
    for (const term of clause.terms)
      if (term.kind === 'claim' && !holds(held, term)) return `the claim "${term.written}"`;
  return null;
}
