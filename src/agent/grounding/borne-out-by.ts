import type { Passage } from '../../domain/school/course.ts';
import { checkAcross } from './across/check.ts';
import { checkStatement, type StatementCheck } from './check-statement.ts';
import { NOWHERE_HELD } from './fallen/late-start.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { type Numbered, namedFirst, type Piece } from './pieces/piece.ts';
import { isAcross } from './statement/read-statement.ts';
import type { ReadStatement } from './statement/statement.ts';

/**
 * So much of a statement has a passage to hold that the model does not name: nearly any has half of its words. Of the
 * whole answers of data/eval it costs one true sentence of 283 and three of 24 false ones.
 */
const OF_UNCITED = 0.7;
/** Weight of words that a statement has to have for a passage that the model does not name to bear it out. */
const LEAST_WORDS = 1;

type Held = Extract<StatementCheck, { kind: 'held' }>;

/**
 * The passage that bears a statement out, with the sentence that does where that is in the other language; or why
 * none does.
 */
export type BorneOut =
  | { by: Numbered; original?: string | undefined }
  | { by: null; reason: string; isContradicted: boolean };

/**
 * Holds a statement against the passages one by one. What the model cites is looked at first; where that does not
 * hold the statement, another passage may. A passage that speaks of the same more closely and says otherwise
 * outweighs one that would bear it out.
 */
export function borneOutBy(
  statement: ReadStatement,
  piece: Piece,
  isLacking: (passage: Passage) => boolean,
): BorneOut {
  const { cited } = piece;
  let best: (Held & { by: Numbered }) | null = null;
  let against: { what: string; share: number } | null = null;
  let reason: string = NOWHERE_HELD;
  for (const one of namedFirst(piece)) {
    if (isLacking(one.passage)) continue;
    // What holds all of it is outweighed by none.
    if (best?.share === 1) break;
    const check = checkOf(statement, piece, one, best?.share);
    if (check === null) continue;
    if (check.kind === 'missing') {
      // Of the one that the model cites it is told what is missing.
      if (one.index === cited[0] && !isAcross(statement, one.passage)) reason = check.what;
    } else if (check.kind === 'contradicted') {
      if (!against || check.share > against.share) against = check;
    } else if (!isTooLittle(statement, check, cited, one)) {
      if (!best || (check.share > best.share && !cited.includes(best.by.index))) best = { ...check, by: one };
    }
  }
  if (against && (!best || against.share > best.share))
    return { by: null, reason: against.what, isContradicted: true };
  return best ?? { by: null, reason, isContradicted: false };
}

/** How a statement stands to one passage; null where it need not be read. */
function checkOf(
  statement: ReadStatement,
  { cited, passages }: Piece,
  { index, passage }: Numbered,
  above: number | undefined,
): StatementCheck | null {
  // In another language only what the lexicon knows can be compared: the model has to name the passage.
  if (isAcross(statement, passage))
    return cited.includes(index) ? checkAcross(statement, passage, above, passages) : null;
  const isUnread = index !== cited[0] && isOutOfReach(statement, passage, above ?? 0);
  return isUnread ? null : checkStatement(statement, passage, above);
}

/** A passage that the model does not name bears out what it mostly holds. */
const isTooLittle = (
  statement: ReadStatement,
  { share }: Held,
  cited: readonly number[],
  { index }: Numbered,
): boolean => cited.length > 0 && !cited.includes(index) && (share < OF_UNCITED || isBare(statement));

/** "You need twice as many": any passage may have that number. */
const isBare = ({ sentences }: ReadStatement): boolean =>
  sentences.flat().reduce((sum, { terms }) => sum + terms.reduce((all, { weight }) => all + weight, 0), 0) <
  LEAST_WORDS;
