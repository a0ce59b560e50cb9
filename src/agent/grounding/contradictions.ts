import { likenessOf, standing } from './alignment.ts';
import { type HeldClause, type HeldPassage, NEGATED, PLAIN, placeOf } from './held-passage.ts';
import { groundingLexicon } from './lexicon.ts';
import { agrees, comparable } from './numbers.ts';
import type { Clause, Sentence, Term } from './reading.ts';

/** So much more alike has what says otherwise to be; in weights of words. */
const AHEAD = 0.3;
/** Where nothing bears it out, what says otherwise has to share this much. */
const ENOUGH = 1;

/** What a statement says otherwise than its passage, or null. */
export function contradiction(sentence: Sentence, held: HeldPassage): string | null {
  for (const clause of sentence) {
    const found =
      againstNumbers(clause, sentence, held) ??
      againstOpposites(clause, sentence, held) ??
      againstNegation(clause, sentence, held) ??
      againstNames(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held);
    if (found) return found;
  }
  return null;
}

const outweighs = ({ same, otherwise }: { same: number; otherwise: number }): boolean =>
  otherwise >= ENOUGH && otherwise > same + AHEAD;

function againstNumbers(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, sentence);
  for (const number of clause.numbers) {
    if (number.weak) continue;
    const stands = standing(held, likeness, '', (unit) => {
      const alike = unit.numbers.filter((other) => other.unit === number.unit);
      if (alike.some((other) => agrees(other, number))) return 'same';
      if (unit.numbers.some((other) => comparable(other, number) && agrees(other, number))) return 'same';
      return alike.length > 0 ? 'otherwise' : null;
    });
    if (outweighs(stands)) return `the number ${number.values[0]}`;
  }
  return null;
}

function againstOpposites(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  const likeness = likenessOf(clause, sentence);
  for (const term of clause.terms) {
    const axis = axisOf.get(term.key);
    if (axis === undefined) continue;
    const place = placeOf(term.key);
    const stands = standing(held, likeness, place, (unit) => {
      if (!unit.own.has(place)) return null;
      const says = unit.own.get(term.key) ?? 0;
      return says === 0 ? 'otherwise' : 'same';
    });
    if (outweighs(stands)) return `the opposite of ${term.written}`;
  }
  return null;
}

function againstNegation(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, sentence);
  for (const term of clause.terms) {
    const stands = standing(held, likeness, placeOf(term.key), (unit) => {
      const says = unit.own.get(term.key);
      if (says === undefined) return null;
      if (says === (PLAIN | NEGATED)) return 'both';
      return (says === NEGATED) === term.negated ? 'same' : 'otherwise';
    });
    if (outweighs(stands)) return `the negation of ${term.written}`;
  }
  return null;
}

/** The passage says it of another: "`print()` 把结果交给程序" where it is `return` that does. */
function againstNames(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const names = clause.terms.filter((term) => term.kind === 'name');
  if (names.length === 0) return null;
  const known = new Set(names.map((term) => term.key));
  const bare: Clause = { ...clause, terms: clause.terms.filter((term) => term.kind !== 'name') };
  const likeness = likenessOf(bare, [bare, ...sentence.filter((other) => other !== clause)]);
  for (const name of names) {
    const stands = standing(held, likeness, '', (unit) => {
      if (unit.names.has(name.key)) return 'same';
      return unit.names.size > 0 && ![...unit.names].some((other) => known.has(other)) ? 'otherwise' : null;
    });
    if (outweighs(stands)) return `another name than ${name.written}`;
  }
  return null;
}

const STRONG = new Set(['all', 'always', 'never']);

function againstQuantifiers(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, sentence);
  for (const quantifier of clause.quantifiers) {
    if (!STRONG.has(quantifier)) continue;
    if (!held.quantifiers.has(quantifier)) return `the word for "${quantifier}"`;
    const stands = standing(held, likeness, '', (unit: HeldClause) => {
      if (unit.quantifiers.has(quantifier)) return 'same';
      return unit.quantifiers.has('some') || unit.quantifiers.has('only') || unit.quantifiers.has('never')
        ? 'otherwise'
        : null;
    });
    if (outweighs(stands)) return `the word for "${quantifier}"`;
  }
  return null;
}

export type { Term };
