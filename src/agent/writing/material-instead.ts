import type { Passage } from '../../domain/course.ts';
import { marksIn, withoutMarks } from '../grounding/citation-marks.ts';
import { mayBeginWith } from '../grounding/late-start.ts';
import { isToldIn, ownSentence } from '../grounding/own-sentence.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import { listMarkOf } from './extractive-writer.ts';

/** So alike a sentence of the material is to the one that was to answer, it answers as well. */
const SAYS_THE_SAME = 0.5;

/** It answers the FAQ's question, and behind other words nobody knows what it says yes to: "能，点右下角的“倍速”。" */
const ANSWERS_A_QUESTION =
  /^(?:可以|能|会|要|有|行|是|对|是的|对的|不可以|不能|不会|不用|不要|不需要|没有|不行|不是)[，,]|^(?:yes|no)\b/iu;

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
  const fits =
    said.unanswered === null
      ? !ANSWERS_A_QUESTION.test(own.text)
      : (said.unanswered === piece && own.likeness >= SAYS_THE_SAME) ||
        mayBeginWith(own.text, said.unanswered, question);
  return fits ? `${listMarkOf(statement)}${own.text} [${own.index}]` : null;
}
