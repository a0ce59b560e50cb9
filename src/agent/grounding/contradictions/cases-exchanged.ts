import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import { bare, type HeldClause, type HeldPassage, placeOf } from '../reading/held-passage.ts';
import { groundingLexicon } from '../words/lexicon.ts';

/** Words that count of a passage's clause, at the least, and the share of them that a sentence has. */
const LEAST_OF_WHOLE = 3;
const OF_WHOLE = 0.75;

/**
 * A clause of the passage told in several: 物价下跌时，…成本偏低，利润偏高 for 物价上涨时成本偏低、利润偏高. Each
 * part of it is most like the same clause, which says the opposite of one word and the same of all others.
 */
export function againstWhole(sentence: Sentence, held: HeldPassage): string | null {
  if (sentence.length < 2) return null;
  const { axisOf } = groundingLexicon();
  const said = new Map(sentence.flatMap(({ terms }) => terms.map((term) => [term.key, term] as const)));
  const shareOf = (unit: HeldClause, except: string): number => {
    const rest = unit.sequence.map(bare).filter((key) => placeOf(key) !== except);
    return rest.length < LEAST_OF_WHOLE ? 0 : rest.filter((key) => said.has(key)).length / rest.length;
  };
  const conditions = sentence.filter(({ conditional }) => conditional).flatMap(({ terms }) => terms);
  for (const term of conditions) {
    const axis = axisOf.get(term.key);
    if (axis === undefined || term.weight === 0 || term.negated !== false) continue;
    const place = placeOf(term.key);
    let same = 0;
    let otherwise = 0;
    for (const unit of held.clauses) {
      if (!unit.own.has(place)) continue;
      const share = shareOf(unit, place);
      const values = unit.sequence.map(bare).filter((key) => placeOf(key) === place);
      if (values.some((key) => said.has(key))) same = Math.max(same, share);
      else if (!unit.denies) otherwise = Math.max(otherwise, share);
    }
    if (otherwise >= OF_WHOLE && otherwise > same) return `the opposite of ${term.written}`;
  }
  return null;
}

/**
 * A word that stands in the rest of its sentence bears out less than one beside it, and by so much an exchange has to
 * be ahead.
 */
const BESIDE = 0.65;
const EXCHANGE_AHEAD = 0.6;

/**
 * Of two cases each with what comes of the other: 收小了背景虚，开大了远近都清楚. A statement that has both values
 * contrasts them as its passage does, so neither is told as the opposite by itself.
 */
export function againstExchange(sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  // What opens a clause is its case; elsewhere it is what is said of it.
  const caseOf = ({ terms }: Clause): Term | null => {
    const [first] = terms;
    return first && axisOf.has(first.key) && first.negated === false ? first : null;
  };
  for (const [at, one] of sentence.entries()) {
    const mine = caseOf(one);
    if (mine === null) continue;
    const axis = axisOf.get(mine.key);
    for (const two of sentence.slice(at + 1)) {
      const theirs = caseOf(two);
      if (theirs === null || theirs.key === mine.key || axisOf.get(theirs.key) !== axis) continue;
      const bearing = (clause: Clause, rival: Clause, value: string): number => {
        const rest = clause.terms.filter(
          ({ key }) => axisOf.get(key) !== axis && !rival.terms.some((other) => other.key === key),
        );
        return Math.max(
          0,
          ...held.clauses
            .filter((unit) => unit.own.has(value))
            .map((unit) => {
              const isContrasted = [...unit.own.keys(), ...unit.context].some(
                (key) => key !== value && axisOf.get(key) === axis,
              );
              return rest.reduce((sum, { key, weight }) => {
                if (unit.own.has(key)) return sum + weight;
                return !isContrasted && unit.context.has(key) ? sum + weight * BESIDE : sum;
              }, 0);
            }),
        );
      };
      const asSaid = bearing(one, two, mine.key) + bearing(two, one, theirs.key);
      const exchanged = bearing(one, two, theirs.key) + bearing(two, one, mine.key);
      if (exchanged > asSaid + EXCHANGE_AHEAD)
        return `${mine.written} and ${theirs.written} have changed places`;
    }
  }
  return null;
}
