import type { Passage } from '../../domain/school/course.ts';
import { queryTerms } from '../lexical/query-terms.ts';
import { soughtTerm } from '../lexical/sought-term.ts';
import { answerTypeOf, holdsAnswerType, tellsOperation } from '../question/answer-type.ts';
import type { TextUnit } from '../words/text-units.ts';
import { showingFailure } from './failures.ts';
import { readUnits } from './reading/read-units.ts';

/*
 * Weights of the choice, found by coordinate search on our own demo questions and checked on two public Chinese sets
 * (share of answers whose two sentences hold the gold text): choosing by the index's term weights .738 / .889 / .741,
 * by weights counted over the sentences at hand .719 / .912 / .786, with all of the below .788 / .923 / .857.
 */
/** Of a term that headings hold as well: every sentence below shares it. */
const HEADING_TERM = 0.8;
/** Of a term that only the headings hold: what stands below is on it without saying so. */
const IMPLIED = 0.2;
/**
 * Of a term that only another sentence of the paragraph holds: where a passage is long, that paragraph is what is
 * asked about. Right texts of our own questions, their passages joined with two or four on either side: .920 → .932,
 * .914 → .932; of short ones as before.
 */
const SAME_PARAGRAPH = 0.2;
/**
 * An English function word weighs less than this, and tells no sentence from another: "Do not add flour" says nothing
 * of "how long do i knead". Of our own questions as many are right as with it.
 */
const LEAST_LATIN = 0.2;
const LATIN = /^[a-z]/;
/** Of a single ideograph, beside pairs and words. */
const SINGLE_IDEOGRAPH = 0.6;
/** A passage's first sentence: the definition stands there. */
const FIRST_UNIT = 0.03;
/** A date where the question asks when, a number where it asks how many. */
const ANSWER_TYPE = 0.2;
/** A listing holds a bit of everything; the sentence beside it says it. */
const CODE = 0.4;
/** Of what only says what the course is about to show. */
const NARRATION = 0.6;
/** Of what shows how it goes wrong, where that is not asked. */
const FAILURE = 0.3;
/** For each passage before this one. */
export const LATER_PASSAGE = 0.5;

/** A unit of the passages that are read, and what it is worth for the question. */
export interface Candidate {
  unit: TextUnit;
  passageIndex: number;
  /** Place among its passage's units. */
  ordinal: number;
  /** How many sections were found before its own. */
  section: number;
  /** What each query term adds here: 0 where absent. */
  worth: Float64Array;
  score: number;
  /** What the headings above add where one passage stands against another. */
  implied: number;
  /** What the rest of its paragraph adds where one sentence stands against another. */
  around: number;
  /** A row of a table that the question names, or that is for its number. */
  isRowAskedFor?: true;
  /** See `showingFailure`. */
  showsFailure: boolean;
}

export const textOf = (
  passages: readonly Passage[],
  { passageIndex, unit }: Pick<Candidate, 'passageIndex' | 'unit'>,
): string => passages[passageIndex]!.text.slice(unit.start, unit.end);

export const comesBefore = (a: Candidate, b: Candidate): boolean =>
  a.passageIndex === b.passageIndex ? a.unit.start < b.unit.start : a.passageIndex < b.passageIndex;

/** A single ideograph stands in many a word. */
export const isIdeograph = (term: string): boolean => HAN.test(term);
const HAN = /^\p{Script=Han}$/u;

/** The one that is worth most, of equals the first; null of none. */
export function bestOf(
  candidates: readonly Candidate[],
  value: (candidate: Candidate) => number,
): Candidate | null {
  let best: Candidate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = value(candidate);
    if (score <= highest) continue;
    best = candidate;
    highest = score;
  }
  return best;
}

/** Of each passage, how many sections were found before its own: a long one is in several pieces. */
function sectionsOf(passages: readonly Passage[]): number[] {
  const firsts: Passage[] = [];
  return passages.map((passage) => {
    const known = firsts.findIndex((first) => areOfOneSection(first, passage));
    return known >= 0 ? known : firsts.push(passage) - 1;
  });
}

const areOfOneSection = (one: Passage, other: Passage): boolean =>
  one.locator !== '' &&
  one.source === other.source &&
  one.locator === other.locator &&
  one.ordinal !== other.ordinal;

/** All units of the passages that say something, in reading order, with what each is worth for the question. */
export function candidatesOf(question: string, passages: readonly Passage[]): Candidate[] {
  const terms = queryTerms(question);
  const sought = terms.map(({ term, others }) => soughtTerm(term, others));
  const read = passages.flatMap((passage, passageIndex) => readUnits(sought, passage, passageIndex));
  // A term that most sentences at hand hold does not tell them apart, however rare it is in the course.
  const weights = terms.map(({ term, weight }, i) => {
    if (weight < LEAST_LATIN && LATIN.test(term)) return 0;
    let count = 0;
    for (const { present } of read) if (present[i] !== 0) count++;
    return (
      weight * Math.log(1 + read.length / Math.max(1, count)) * (isIdeograph(term) ? SINGLE_IDEOGRAPH : 1)
    );
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const type = answerTypeOf(question);
  const sections = sectionsOf(passages);
  const failing = passages.map((passage, passageIndex) =>
    showingFailure(
      question,
      passage.text,
      read.flatMap((one) => (one.passageIndex === passageIndex ? one.unit : [])),
    ),
  );
  const isOfOperation =
    type === 'calculation' &&
    read.some(
      ({ passageIndex, unit }) =>
        passageIndex === 0 && tellsOperation(textOf(passages, { passageIndex, unit })),
    );
  return read.map(({ unit, passageIndex, ordinal, isNarration, head, around, present }) => {
    const worth = new Float64Array(terms.length);
    let score = 0;
    let implied = 0;
    let nearby = 0;
    for (let i = 0; i < worth.length; i++) {
      if (present[i] === 0) {
        implied += (weights[i]! / total) * IMPLIED * head[i]!;
        nearby += (weights[i]! / total) * SAME_PARAGRAPH * around[i]!;
        continue;
      }
      worth[i] = (weights[i]! / total) * (head[i] === 0 ? 1 : HEADING_TERM) * present[i]!;
      score += worth[i]!;
    }
    if (ordinal === 0) score += FIRST_UNIT;
    if (unit.kind === 'code') score *= CODE;
    if (isNarration) score *= NARRATION;
    const showsFailure = failing[passageIndex]!.has(unit);
    if (showsFailure) score *= FAILURE;
    const said = textOf(passages, { passageIndex, unit });
    if (type && (isOfOperation ? tellsOperation(said) : holdsAnswerType(type, said))) score += ANSWER_TYPE;
    const part = LATER_PASSAGE ** sections[passageIndex]!;
    return {
      unit,
      passageIndex,
      section: sections[passageIndex]!,
      ordinal,
      worth,
      score: score * part,
      implied: implied * part,
      around: nearby * part,
      showsFailure,
    };
  });
}
