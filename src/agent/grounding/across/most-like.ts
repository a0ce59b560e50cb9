import { type Term, weightOf } from '../reading/clauses/clause.ts';
import { agrees } from '../reading/numbers/number-facts.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { standsIn } from './in-other-words.ts';
import type { Piece } from './pieces.ts';
import { goesAgainst } from './scales.ts';

/** The piece of a passage that a piece of a statement is most like. */
export interface Like {
  original: Piece;
  /** Of the words of the statement's piece that the passage has at all. */
  share: number;
}

/** Of an opposite that stands in the place of a word. */
const OPPOSITE = 0.6;
/** What can be compared is looked at first, and what agrees before what does not. */
const COMPARABLE = 0.5;
/** What the rest of its sentence has tells which of two pieces is meant. */
const AROUND = 0.1;
const AGREES = 0.05;

/** Null where no piece of the passage has a word or a number of it. */
export function mostLike(piece: Piece, originals: readonly Piece[]): Like | null {
  const { axisOf } = groundingLexicon();
  const terms = piece.terms.filter((term) => originals.some((original) => isIn(term, original)));
  const total = weightOf(terms) + piece.numbers.length;
  const isAround = (term: Term, original: Piece): boolean =>
    !isIn(term, original) && originals.some((one) => one.sentence === original.sentence && isIn(term, one));
  let best: (Like & { score: number }) | null = null;
  for (const original of originals) {
    const same = piece.numbers.filter((one) => original.numbers.some((other) => agrees(other, one)));
    const has = weightOf(terms.filter((term) => isIn(term, original))) + same.length;
    if (has === 0) continue;
    const axes = new Set([...original.keys].map((key) => axisOf.get(key)));
    const opposed = piece.terms.filter((term) => {
      const axis = axisOf.get(term.key);
      return axis !== undefined && axes.has(axis) && !isIn(term, original);
    });
    const compared = piece.ways.size > 0 && original.ways.size > 0;
    const score =
      has +
      weightOf(terms.filter((term) => isAround(term, original))) * AROUND +
      weightOf(opposed) * OPPOSITE +
      (compared ? COMPARABLE : 0) +
      (piece.quantifiers.has('only') && original.quantifiers.has('only') ? COMPARABLE : 0) +
      (piece.denies === original.denies ? AGREES : 0) +
      (isMustForMay(piece, original) ? 0 : AGREES) +
      (compared && !goesAgainst(piece.ways, original.ways) ? AGREES : 0);
    if (!best || score > best.score) best = { original, share: has / total, score };
  }
  return best;
}

/** Whether a piece has a word, in whichever of the words it may cross to. */
export const isIn = ({ key, others, kind }: Term, { keys, flat }: Piece): boolean =>
  keys.has(key) ||
  (others?.some((other) => keys.has(other) || (HAN_TWO.test(other) && standsIn(flat, other))) ?? false) ||
  (kind === 'name' && flat.includes(key));

const HAN_TWO = /^\p{Script=Han}{2}/u;

export const isMustForMay = (piece: Piece, original: Piece): boolean =>
  piece.must && !piece.may && original.may && !original.must;
