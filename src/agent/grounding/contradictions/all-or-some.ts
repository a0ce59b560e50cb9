import type { Clause, Sentence } from '../reading/clauses/clause.ts';
import type { HeldClause, HeldPassage } from '../reading/held-passage.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { type Likeness, likenessOf, standing } from './alignment.ts';
import { outweighs } from './outweighs.ts';

/** Strong words, those of a passage that bear them out, and those that say otherwise. */
const STRONG = new Map([
  ['all', { bearing: ['all', 'each', 'always'], against: ['some', 'only'] }],
  ['always', { bearing: ['always', 'all', 'each'], against: ['some', 'only'] }],
  ['each', { bearing: ['each', 'all', 'always'], against: ['only'] }],
  ['only', { bearing: ['only'], against: ['all', 'always'] }],
]);

/** A strong word that the passage bears out nowhere, or a weak one for a strong one. */
export function againstQuantifiers(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, sentence);
  if (isWeakened(clause, held, likeness)) return 'less than all';
  for (const quantifier of clause.quantifiers) {
    const strong = STRONG.get(quantifier);
    // 总电阻只有单个的一半: of an amount it says that it is little.
    if (!strong || (quantifier === 'only' && clause.numbers.some(({ weak }) => !weak))) continue;
    // "Only the first row" is not every row.
    const against =
      quantifier === 'only' && isOneOfARow(clause) ? [...strong.against, 'each'] : strong.against;
    const bears = (unit: HeldClause): boolean => strong.bearing.some((word) => unit.quantifiers.has(word));
    if (quantifier !== 'each' && quantifier !== 'only' && !held.clauses.some(bears))
      return `the word for "${quantifier}"`;
    const stands = standing(held, likeness, '', (unit) => {
      if (bears(unit)) return 'same';
      return against.some((word) => unit.quantifiers.has(word)) ? 'otherwise' : null;
    });
    if (outweighs(stands)) return `the word for "${quantifier}"`;
    if (quantifier === 'each' || quantifier === 'only') continue;
    const unsaid = standing(held, likeness, '', (unit) => (bears(unit) ? 'same' : 'otherwise'));
    if (unsaid.otherwise > unsaid.same + UNSAID) return `the word for "${quantifier}"`;
  }
  return null;
}

/** How the axes of the first and the last begin. */
const IN_A_ROW = '首末';

const isOneOfARow = ({ terms, numbers }: Clause): boolean =>
  numbers.some(({ unit }) => unit === 'ordinal') ||
  terms.some(({ key }) => groundingLexicon().axisOf.get(key)?.startsWith(IN_A_ROW));

/** Keys of a majority, and of some. */
const WEAK = new Set(['some']);
const MAJORITY = '多数';

/** "Usually a string" where the passage has "always": who reads it looks for the case in which it is none. */
function isWeakened(clause: Clause, held: HeldPassage, likeness: Likeness): boolean {
  const isWeak =
    clause.quantifiers.some((word) => WEAK.has(word)) || clause.terms.some(({ key }) => key === MAJORITY);
  if (!isWeak || clause.quantifiers.some((word) => STRONG.has(word))) return false;
  const stands = standing(held, likeness, MAJORITY, (unit) => {
    if (unit.quantifiers.has('some') || unit.own.has(MAJORITY)) return 'same';
    return unit.quantifiers.has('all') || unit.quantifiers.has('always') ? 'otherwise' : 'both';
  });
  return outweighs(stands);
}

/** A strong word may be added to what the passage says plainly, unless what it says strongly is quite another thing. */
const UNSAID = 0.7;
