import type { Clause, Sentence } from '../reading/clauses/clause.ts';
import { type HeldPassage, numberKeys } from '../reading/held-passage.ts';
import {
  agrees,
  boundOtherwise,
  comparable,
  type NumberFact,
  numberMissing,
} from '../reading/numbers/number-facts.ts';
import { likenessOf, standing } from './alignment.ts';
import { outweighs } from './outweighs.ts';

/** Another number of the same measure, where the passage says what the clause says. */
export function againstNumbers(
  clause: Clause,
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
  isReckoned: (number: NumberFact) => boolean = () => false,
): string | null {
  const likeness = likenessOf(clause, sentence);
  const isSaid = (other: NumberFact): boolean => clause.numbers.some((own) => agrees(own, other));
  for (const number of clause.numbers) {
    if ((number.weak && number.unit !== 'ordinal') || countsNames(number, clause)) continue;
    if (clause.conditional && asked.some((other) => agrees(other, number))) continue;
    const [except = ''] = numberKeys(number);
    if (standsTogether(clause, held)) continue;
    const stands = standing(held, likeness, except, (unit) => {
      const same = unit.numbers.filter((other) => comparable(other, number) && agrees(other, number));
      if (same.some((other) => !boundOtherwise(other, number))) return 'same';
      if (same.length > 0) return 'otherwise';
      // Of two numbers of one measure the other may be what stands there: 一年以上不满三年.
      return unit.numbers.some((other) => other.unit === number.unit && !isSaid(other)) ? 'otherwise' : null;
    });
    if (outweighs(stands) && !isReckoned(number)) return numberMissing(number);
  }
  return null;
}

/** "…, 95 percent within two": of a row only the first says it in full, but each has its numbers together. */
function standsTogether({ numbers }: Clause, held: HeldPassage): boolean {
  const said = numbers.filter(({ weak }) => !weak);
  return (
    said.length > 1 &&
    said.some(({ unit }) => unit === '%') &&
    held.clauses.some(
      (unit) =>
        said.length === unit.numbers.filter(({ weak }) => !weak).length &&
        said.every((number) =>
          unit.numbers.some(
            (other) => comparable(other, number) && agrees(other, number) && !boundOtherwise(other, number),
          ),
        ),
    )
  );
}

/** "`a` 和 `b` 是两个…": the number only counts what is named. */
export function countsNames({ unit, values }: NumberFact, clause: Clause): boolean {
  const named = new Set(clause.terms.filter((term) => term.kind === 'name').map((term) => term.key));
  return unit === 'count' && named.size > 1 && values.includes(String(named.size));
}
