import type { Passage } from '../../domain/course.ts';
import { urlsIn } from '../bounds/links.ts';
import { codeTokensOf, isName } from './code-tokens.ts';
import { contradiction, countsNames } from './contradictions.ts';
import { coverage, holds, type Known, MOSTLY_MISSING, nameHeld } from './coverage.ts';
import { flatten, type HeldPassage, heldPassage } from './held-passage.ts';
import { agrees, comparable, type NumberFact, numberMissing } from './numbers.ts';
import { readSentences, type Sentence } from './reading.ts';

/** How a statement stands to a passage. */
export type StatementCheck =
  | { kind: 'held'; share: number }
  /** The passage speaks of the same and says otherwise. */
  | { kind: 'contradicted'; share: number; what: string }
  | { kind: 'missing'; what: string };

/** A statement and the question it answers, read once for all passages. */
export interface ReadStatement {
  sentences: Sentence[];
  han: boolean;
  asked: ReadonlySet<string>;
  askedNumbers: NumberFact[];
  urls: string[];
}

export function readStatement(statement: string, question: string): ReadStatement {
  const asked = readSentences(question).flat();
  return {
    sentences: readSentences(statement),
    han: /\p{Script=Han}/u.test(statement),
    asked: new Set(asked.flatMap((clause) => clause.terms.map((term) => term.key))),
    askedNumbers: asked.flatMap((clause) => clause.numbers),
    urls: urlsIn(statement),
  };
}

/** Whether a statement is in another language than a passage. */
export const isAcross = (statement: ReadStatement, passage: Passage): boolean =>
  statement.han !== heldPassage(passage).han;

export function checkStatement(statement: ReadStatement, passage: Passage): StatementCheck {
  const held = heldPassage(passage);
  const known: Known = { held, asked: statement.asked };
  const across = isAcross(statement, passage);
  const link = statement.urls.find((url) => !held.urls.has(url));
  if (link !== undefined) return { kind: 'missing', what: `the link ${link}` };
  let share = 1;
  for (const sentence of statement.sentences) {
    const missing =
      missingNames(sentence, known) ??
      missingNumbers(sentence, held, statement.askedNumbers) ??
      missingCode(sentence, held) ??
      missingClaims(sentence, held);
    if (missing !== null) return { kind: 'missing', what: missing };
    const covered = coverage(sentence, known, across);
    if (covered.missing !== null) return { kind: 'missing', what: covered.missing };
    share = Math.min(share, covered.share);
  }
  for (const sentence of statement.sentences) {
    const what = contradiction(sentence, held, statement.askedNumbers, across);
    if (what !== null) return { kind: 'contradicted', share, what };
  }
  return { kind: 'held', share };
}

function missingNames(sentence: Sentence, { held, asked }: Known): string | null {
  for (const clause of sentence)
    for (const term of clause.terms)
      if (
        (term.kind === 'name' || term.kind === 'literal') &&
        !nameHeld(held, term.key) &&
        !asked.has(term.key)
      )
        return `the name ${term.written}`;
  return null;
}

function missingNumbers(sentence: Sentence, held: HeldPassage, asked: NumberFact[]): string | null {
  const numbers = [...held.numbers, ...asked];
  for (const clause of sentence)
    for (const number of clause.numbers)
      if (
        !number.weak &&
        !countsNames(number, clause) &&
        !numbers.some((other) => comparable(other, number) && agrees(other, number))
      )
        return numberMissing(number);
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
      if (term.kind === 'claim' && !holds(held, term)) return `${MOSTLY_MISSING}: ${term.written}`;
  return null;
}
