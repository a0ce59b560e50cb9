import { eitherOf } from '../../domain/language/either-of.ts';
import type { Passage } from '../../domain/school/course.ts';
import { mayBeginWith } from '../grounding/fallen/late-start.ts';
import { isToldIn, type OwnSentence, ownSentence } from '../grounding/fallen/own-sentence.ts';
import { citedIn, withoutMarks } from '../grounding/pieces/citation-marks.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import { listMarkOf } from './joined-pieces.ts';

/** So alike a sentence of the material is to the one that was to answer and fell, it answers as well. */
const SAYS_THE_SAME = 0.5;

/** It answers the FAQ's question, and behind other words nobody knows what it says yes to: "能，点右下角的“倍速”。" */
const ANSWERS_A_QUESTION = eitherOf(
  /^(?:可以|能|会|要|有|行|是|对|是的|对的|不可以|不能|不会|不用|不要|不需要|没有|不行|不是)[，,]/iu,
  /^(?:yes|no)\b/iu,
);

/** What has been said when a piece falls. */
export interface SaidSoFar {
  text: string;
  /** The last piece of it; empty where there is none. */
  last: string;
  /** The statement that was to answer, where none has yet: an earlier one that fell, or the piece itself. */
  unanswered: string | null;
}

/**
 * What the material itself says in the place of a model's piece, as a piece with its mark; null where it has nothing
 * near it, or that is said already. Where nothing was said yet, it has to answer. `borneOutBy` are the passages (from
 * 1) of a piece that stands, and is only not to be said in the model's words; null for one that does not stand.
 */
export function materialInstead(
  piece: string,
  passages: readonly Passage[],
  {
    question,
    said,
    beside,
    borneOutBy,
  }: { question: string; said: SaidSoFar; beside: BesideTheMatter; borneOutBy: readonly number[] | null },
): string | null {
  const statement = withoutMarks(piece);
  const own = ownSentence(
    statement,
    passages,
    borneOutBy === null ? { cited: citedIn(piece) } : { borneOutBy },
  );
  const passage = own && passages[own.index - 1];
  if (!passage || beside.has(passage, own.text)) return null;
  const mark = listMarkOf(statement);
  const text = unsaidOf(own, said, mark !== '');
  if (text === null) return null;
  const fits =
    said.unanswered === null
      ? !ANSWERS_A_QUESTION.test(text)
      : (said.unanswered === piece && (borneOutBy !== null || own.likeness >= SAYS_THE_SAME)) ||
        mayBeginWith(text, said.unanswered, question);
  return fits ? `${mark}${text} [${own.index}]` : null;
}

/**
 * What of a sentence of the material is not said yet: all of it, or right behind what it leans on the sentence by
 * itself.
 */
function unsaidOf(own: OwnSentence, { text, last }: SaidSoFar, isItem: boolean): string | null {
  if (isToldIn(text, own.text) || isToldIn(text, own.sentence)) return null;
  if (!own.before.some((one) => tells(text, one))) return own.text;
  return !isItem && tells(last, own.before.at(-1) ?? '') ? own.sentence : null;
}

/** 有三种办法：最好的是…: what is told behind the colon is told. */
const tells = (text: string, sentence: string): boolean =>
  isToldIn(text, sentence) || isToldIn(text, sentence.split(/[：:]\s*/).at(-1) ?? '');
