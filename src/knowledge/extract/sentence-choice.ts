import type { Passage } from '../../domain/course.ts';
import { queryTerms } from '../lexical/query-terms.ts';
import { findTerm, type SoughtTerm, soughtTerm } from '../lexical/sought-term.ts';
import { answerTypeOf, holdsAnswerType, tellsOperation } from '../question/answer-type.ts';
import { SAID_OTHERWISE } from '../question/query-match.ts';
import { isPairOn } from '../question-forms/comparison.ts';
import { comparedThings } from '../question-forms/comparison-asked.ts';
import { definedAt, definesAtOnce, isTitled } from '../question-forms/definition.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { asksHow, subjectToUse } from '../question-forms/how-asked.ts';
import { isFormulaLine } from '../words/formula-line.ts';
import { HEAD, readingOf, TITLE } from '../words/passage-reading.ts';
import { hashTerm } from '../words/term-hash.ts';
import type { TextUnit } from '../words/text-units.ts';
import { completeAnswer, LEAST_ROOM, leansBack } from './answer-completion.ts';
import { isCaption } from './caption.ts';
import { listingShown } from './listing-shown.ts';
import { narratingUnits } from './narration.ts';
import { ofRowsAskedFor } from './of-rows-asked-for.ts';

/** A sentence, row or code block that was chosen. */
export interface ChosenUnit {
  unit: TextUnit;
  passageIndex: number;
  /** It answers; the others go on with it. Of a comparison both halves do. */
  isLead: boolean;
}

/*
 * Weights of the choice, found by coordinate search on our own demo questions and checked on two public Chinese sets (share of
 * answers whose two sentences hold the gold text): choosing by the index's term weights .738 / .889 / .741, by
 * weights counted over the sentences at hand .719 / .912 / .786, with all of the below .788 / .923 / .857.
 */
/** Of a term that headings hold as well: every sentence below shares it. */
const HEADING_TERM = 0.8;
/** Of a term that only the headings hold: what stands below is on it without saying so. */
const IMPLIED = 0.2;
/**
 * Of a term that only another sentence of the paragraph holds: where a passage is long, that paragraph is what is asked about. Right
 * texts of our own questions, their passages joined with two or four on either side: .920 → .932, .914 → .932; of short ones as before.
 */
const SAME_PARAGRAPH = 0.2;
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
/** For each passage before this one. */
const LATER_PASSAGE = 0.5;
/**
 * Once more of a first choice: what the search put first is what is asked about, whatever single sentence elsewhere holds the same
 * words. Of 48 answers that said nothing of the first passage, 5 were right.
 */
const LEAD_ELSEWHERE = 0.6;
/** Second choices: what the first one held already counts less by this share; its neighbours gain. */
const REPEATED = 0.7;
const NEXT_UNIT = 0.05;
const PREVIOUS_UNIT = 0.025;
const OTHER_PASSAGE = 0.6;
/** What a sentence of another passage must be worth beside the first: less, and it only happens to hold some word. */
const LEAST_OF_ANOTHER = 0.12;

/** Passages that are read. */
export const READ_PASSAGES = 3;

export interface Candidate extends Omit<ChosenUnit, 'isLead'> {
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
}

/**
 * The units that answer best, in reading order: one or two, and what else of the first one's passage there is room for, in
 * UTF-16 units. Passages are given best first.
 */
export function chooseUnits(question: string, passages: readonly Passage[], room = 0): ChosenUnit[] {
  const candidates = ofRowsAskedFor(
    question,
    passages,
    candidatesOf(question, passages.slice(0, READ_PASSAGES)),
  );
  const halves = halvesOf(question, passages, candidates);
  if (halves) return halves.map((half) => chosenOf(half, true));
  const definition = definitionOf(question, passages[0], candidates);
  const here = isTitledByAll(question, passages[0]) ? candidates.filter(isOfFirst) : [];
  const first = definition ?? leadOf(question, here.length > 0 ? here : candidates);
  if (!first) return [];
  const type = answerTypeOf(question);
  const asked = queryTerms(question);
  const isOnMatter = asked.map(({ matter }) => matter >= 1);
  const tells = asked.map(({ term, matter }) => matter >= 1 && !HAN.test(term));
  const isHow = asksHow(question);
  const mayFollow = (candidate: Candidate): boolean => {
    if (candidate === first) return false;
    // What defines is explained further where it stands; elsewhere its words only happen to be.
    if (definition && candidate.passageIndex > 0) return false;
    // A time or a number is asked for: what has none, and no other word of the question, would only bury it. How something is
    // written may be told further by what does not say that it is.
    const isTyped =
      type === null || type === 'notation' || holdsAnswerType(type, textOf(passages, candidate));
    if (!isTyped && !candidate.worth.some((worth, term) => worth > 0 && first.worth[term] === 0))
      return false;
    // Alone it would lean on nothing.
    const isElsewhere = candidate.passageIndex !== first.passageIndex;
    if (isElsewhere && leansBack(textOf(passages, candidate))) return false;
    // "why is = null not working": another sentence that something works with is on something else.
    if (isElsewhere && !candidate.worth.some((worth, term) => worth > 0 && isOnMatter[term])) return false;
    const isListing = candidate.unit.kind === 'code' && first.unit.kind !== 'code';
    if (isListing && isHow) return false;
    return !isListing || ASKS_FOR_CODE.test(question) || comesBefore(first, candidate);
  };
  const value = (candidate: Candidate): number =>
    mayFollow(candidate) ? secondScore(candidate, first) : Number.NEGATIVE_INFINITY;
  const second = bestOf(candidates, value);
  const least = second?.passageIndex === first.passageIndex ? 0 : LEAST_OF_ANOTHER;
  const chosen = second && value(second) > least ? [first, second] : [first];
  const row = chosen.find(({ unit }) => unit.kind === 'row');
  const alike = row ? rowsAlike(row, candidates, { tells, room: Math.max(room, LEAST_ROOM) }) : [];
  chosen.push(...alike.filter((one) => one !== second));
  const listing = isHow ? listingShown(question, first, candidates, (one) => textOf(passages, one)) : null;
  if (listing) chosen.push(...withLeadIn(listing, chosen, candidates));
  const filling = {
    candidates,
    passage: passages[first.passageIndex]!,
    room,
    // How something is worked out takes its steps, where no equation says it all.
    more:
      type === null || (type === 'calculation' && !chosen.some((one) => isEquation(textOf(passages, one)))),
  };
  completeAnswer(chosen, filling);
  return chosen
    .sort((a, b) => (comesBefore(a, b) ? -1 : 1))
    .map((candidate) => chosenOf(candidate, candidate === first));
}

/** A listing that would open the answer, behind the sentence before it in its passage: nobody is told something with code first. */
function withLeadIn(
  listing: Candidate,
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
): Candidate[] {
  if (chosen.some((one) => comesBefore(one, listing))) return [listing];
  const before = candidates.find(
    ({ passageIndex, ordinal, unit }) =>
      passageIndex === listing.passageIndex && ordinal === listing.ordinal - 1 && unit.kind === 'sentence',
  );
  return before ? [before, listing] : [listing];
}

/**
 * The other rows of a row's table that hold all of the question that it holds: of 「试用期多长」 one row for one length of contract would
 * be wrong for everybody else. None where they are more than there is room for, in UTF-16 units. `tells`: of each term of the question,
 * whether it tells one row from another.
 */
function rowsAlike(
  row: Candidate,
  candidates: readonly Candidate[],
  { tells, room }: { tells: readonly boolean[]; room: number },
): Candidate[] {
  if (row.unit.kind !== 'row') return [];
  const own = candidates.filter(({ passageIndex }) => passageIndex === row.passageIndex);
  const isRow = (ordinal: number): boolean => own[ordinal]?.unit.kind === 'row';
  let [from, to] = [row.ordinal, row.ordinal];
  while (isRow(from - 1)) from--;
  while (isRow(to + 1)) to++;
  const alike = own
    .slice(from, to + 1)
    .filter(
      (one) =>
        one !== row && row.worth.every((worth, term) => !tells[term] || worth === 0 || one.worth[term]! > 0),
    );
  const length = [row, ...alike].reduce((sum, { unit }) => sum + unit.end - unit.start, 0);
  return length <= room ? alike : [];
}

const isEquation = (text: string): boolean => isFormulaLine(text) || text.trimStart().startsWith('$$');

const chosenOf = ({ unit, passageIndex }: Candidate, isLead: boolean): ChosenUnit => ({
  unit,
  passageIndex,
  isLead,
});

const textOf = (
  passages: readonly Passage[],
  { passageIndex, unit }: Pick<Candidate, 'passageIndex' | 'unit'>,
): string => passages[passageIndex]!.text.slice(unit.start, unit.end);

const comesBefore = (a: Candidate, b: Candidate): boolean =>
  a.passageIndex === b.passageIndex ? a.unit.start < b.unit.start : a.passageIndex < b.passageIndex;

/** Asked how two things differ that have a passage each, what each of these opens with. */
function halvesOf(
  question: string,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): Candidate[] | null {
  const compared = comparedThings(question);
  if (compared === null || !isPairOn(passages, compared)) return null;
  const openings = [0, 1].map((place) =>
    candidates.find(({ passageIndex, unit }) => passageIndex === place && unit.kind === 'sentence'),
  );
  return openings.every((opening) => opening !== undefined) ? (openings as Candidate[]) : null;
}

/** Asked what something is, the sentence that opens what is said of it. */
function definitionOf(
  question: string,
  passage: Passage | undefined,
  candidates: readonly Candidate[],
): Candidate | null {
  const subject = subjectToDefine(question) ?? subjectToUse(question);
  if (subject === null || !passage) return null;
  const opening = candidates.find(({ passageIndex }) => passageIndex === 0);
  if (!opening) return null;
  if (definesAtOnce(passage, subject)) return opening;
  const at = definedAt(passage, subject);
  if (at !== null)
    return (
      candidates.find(
        ({ passageIndex, unit }) => passageIndex === 0 && unit.kind !== 'code' && unit.end > at,
      ) ?? opening
    );
  return opening.unit.kind === 'sentence' && isTitled(passage, subject) ? opening : null;
}

/** Asks for something to be written or shown, or shows some itself: a listing may then stand first. */
const ASKS_FOR_CODE =
  /怎么写|咋写|如何写|写法|代码|示例|例子|举例|报错|错误|write|code|example|snippet|error|exception|object|[=()[\]{}]/i;

/** What is explained is explained in words; a listing alone only happens to hold them. */
function leadOf(question: string, candidates: readonly Candidate[]): Candidate | null {
  const score = ({ section, score: worth, implied, around }: Candidate) =>
    (worth + implied + around) * (section === 0 ? 1 : LEAD_ELSEWHERE);
  if (ASKS_FOR_CODE.test(question)) return bestOf(candidates, score);
  const said = candidates.filter(({ unit, score: worth }) => unit.kind !== 'code' && worth > 0);
  return bestOf(said.length > 0 ? said : candidates, score);
}

const isOfFirst = ({ passageIndex }: Candidate): boolean => passageIndex === 0;

/** Says the passage's own title all that is asked about? Then it is on that, though none of its sentences may say so again. */
function isTitledByAll(question: string, passage: Passage | undefined): boolean {
  const asked = queryTerms(question).filter(({ matter }) => matter >= 1);
  if (!passage || asked.length === 0) return false;
  const { terms } = readingOf(passage);
  return asked.every(({ term }) => {
    const place = terms.find(hashTerm(term).low);
    return place >= 0 && standsIn({ masks: terms.masks, at: place * terms.stride }, TITLE, TITLE + 1);
  });
}

function bestOf(candidates: readonly Candidate[], value: (candidate: Candidate) => number): Candidate | null {
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

function secondScore(candidate: Candidate, first: Candidate): number {
  let repeated = 0;
  candidate.worth.forEach((worth, term) => {
    if (first.worth[term]! > 0) repeated += worth;
  });
  let score =
    candidate.score + candidate.around - REPEATED * repeated * LATER_PASSAGE ** candidate.passageIndex;
  if (candidate.passageIndex !== first.passageIndex) return score * OTHER_PASSAGE;
  if (candidate.ordinal === first.ordinal + 1) score += NEXT_UNIT;
  if (candidate.ordinal === first.ordinal - 1) score += PREVIOUS_UNIT;
  return score;
}

const HAN = /^\p{Script=Han}$/u;

/** A unit with the question's terms that it holds, what each is worth in `found`'s order. */
interface ReadUnit {
  unit: TextUnit;
  passage: Passage;
  passageIndex: number;
  ordinal: number;
  /** Says only what the course is about to show. */
  isNarration: boolean;
  /** Terms in the head of its passage. */
  head: Float64Array;
  /** Terms anywhere in its paragraph. */
  around: Float64Array;
  present: Float64Array;
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

function candidatesOf(question: string, passages: readonly Passage[]): Candidate[] {
  const terms = queryTerms(question);
  const sought = terms.map(({ term, others }) => soughtTerm(term, others));
  const read = passages.flatMap((passage, passageIndex) => readUnits(sought, passage, passageIndex));
  // A term that most sentences at hand hold does not tell them apart, however rare it is in the course.
  const weights = terms.map(({ term, weight }, i) => {
    let count = 0;
    for (const { present } of read) if (present[i] !== 0) count++;
    return weight * Math.log(1 + read.length / Math.max(1, count)) * (HAN.test(term) ? SINGLE_IDEOGRAPH : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const type = answerTypeOf(question);
  const sections = sectionsOf(passages);
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
    };
  });
}

/** Set in bold before what it names: 「**题目描述。**」 says nothing by itself. */
const LABEL = /^\s*\*\*(?:[^*\n]{1,20}|[^*\n]{1,80}[^*\n.!?。！？])\*\*\s*$/;

/** A label, or what a table, figure or listing is called: no statement, and glued to the next one it is no sentence. */
const saysNothing = (text: string, { kind, start, end }: TextUnit): boolean =>
  kind === 'sentence' && (LABEL.test(text.slice(start, end)) || isCaption(text, { start, end }));

const BETWEEN_PARAGRAPHS = /\n\s*\n/;

function readUnits(sought: readonly SoughtTerm[], passage: Passage, passageIndex: number): ReadUnit[] {
  const { units, firstPlaces, terms: places } = readingOf(passage);
  // As it is asked, or said otherwise.
  const found = sought.map((term) => {
    const stands = findTerm(places, term);
    return (
      stands && {
        masks: stands.words.slice(stands.at, stands.at + places.stride),
        at: 0,
        isOther: stands.isOther,
      }
    );
  });
  const presentIn = (from: number, to: number): Float64Array => {
    const present = new Float64Array(found.length);
    for (let i = 0; i < found.length; i++) {
      const term = found[i]!;
      if (term && standsIn(term, from, to)) present[i] = term.isOther ? SAID_OTHERWISE : 1;
    }
    return present;
  };
  const head = presentIn(HEAD, HEAD + 1);
  const read: ReadUnit[] = [];
  const narrating = narratingUnits(passage);
  let around = new Float64Array(found.length);
  let end = 0;
  for (const [i, unit] of units.entries()) {
    if (BETWEEN_PARAGRAPHS.test(passage.text.slice(end, unit.start))) around = new Float64Array(found.length);
    end = unit.end;
    if (unit.kind === 'heading' || saysNothing(passage.text, unit)) continue;
    const present = presentIn(firstPlaces[i]!, firstPlaces[i + 1]!);
    for (let t = 0; t < present.length; t++) around[t] = Math.max(around[t]!, present[t]!);
    const isNarration = narrating[i]!;
    read.push({ unit, passage, passageIndex, ordinal: read.length, isNarration, head, around, present });
  }
  return read;
}

/** Where a term stands: from `at` on a bit a place. */
interface Places {
  masks: Uint32Array;
  at: number;
}

function standsIn({ masks, at }: Places, from: number, to: number): boolean {
  for (let place = from; place < to; place++) {
    if ((masks[at + (place >>> 5)]! >>> (place & 31)) & 1) return true;
  }
  return false;
}
