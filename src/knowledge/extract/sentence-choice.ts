import type { Passage } from '../../domain/school/course.ts';
import { answerTypeOf } from '../question/answer-type.ts';
import { asksForCode, asksHow } from '../question-forms/how-asked.ts';
import { isFormulaLine } from '../words/formula-line.ts';
import { type Candidate, candidatesOf, comesBefore, textOf } from './candidates.ts';
import { completeAnswer, LEAST_ROOM } from './choosing/answer-completion.ts';
import { answerFirst } from './choosing/answer-first.ts';
import { followerOf } from './choosing/follower.ts';
import { halvesOf, type Lead, leadOf } from './choosing/lead.ts';
import { aloneFrom } from './goes-on-with.ts';
import { listingShown } from './listings/listing-shown.ts';
import { stepsInOrder } from './listings/steps-in-order.ts';
import { entryAt } from './reading/entries.ts';
import { ofRowsAskedFor } from './rows/of-rows-asked-for.ts';
import { rowsAlike } from './rows/rows-alike.ts';

/** A sentence, row or code block that was chosen. */
export interface ChosenUnit extends Pick<Candidate, 'unit' | 'passageIndex'> {
  /** It answers; the others go on with it. Of a comparison both halves do. */
  isLead: boolean;
}

/** Passages that are read. */
export const READ_PASSAGES = 3;

/**
 * The units that answer best, in reading order: one or two, and what else of the first one's passage there is room for,
 * in UTF-16 units. Passages are given best first.
 */
export function chooseUnits(question: string, passages: readonly Passage[], room = 0): ChosenUnit[] {
  const read = candidatesOf(question, passages.slice(0, READ_PASSAGES));
  const candidates = ofRowsAskedFor(question, passages, read);
  const halves = halvesOf(question, passages, candidates);
  if (halves) return halves.map((half) => chosenOf(half, true));
  const lead = leadOf(question, passages, candidates);
  if (!lead) return [];
  const first = lead.unit;
  const isOfAnother = ofAnotherEntry(passages, lead);
  const second = followerOf(
    question,
    passages,
    candidates.filter((one) => !isOfAnother(one)),
    lead,
  );
  const chosen = second ? [first, second] : [first];
  const row = chosen.find(({ unit }) => unit.kind === 'row');
  if (row)
    chosen.push(
      ...rowsAlike(question, row, candidates, Math.max(room, LEAST_ROOM)).filter((one) => one !== second),
    );
  const listing =
    asksHow(question) || asksForCode(question)
      ? listingShown(question, first, candidates, (one) => textOf(passages, one))
      : null;
  if (listing) chosen.push(...withLeadIn(listing, chosen, candidates));
  const steps = listing
    ? null
    : stepsInOrder(question, passages[first.passageIndex]!, first, { candidates, room });
  if (steps) chosen.push(...steps.units.filter((step) => !chosen.includes(step)));
  const type = answerTypeOf(question);
  completeAnswer(chosen, {
    candidates,
    passage: passages[first.passageIndex]!,
    room,
    lead: first,
    aloneFrom: aloneFrom(question),
    isOfAnother,
    // How something is worked out takes its steps, where no equation says it all.
    more:
      steps?.isWhole !== false &&
      (type === null || (type === 'calculation' && !chosen.some((one) => isEquation(textOf(passages, one))))),
  });
  chosen.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  return answerFirst(question, chosen, first, passages).map((candidate) =>
    chosenOf(candidate, candidate === first),
  );
}

/**
 * A listing that would open the answer, behind the sentence before it in its passage: nobody is told something with
 * code first.
 */
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

/** Whether a unit stands in another entry than the one that says what the thing is. */
function ofAnotherEntry(
  passages: readonly Passage[],
  { unit: { passageIndex, unit }, defines }: Lead,
): (candidate: Candidate) => boolean {
  const entry = defines ? entryAt(passages[passageIndex]!.text, unit.start) : null;
  if (entry === null) return () => false;
  return (one) =>
    one.passageIndex === passageIndex && !(entry.start <= one.unit.start && one.unit.start < entry.end);
}

const isEquation = (text: string): boolean => isFormulaLine(text) || text.trimStart().startsWith('$$');

const chosenOf = ({ unit, passageIndex }: Candidate, isLead: boolean): ChosenUnit => ({
  unit,
  passageIndex,
  isLead,
});
