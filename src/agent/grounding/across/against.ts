import type { Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { agrees, type NumberFact } from '../reading/numbers/number-facts.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { isAmong } from './among.ts';
import { isIn, isMustForMay, type Like, mostLike } from './most-like.ts';
import type { Piece } from './pieces.ts';
import { putTogether } from './put-together.ts';
import { goesAgainst } from './scales.ts';
import { thingsIn } from './siblings.ts';
import { rolesTurned } from './turned.ts';

/** A piece of a statement says the same thing as the piece of its passage that has this much of its words. */
const THE_SAME = 0.5;

/** What a statement's pieces say otherwise than the pieces of the passage that they are most like, or null. */
export function againstOriginals(
  said: readonly Piece[],
  originals: readonly Piece[],
  held: HeldPassage,
): string | null {
  const tied = new Map<number, number>();
  let step: Piece | null = null;
  for (const piece of said) {
    const like = mostLike(piece, originals);
    if (!like) continue;
    if (piece.isTied) {
      const other = tied.get(piece.sentence);
      if (other !== undefined && other !== like.original.sentence && !isHeldAsWellIn(piece, other, originals))
        return 'a case of one thing with what holds of another';
      tied.set(piece.sentence, like.original.sentence);
    }
    if (piece.isStep && like.share >= NEARLY) {
      if (
        step?.sentence === like.original.sentence &&
        originals.indexOf(like.original) < originals.indexOf(step)
      )
        return 'steps in another order';
      step = like.original;
    }
    const sentence = originals.filter((one) => one.sentence === like.original.sentence);
    const what =
      putTogether(piece, like, originals, held) ??
      (like.share < THE_SAME ? null : otherwise(piece, like, sentence));
    if (what !== null) return what;
  }
  return null;
}

/** As much of it stands in that sentence. */
function isHeldAsWellIn(piece: Piece, sentence: number, originals: readonly Piece[]): boolean {
  const there = originals.filter((one) => one.sentence === sentence);
  const known = piece.terms.filter((term) => originals.some((one) => isIn(term, one)));
  return (
    known.every((term) => there.some((one) => isIn(term, one))) &&
    !there.some((one) => goesAgainst(piece.ways, one.ways))
  );
}

const otherwise = (piece: Piece, { original, share }: Like, sentence: readonly Piece[]): string | null =>
  turnedRound(piece, original) ??
  (areRolesTurned(piece, original) ? 'who does it and whom it is done to' : null) ??
  otherWay(piece, original) ??
  opposite(piece, original, sentence) ??
  another(piece, original) ??
  (share < NEARLY ? null : denied(piece, original)) ??
  obliged(piece, original) ??
  onlyAdded(piece, sentence) ??
  allForSome(piece, original) ??
  otherNumber(piece, original, sentence);

/** And this much where the two are asked whether they deny. */
const NEARLY = 0.6;

/** "A lower than B" of what the passage has as B lower than A. */
function turnedRound(piece: Piece, original: Piece): string | null {
  const [said, there] = [piece.compared, original.compared];
  if (!said || !there || goesAgainst(piece.ways, original.ways)) return null;
  const isTurned = (mine: readonly Term[], theirs: readonly Term[], own: readonly Term[]): boolean =>
    mine.some((term) => isAmong(term, theirs) && !isAmong(term, own) && !isScale(term));
  return isTurned(said.one, there.other, there.one) || isTurned(said.other, there.one, there.other)
    ? 'compared the other way round'
    : null;
}

const areRolesTurned = (piece: Piece, original: Piece): boolean =>
  rolesTurned({ terms: piece.terms, text: piece.written }, { terms: original.terms, text: original.written });

const isScale = ({ key }: Term): boolean => groundingLexicon().axisOf.has(key);

const otherWay = (piece: Piece, original: Piece): string | null =>
  goesAgainst(piece.ways, original.ways) ? 'the other way' : null;

function opposite(piece: Piece, original: Piece, sentence: readonly Piece[]): string | null {
  const { axisOf } = groundingLexicon();
  for (const term of piece.terms) {
    const axis = axisOf.get(term.key);
    if (axis === undefined || term.weight === 0 || isIn(term, original)) continue;
    const isSaid = sentence.some((one) => isIn(term, one));
    for (const { keys } of isSaid ? [original] : sentence) {
      const values = [...keys].filter((key) => axisOf.get(key) === axis);
      // Of more than two of a kind the passage may speak of the one with the other.
      const isOther =
        valuesOn(axis) > 2
          ? !values.some((key) => piece.keys.has(key))
          : values.some((key) => !piece.keys.has(key));
      if (values.length > 0 && isOther) return `the opposite of ${term.written}`;
    }
  }
  return null;
}

let axisSizes: Map<string, number> | undefined;

/** How many values exclude each other there. */
function valuesOn(axis: string): number {
  if (!axisSizes) {
    axisSizes = new Map();
    for (const one of groundingLexicon().axisOf.values()) axisSizes.set(one, (axisSizes.get(one) ?? 0) + 1);
  }
  return axisSizes.get(axis) ?? 0;
}

function another(piece: Piece, original: Piece): string | null {
  for (const [kind, values] of thingsIn(piece.terms)) {
    const there = thingsIn(original.terms).get(kind);
    if (there && ![...values].some((value) => there.has(value))) return 'another thing of its kind';
  }
  return null;
}

function denied(piece: Piece, original: Piece): string | null {
  if (piece.denies !== null && original.denies !== null)
    return piece.denies === original.denies ? null : 'its negation';
  if (piece.prevents || original.prevents) return null;
  const turned = piece.terms.find((term) =>
    original.terms.some(
      (other) =>
        (other.key === term.key || (term.others?.includes(other.key) ?? false)) &&
        other.negated !== null &&
        term.negated !== null &&
        other.negated !== term.negated,
    ),
  );
  return turned ? `its negation: ${turned.written}` : null;
}

const obliged = (piece: Piece, original: Piece): string | null =>
  isMustForMay(piece, original) ? 'a must for a may' : null;

const onlyAdded = (piece: Piece, sentence: readonly Piece[]): string | null =>
  piece.quantifiers.has('only') && !sentence.some(({ quantifiers }) => quantifiers.has('only'))
    ? 'an "only"'
    : null;

const allForSome = (piece: Piece, original: Piece): string | null =>
  (piece.quantifiers.has('all') || piece.quantifiers.has('always')) &&
  original.quantifiers.has('some') &&
  !original.quantifiers.has('all') &&
  !piece.quantifiers.has('some')
    ? 'an "all" for a "some"'
    : null;

function otherNumber(piece: Piece, original: Piece, sentence: readonly Piece[]): string | null {
  const number = piece.numbers.find((one) => {
    if (one.weak || isFew(one) || original.numbers.some((other) => agrees(other, one))) return false;
    const rival = original.numbers.some(
      (other) => !other.weak && other.unit === one.unit && isUnsaid(other, piece),
    );
    return rival || !sentence.some(({ numbers }) => numbers.some((other) => agrees(other, one)));
  });
  return number ? `the number ${number.values[0]} of something else` : null;
}

const isUnsaid = (number: NumberFact, { numbers }: Piece): boolean =>
  !numbers.some((one) => agrees(one, number));

/** "Two sides", 两边: the one counts what the other only has. */
const isFew = ({ values, unit }: NumberFact): boolean =>
  (unit === '' || unit === 'count') && (values[0] === '1' || values[0] === '2');
