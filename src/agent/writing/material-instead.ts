import type { Passage } from '../../domain/course.ts';
import { marksIn, withoutMarks } from '../grounding/citation-marks.ts';
import { mayBeginWith } from '../grounding/late-start.ts';
import { isToldIn, ownSentence } from '../grounding/own-sentence.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import { listMarkOf } from './extractive-writer.ts';

/** So alike a sentence of the material is to the one that was to answer, it answers as well. */
const SAYS_THE_SAME = 0.5;

/** What has been said when a piece falls. */
export interface SaidSoFar {
  text: string;
  /** The statement that was to answer, where none has yet: an earlier one that fell, or the piece itself. */
  unanswered: string | null;
}

/**
 * What the material itself says in the place of a model's piece, as a piece with its mark; null where it has nothing near it, or that is
 * said already. Where nothing was said yet, it has to answer.
 */
export function materialInstead(
  piece: string,
  passages: readonly Passage[],
  { question, said, beside }: { question: string; said: SaidSoFar; beside: BesideTheMatter },
): string | null {
  const statement = withoutMarks(piece);
  const own = ownSentence(statement, passages, marksIn(piece));
  const passage = own && passages[own.index - 1];
  if (!passage || isToldIn(said.text, own.text) || beside.has(passage, own.text)) return null;
  const answers =
    said.unanswered === null ||
    (said.unanswered === piece && own.likeness >= SAYS_THE_SAME) ||
    mayBeginWith(own.text, said.unanswered, question);
  return answers ? `${listMarkOf(statement)}${own.text} [${own.index}]` : null;
}
