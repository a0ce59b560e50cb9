import { type answerTypeOf, holdsAnswerType } from '../../question/answer-type.ts';
import type { AskedQuestion } from '../../question/asked-question.ts';
import { rowAskedFor } from '../../question-forms/row-asked-for.ts';
import { wordsHeld } from '../words-held.ts';
import { ahead, type Read } from './read-hits.ts';

const ASKS_WHY_OR_WHEN = /为什么|为啥|为何|时候|何时|\b(?:why|when)\b/i;

/**
 * Where what was found first lacks a word of the question, the table goes ahead that has all of it, as a row and a
 * column: "do drones sting". So it does where a time or a number is asked for that its row has. Why something is so
 * stands in no table.
 */
export function rowFirst(read: Read[], asked: AskedQuestion, type: ReturnType<typeof answerTypeOf>): Read[] {
  const [top, ...others] = read;
  if (!top || ASKS_WHY_OR_WHEN.test(asked.question)) return read;
  const isWhole = wordsHeld(asked, top.passage).every((share) => share > 0);
  const table = others.find(({ passage }) => {
    const row = rowAskedFor(asked.question, passage);
    if (row === null) return false;
    return !isWhole || (type !== null && holdsAnswerType(type, passage.text.slice(row.start, row.end)));
  });
  return table ? ahead(read, [table]) : read;
}
