import type { Clause, Sentence } from '../reading/clauses/clause.ts';
import { type HeldClause, type HeldPassage, numberKeys, placeOf } from '../reading/held-passage.ts';

/** Weights of what a statement's clause shares with a passage's sentence only, not with the clause itself. */
const AROUND = 0.4;
/** "…; with `column` it is vertical": what stands around says what "it" is. */
const AROUND_PRONOUN = 0.85;
/** What bears a statement out may be spread over a sentence. */
const AROUND_SAME = 0.65;
/** The statement's other clauses tell which part of the passage is meant. */
const ELSEWHERE = 0.4;
/** An opposite stands at the same place of a sentence, and is another word. */
const OPPOSITE = 0.6;
/** "only", "all" tell clauses apart as well. */
const QUANTIFIER = 0.5;
/** A name that is only carried on from before bears a statement out a little less. */
const CARRIED = 0.85;

/** 以后, "before" set steps in their order, whatever the steps are. */
const BEFORE_OR_AFTER = 'axis:先后';

/** How alike a clause of a statement is to the clauses of a passage, apart from one word in question. */
export interface Likeness {
  (unit: HeldClause, except: string, around: number): number;
  /** Another clause of the statement is more alike to it, names apart or not: it speaks of that one. */
  taken(unit: HeldClause, withNames: boolean): boolean;
  /** The weight of the clause. */
  available: number;
  weightOf(except: string): number;
}

export function likenessOf(clause: Clause, sentence: Sentence): Likeness {
  const weights = weightsOf([clause]);
  const others = weightsOf(sentence.filter((other) => other !== clause));
  for (const key of weights.keys()) others.delete(key);
  const rest = sentence
    .filter((other) => other !== clause && other.terms.length > 1)
    .map((other) => weightsOf([other]));
  const likeness = (unit: HeldClause, except: string, around: number): number => {
    let sum = 0;
    for (const [key, { place, weight }] of weights) {
      if (place === except || key === except) continue;
      if (unit.own.has(key) || unit.names.has(key)) sum += weight;
      else if (unit.own.has(place)) sum += weight * OPPOSITE;
      else if (unit.context.has(key)) sum += weight * around;
    }
    for (const [key, { place, weight }] of others)
      if (place !== except && key !== except && (unit.own.has(key) || unit.context.has(key)))
        sum += weight * ELSEWHERE;
    return sum;
  };
  let available = 0;
  for (const { weight } of weights.values()) available += weight;
  return Object.assign(likeness, {
    available,
    weightOf(except: string): number {
      let weight = 0;
      for (const [key, at] of weights) if (key === except || at.place === except) weight += at.weight;
      return weight;
    },
    taken: (unit: HeldClause, withNames: boolean): boolean => {
      if (rest.length === 0) return false;
      const here = shareIn(weights, unit, withNames);
      return rest.some((other) => shareIn(other, unit, withNames) > here);
    },
  });
}

/** How much of a clause stands in a passage's clause: 0..1. */
function shareIn(weights: Weights, unit: HeldClause, withNames: boolean): number {
  let sum = 0;
  let total = 0;
  for (const [key, { place, weight, name }] of weights) {
    if (name && !withNames) continue;
    total += weight;
    if (unit.own.has(key)) sum += weight;
    else if (unit.own.has(place)) sum += weight * OPPOSITE;
    else if (unit.context.has(key)) sum += weight * AROUND;
  }
  return total === 0 ? 0 : sum / total;
}

type Weights = Map<string, { place: string; weight: number; name: boolean }>;

function weightsOf(clauses: Clause[]): Weights {
  const weights: Weights = new Map();
  for (const clause of clauses) {
    for (const term of clause.terms) {
      const place = placeOf(term.key);
      const weight = place === BEFORE_OR_AFTER ? term.weight * 0.5 : term.weight;
      weights.set(term.key, { place, weight, name: term.kind === 'name' });
    }
    for (const number of clause.numbers)
      for (const key of numberKeys(number)) weights.set(key, { place: key, weight: 1, name: false });
    for (const word of clause.quantifiers)
      weights.set(`?${word}`, { place: word, weight: QUANTIFIER, name: false });
  }
  return weights;
}

/** The most alike clause of a passage that bears a statement out, and the most alike that says otherwise. */
export interface Standing {
  same: number;
  otherwise: number;
  /** What could be shared at most. */
  available: number;
}

type Verdict = 'same' | 'carried' | 'otherwise' | 'otherwise_carried' | 'both' | null;

export function standing(
  held: HeldPassage,
  likeness: Likeness,
  except: string,
  says: (unit: HeldClause) => Verdict,
  withNames = true,
): Standing {
  let same = Number.NEGATIVE_INFINITY;
  let otherwise = Number.NEGATIVE_INFINITY;
  for (const unit of held.clauses) {
    const verdict = says(unit);
    if (verdict === null) continue;
    const against = verdict === 'otherwise' || verdict === 'otherwise_carried';
    if (!against)
      same = Math.max(
        same,
        likeness(unit, except, unit.pronoun ? AROUND_PRONOUN : AROUND_SAME) *
          (verdict === 'carried' ? CARRIED : 1),
      );
    if (verdict === 'same' || verdict === 'carried') continue;
    const alike = likeness(unit, except, AROUND) * (verdict === 'otherwise_carried' ? CARRIED : 1);
    // The rest of a long sentence is asked last: a table has many clauses that say otherwise, and few that are more
    // alike.
    if (alike > otherwise && !likeness.taken(unit, withNames)) otherwise = alike;
  }
  return { same, otherwise, available: likeness.available - likeness.weightOf(except) };
}
