import { againstQuantifiers } from './contradictions/all-or-some.ts';
import { againstExchange, againstWhole } from './contradictions/cases-exchanged.ts';
import { againstDenial, againstNegation } from './contradictions/denied.ts';
import { againstOpposites, againstSequence } from './contradictions/opposite-said.ts';
import { againstNames, againstSubject } from './contradictions/other-name.ts';
import { againstNumbers } from './contradictions/other-number.ts';
import type { Sentence } from './reading/clause.ts';
import type { HeldPassage } from './reading/held-passage.ts';
import type { NumberFact } from './reading/numbers.ts';

/** What a statement says otherwise than its passage, or null. */
export function contradiction(
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
  isConverse: boolean,
  compares: boolean,
): string | null {
  for (const clause of sentence) {
    const found =
      againstNumbers(clause, sentence, held, asked) ??
      // "shorter than" says of the one what "longer than" says of the other.
      (isConverse ? null : againstOpposites(clause, sentence, held)) ??
      againstNegation(clause, sentence, held) ??
      (compares ? null : againstNames(clause, sentence, held)) ??
      againstSubject(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held) ??
      againstDenial(clause, sentence, held) ??
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
