import type { Clause } from '../reading/clauses/clause.ts';
import type { HeldClause, HeldPassage } from '../reading/held-passage.ts';

/*
 * 网购商品七天内可以退货；定做的商品不适用七天退货. What is excepted is told in the words of the rule, but for what
 * one may do by it: 定做的商品可以退货 has all of its words in the passage, the one half in the exception and the
 * other in the rule.
 */

/** So much of a statement's words has an exception that it may be about. */
const MOSTLY = 0.6;
/** So many words an exception takes up from its rule: what only stands near it is none. */
const IN_BOTH = 2;

/** A statement that says by the rule what the passage excepts from it. */
export function againstException(clause: Clause, { clauses }: HeldPassage): string | null {
  if (clause.denies || clause.terms.length < 3) return null;
  for (const exception of clauses) {
    if (!exception.denies) continue;
    const { shared, rest } = parted(clause, exception);
    if (rest.length === 0 || shared.length < clause.terms.length * MOSTLY) continue;
    const isOwn = (key: string): boolean => clauses.every((unit) => unit.denies || !unit.own.has(key));
    const excepted = shared.filter(isOwn);
    if (excepted.length === 0) continue;
    const rule = clauses.find(
      (unit) =>
        !unit.denies &&
        rest.every((key) => unit.own.has(key)) &&
        shared.filter((key) => unit.own.has(key)).length >= IN_BOTH &&
        !excepted.some((key) => unit.context.has(key)),
    );
    if (rule) return 'what its passage excepts';
  }
  return null;
}

function parted({ terms }: Clause, { own }: HeldClause): { shared: string[]; rest: string[] } {
  const keys = [...new Set(terms.map(({ key }) => key))];
  return { shared: keys.filter((key) => own.has(key)), rest: keys.filter((key) => !own.has(key)) };
}
