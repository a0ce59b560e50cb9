import type { comparisonWith } from '../missing/comparison.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import type { NumberFact } from '../reading/numbers/number-facts.ts';
import { isReckoned } from '../reckoned/reckoned.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { againstQuantifiers } from './all-or-some.ts';
import { againstExchange, againstWhole } from './cases-exchanged.ts';
import { againstDenial, againstNegation } from './denied.ts';
import { againstException } from './excepted.ts';
import { againstOpposites, againstSequence } from './opposite-said.ts';
import { againstNames, againstSubject } from './other-name.ts';
import { againstNumbers } from './other-number.ts';

/** What a sentence is held against. */
interface Against {
  held: HeldPassage;
  /** What it is a sentence of. */
  statement: ReadStatement;
  /** How the statement compares two things, beside the passage; null where it does not. */
  compared: ReturnType<typeof comparisonWith>;
}

/** What a statement says otherwise than its passage, or null. */
export function contradiction(sentence: Sentence, { held, statement, compared }: Against): string | null {
  const reckoned = (number: NumberFact): boolean => isReckoned(number, statement, held);
  for (const clause of sentence) {
    const found =
      againstNumbers(clause, sentence, held, statement.askedNumbers, reckoned) ??
      // "shorter than" says of the one what "longer than" says of the other.
      (compared === 'converse' ? null : againstOpposites(clause, sentence, held)) ??
      againstNegation(clause, sentence, held) ??
      (compared === null ? againstNames(clause, sentence, held) : null) ??
      againstSubject(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held) ??
      againstDenial(clause, sentence, held) ??
      againstException(clause, held) ??
      againstSequence(clause, held);
    if (found) return found;
  }
  return againstWhole(sentence, held) ?? againstExchange(sentence, held);
}

/** The same across languages, where the order of words and what stands right behind a "not" are a language's own. */
export const contradictionAcross = (
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
): string | null =>
  sentence.reduce<string | null>(
    (found, clause) =>
      found ??
      againstNumbers(clause, sentence, held, asked) ??
      againstOpposites(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held),
    null,
  );
