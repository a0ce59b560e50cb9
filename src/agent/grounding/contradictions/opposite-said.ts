import type { Clause, Sentence } from '../reading/clauses/clause.ts';
import { bare, type HeldPassage, NEGATED, PLAIN, placeOf, sequenceOf } from '../reading/held-passage.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { likenessOf, standing } from './alignment.ts';
import { outweighs } from './outweighs.ts';

const ONCE = '一次';

/** Sides of one affair, of which one does to the other what a passage tells. */
const PARTIES = new Set(['讼', '买卖', '租赁', '债', '雇']);

/** A word where the passage has its opposite. */
export function againstOpposites(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf, valuesOf } = groundingLexicon();
  const likeness = likenessOf(clause, sentence);
  const said = new Set(clause.terms.map((term) => term.key));
  for (const term of clause.terms) {
    const axis = axisOf.get(term.key);
    if (axis === undefined || term.weight === 0) continue;
    // 再吃一次, 每删一点就跑一次: no one counts how often.
    if (term.key === ONCE && (said.has('再') || clause.quantifiers.includes('each'))) continue;
    const place = placeOf(term.key);
    const stands = standing(held, likeness, place, (unit) => {
      if (!unit.own.has(place)) return null;
      const says = unit.own.get(term.key);
      if (says !== undefined)
        return says & (term.negated ? NEGATED : PLAIN) || term.negated === null ? 'same' : null;
      // What is not empty is filled: of two values the one denied is the other said.
      if (term.negated === true && valuesOf(axis) === 2) return 'same';
      // 出租人出卖房屋的，应当通知承租人: both have a part in it, one a clause before.
      if (PARTIES.has(axis) && unit.context.has(term.key)) return 'both';
      // A statement that has both values contrasts them as its passage does.
      return unit.sequence.some((key) => placeOf(bare(key)) === place && !said.has(bare(key)))
        ? 'otherwise'
        : null;
    });
    if (outweighs(stands)) return `the opposite of ${term.written}`;
  }
  return null;
}

/** 内层函数变量 where the passage has 外层函数变量: the same words around the opposite. */
export function againstSequence(clause: Clause, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  const said = sequenceOf(clause);
  for (const [position, term] of clause.terms.entries()) {
    const axis = axisOf.get(term.key);
    const [before, next, second] = [said[position - 1], said[position + 1], said[position + 2]];
    if (axis === undefined || next === undefined || term.negated) continue;
    const found = new Set<string>();
    for (const { sequence } of held.clauses) {
      for (let at = 0; at + 1 < sequence.length; at++) {
        if (axisOf.get(bare(sequence[at]!)) !== axis || sequence[at + 1] !== next) continue;
        // Two words behind it, or, at the end, one before and one behind.
        if (
          sequence[at + 2] === second &&
          (second !== undefined || (before !== undefined && sequence[at - 1] === before))
        )
          found.add(bare(sequence[at]!));
      }
    }
    if (found.size > 0 && !found.has(term.key)) return `the opposite of ${term.written}`;
  }
  return null;
}
