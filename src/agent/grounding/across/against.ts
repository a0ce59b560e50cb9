import type { Term } from '../reading/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { agrees, type NumberFact } from '../reading/number-facts.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { isAmong } from './among.ts';
import { standsIn } from './in-other-words.ts';
import type { Piece } from './pieces.ts';
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
      if (other !== undefined && other !== like.original.sentence && !isIn1(piece, other, originals))
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
      fromElsewhere(piece, like, originals, held) ??
      inItsPlace(piece, like, originals, held) ??
      ofAnother(piece, like.original, originals, held) ??
      (like.share < THE_SAME ? null : otherwise(piece, like, sentence));
    if (what !== null) return what;
  }
  return null;
}

/** As much of it stands in that sentence. */
function isIn1(piece: Piece, sentence: number, originals: readonly Piece[]): boolean {
  const there = originals.filter((one) => one.sentence === sentence);
  const known = piece.terms.filter((term) => originals.some((one) => isIn(term, one)));
  return (
    known.every((term) => there.some((one) => isIn(term, one))) &&
    !there.some((one) => goesAgainst(piece.ways, one.ways))
  );
}

/**
 * A word that the passage has nowhere, beside one of the passage's that the statement has not: the one may be a
 * translation of the other, or stand in its place. Nobody can tell, so the statement is not held.
 */
function inItsPlace(
  piece: Piece,
  { original }: Like,
  originals: readonly Piece[],
  held: HeldPassage,
): string | null {
  const missing = piece.terms.find(
    (term) =>
      term.weight >= 1 &&
      !isOrder(term) &&
      !isHead(term, held) &&
      !originals.some((other) => isIn(term, other)),
  );
  return missing && original.terms.some((term) => isUnsaidWord(term, piece))
    ? `${missing.written}, where the passage says something else`
    : null;
}

const isUnsaidWord = (term: Term, piece: Piece): boolean =>
  term.weight >= 1 &&
  term.kind !== 'gram' &&
  !piece.terms.some(({ key, others }) => key === term.key || (others?.includes(term.key) ?? false));

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

interface Like {
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
      (obliged(piece, original) === null ? AGREES : 0) +
      (compared && !goesAgainst(piece.ways, original.ways) ? AGREES : 0);
    if (!best || score > best.score) best = { original, share: has / total, score };
  }
  return best;
}

const isIn = ({ key, others, kind }: Term, { keys, flat }: Piece): boolean =>
  keys.has(key) ||
  (others?.some((other) => keys.has(other) || (HAN_TWO.test(other) && standsIn(flat, other))) ?? false) ||
  (kind === 'name' && flat.includes(key));

const HAN_TWO = /^\p{Script=Han}{2}/u;

const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0);

/** Half of what one piece of the passage says put together with half of what another says. */
function fromElsewhere(
  piece: Piece,
  { original }: Like,
  originals: readonly Piece[],
  held: HeldPassage,
): string | null {
  const hasLeft = (other: Piece): boolean =>
    other.terms.some((term) => isUnsaidWord(term, piece)) ||
    other.numbers.some((one) => !one.weak && !piece.numbers.some((said) => agrees(said, one)));
  const hasRival = original.terms.some((term) => isUnsaidWord(term, piece) && held.headKeys.has(term.key));
  if (!hasLeft(original)) return null;
  const here = originals.indexOf(original);
  const [lead] = original.terms;
  const isOpen = original.pronounLeads || lead === undefined || !isUnsaidWord(lead, piece);
  for (const term of piece.terms) {
    if (term.weight < 1 || isOrder(term) || TIMES.test(term.written) || isIn(term, original)) continue;
    if (isHead(term, held) && !hasRival) continue;
    const others = originals.filter((other) => isIn(term, other));
    if (others.length === 0) continue;
    const isWhole = others.some((other) =>
      other.sentence === original.sentence
        ? !hasLeft(other)
        : !originals.some((one) => one.sentence === other.sentence && hasLeft(one)),
    );
    // What was spoken of before is still spoken of, as long as nothing else is.
    const isTopic = others.some(
      (other) =>
        isOpen &&
        originals.indexOf(other) < here &&
        (other.sentence === original.sentence ||
          (other.sentence === original.sentence - 1 && leads(term, other))),
    );
    if (!isWhole && !isTopic) return `${term.written}, of which the passage says something else`;
  }
  return null;
}

const isHead = ({ key, others }: Term, { headKeys }: HeldPassage): boolean =>
  headKeys.has(key) || (others?.some((other) => headKeys.has(other)) ?? false);

const leads = (term: Term, { terms: [first] }: Piece): boolean =>
  first !== undefined && (first.key === term.key || (term.others?.includes(first.key) ?? false));

/** Its own subject leads another sentence of the passage, and the sentence that says the rest has one of its own. */
function ofAnother(
  piece: Piece,
  original: Piece,
  originals: readonly Piece[],
  held: HeldPassage,
): string | null {
  const [subject] = piece.terms;
  const sentence = originals.filter((one) => one.sentence === original.sentence);
  const [first] = sentence;
  const rival = first?.terms[0];
  if (!subject || subject.weight < 1 || !first || !rival || first.pronounLeads) return null;
  if (
    sentence.some((one) => isIn(subject, one)) ||
    piece.terms.some((term) => isIn(term, { ...first, keys: new Set([rival.key]), flat: '' }))
  )
    return null;
  if (isHead(subject, held) && !held.headKeys.has(rival.key)) return null;
  return originals.some((one) => one.sentence !== original.sentence && leads(subject, one))
    ? `${subject.written}, where the passage speaks of ${rival.written}`
    : null;
}

/** 一次, "twice": they go with everything. */
const TIMES = /^[一两二]|^(?:once|twice)$/;

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

/** Before and after go with everything that happens. */
const isOrder = ({ key }: Term): boolean => groundingLexicon().axisOf.get(key) === '先后';

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
  piece.must && !piece.may && original.may && !original.must ? 'a must for a may' : null;

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
