import type { Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { agrees } from '../reading/numbers/number-facts.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { isIn, type Like } from './most-like.ts';
import type { Piece } from './pieces.ts';

/**
 * Where a piece of a statement is made of what the passage never says together, the word that shows it, in a few
 * words; or null. `like`: the piece of the passage that it is most like.
 */
export const putTogether = (
  piece: Piece,
  like: Like,
  originals: readonly Piece[],
  held: HeldPassage,
): string | null =>
  fromElsewhere(piece, like, originals, held) ??
  inItsPlace(piece, like, originals, held) ??
  ofAnother(piece, like.original, originals, held);

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

const isUnsaidWord = (term: Term, piece: Piece): boolean =>
  term.weight >= 1 &&
  term.kind !== 'gram' &&
  !piece.terms.some(({ key, others }) => key === term.key || (others?.includes(term.key) ?? false));

const isHead = ({ key, others }: Term, { headKeys }: HeldPassage): boolean =>
  headKeys.has(key) || (others?.some((other) => headKeys.has(other)) ?? false);

const leads = (term: Term, { terms: [first] }: Piece): boolean =>
  first !== undefined && (first.key === term.key || (term.others?.includes(first.key) ?? false));

/** 一次, "twice": they go with everything. */
const TIMES = /^[一两二]|^(?:once|twice)$/;

/** Before and after go with everything that happens. */
const isOrder = ({ key }: Term): boolean => groundingLexicon().axisOf.get(key) === '先后';
