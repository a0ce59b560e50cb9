import type { Sentence } from './clause.ts';
import { coverage, firmlyHeld, type Known } from './coverage.ts';
import { isMeasure } from './numbers.ts';
import { isToldInWords } from './numbers-told.ts';
import { readSentences } from './reading.ts';

/*
 * What is said in a few words has to stand there nearly whole: one known word of two bears nothing out. "买课找阿强"
 * of a passage that speaks of finding.
 */

/** Weight of a scrap: two words that count. */
const SCRAP = 2;
/** Share of its weight that the passage has. */
const OF_SCRAP = 0.7;
/** Up to this weight half of it has to stand there as it is: near words bear a short sentence out only in part. */
const SHORT_SENTENCE = 4.5;
const OF_SHORT_SENTENCE = 0.5;
/** What weighs less names nothing: 全班都出来. */
const LEAST = 0.75;

const CELL = /\|/;

/** The cells of a row of a table; each says something by itself. */
export const cellsIn = (statement: string): Sentence[] =>
  CELL.test(statement) ? statement.split(CELL).flatMap((cell) => readSentences(cell)) : [];

export function strangeScrap(sentences: readonly Sentence[], known: Known, most = SCRAP): boolean {
  return sentences.some((sentence) => {
    const [clause, more] = sentence.filter(({ terms }) => terms.length > 0);
    if (!clause || more || clause.code.length > 0) return false;
    const firm = firmlyHeld(clause.terms, known.held);
    if (
      clause.numbers.some(
        (number) => (firm > 0 || isMeasure(number.unit)) && isToldInWords(number, known.held),
      )
    )
      return false;
    const weight = clause.terms.reduce((sum, term) => sum + term.weight, 0);
    if (weight > most) return weight <= SHORT_SENTENCE && firm < OF_SHORT_SENTENCE;
    return weight < LEAST || coverage(sentence, known).share < OF_SCRAP;
  });
}

/** A cell of a table is short, and a row of true ones bears none of them out. */
export const strangeCell = (cells: readonly Sentence[], known: Known): boolean =>
  strangeScrap(cells, known, CELL_WEIGHT);
const CELL_WEIGHT = 3;
