import { type HeldClause, type HeldPassage, placeOf } from './held-passage.ts';
import type { Clause, Sentence } from './reading.ts';

/** Weights of what a statement's clause shares with a passage's: in the clause itself, or only around it. */
const AROUND = 0.4;
/** The statement's other clauses tell which part of the passage is meant. */
const ELSEWHERE = 0.25;

/** How alike a clause of a statement is to each clause of a passage, apart from one word in question. */
export type Likeness = (unit: HeldClause, except: string) => number;

export function likenessOf(clause: Clause, sentence: Sentence): Likeness {
  const weights = weightsOf([clause]);
  const others = weightsOf(sentence.filter((other) => other !== clause));
  for (const place of weights.keys()) others.delete(place);
  return (unit, except) => {
    let sum = 0;
    for (const [place, weight] of weights) {
      if (place === except) continue;
      if (unit.own.has(place)) sum += weight;
      else if (unit.context.has(place)) sum += weight * AROUND;
    }
    for (const [place, weight] of others)
      if (place !== except && (unit.own.has(place) || unit.context.has(place))) sum += weight * ELSEWHERE;
    return sum;
  };
}

function weightsOf(clauses: Clause[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const clause of clauses) for (const term of clause.terms) weights.set(placeOf(term.key), term.weight);
  return weights;
}

/** The most alike clause of a passage that bears a statement out, and the most alike that says otherwise. */
export interface Standing {
  same: number;
  otherwise: number;
}

export function standing(
  held: HeldPassage,
  likeness: Likeness,
  except: string,
  says: (unit: HeldClause) => 'same' | 'otherwise' | 'both' | null,
): Standing {
  let same = Number.NEGATIVE_INFINITY;
  let otherwise = Number.NEGATIVE_INFINITY;
  for (const unit of held.clauses) {
    const verdict = says(unit);
    if (verdict === null) continue;
    const score = likeness(unit, except);
    if (verdict !== 'otherwise' && score > same) same = score;
    if (verdict !== 'same' && score > otherwise) otherwise = score;
  }
  return { same, otherwise };
}
