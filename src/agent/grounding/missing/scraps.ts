import { holdsHan } from '../../../domain/language/han.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import { isMeasure } from '../reading/numbers/number-facts.ts';
import { isToldInWords } from '../reading/numbers/numbers-told.ts';
import { readSentences } from '../reading/reading.ts';
import { coverage, firmlyHeld, holds, isKnown, type Known } from './coverage.ts';

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

/** English words of at most this weight make no sentence of the passage's unless they all are its own. */
const FEW_WORDS = 3.5;
/** Of at most this weight they have to be its very words. */
const FEWEST_WORDS = 2;

/**
 * "Write freely, checks are off", of a passage that speaks of writing and of checks. Of 33 true sentences of so few
 * words in test/grounding 31 have none but their passage's, of 13 false ones nine. The last of three may be another
 * word of a retelling.
 */
export const strangeAmongFew = (sentences: readonly Sentence[], { held }: Pick<Known, 'held'>): boolean =>
  sentences.some((sentence) => {
    const terms = sentence.flatMap((clause) => clause.terms).filter(({ weight }) => weight > 0);
    if (terms.some(({ written }) => holdsHan(written))) return false;
    if (sentence.some(({ numbers }) => numbers.some((number) => isToldInWords(number, held)))) return false;
    const weight = terms.reduce((sum, term) => sum + term.weight, 0);
    if (weight <= FEWEST_WORDS)
      return !terms.every((term) => holds(held, term) || held.headKeys.has(term.key));
    const isOneClause = sentence.filter((clause) => clause.terms.length > 0).length === 1;
    const counted = isOneClause && terms.length > FEWEST_WORDS ? terms.slice(0, -1) : terms;
    return weight <= FEW_WORDS && !counted.every((term) => isKnown(term, held));
  });

function isHardlyHeld(sentence: Sentence, known: Known): boolean {
  const { share, ofClause } = coverage(sentence, known);
  return ofClause !== null || share < OF_SCRAP;
}

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
    return weight < LEAST || isHardlyHeld(sentence, known);
  });
}

/** A cell of a table is short, and a row of true ones bears none of them out. */
export const strangeCell = (cells: readonly Sentence[], known: Known): boolean =>
  strangeScrap(cells, known, CELL_WEIGHT) || strangeAmongFew(cells, known);
const CELL_WEIGHT = 3;
