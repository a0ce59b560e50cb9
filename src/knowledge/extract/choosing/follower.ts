import type { Passage } from '../../../domain/school/course.ts';
import { queryTerms } from '../../lexical/query-terms.ts';
import { answerTypeOf, holdsAnswerType } from '../../question/answer-type.ts';
import { asksHow } from '../../question-forms/how-asked.ts';
import { asksWhether } from '../../question-forms/whether-asked.ts';
import { bestOf, type Candidate, comesBefore, LATER_PASSAGE, textOf } from '../candidates.ts';
import { addedTo } from '../goes-on-with.ts';
import { leansBack } from '../reading/leaning.ts';
import { ASKS_FOR_CODE, type Lead } from './lead.ts';

/** Second choices: what the first one held already counts less by this share; its neighbours gain. */
const REPEATED = 0.7;
const NEXT_UNIT = 0.05;
const PREVIOUS_UNIT = 0.025;
const OTHER_PASSAGE = 0.6;
/** What a sentence of another passage must be worth beside the first: less, and it only happens to hold some word. */
const LEAST_OF_ANOTHER = 0.12;
/**
 * Of the question, beyond what the first holds, in what leads up to that or is a row or a listing, where yes or no is
 * asked: with less it is on something else. With it 44 of our answers open with what was asked that had something
 * beside it first; one held-out one lost its text.
 */
const LEAST_BEFORE = 0.1;

/** The unit that goes on best with the one that answers, where one is worth it. */
export function followerOf(
  question: string,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
  lead: Lead,
): Candidate | null {
  const mayFollow = followsWhat(question, passages, lead);
  const value = (candidate: Candidate): number =>
    mayFollow(candidate) ? worthBeside(lead.unit, candidate) : Number.NEGATIVE_INFINITY;
  const best = bestOf(candidates, value);
  if (!best) return null;
  const least = best.passageIndex === lead.unit.passageIndex ? 0 : LEAST_OF_ANOTHER;
  return value(best) > least ? best : null;
}

/** Whether a unit may stand in an answer beside the one that answers, whatever it is worth. */
function followsWhat(
  question: string,
  passages: readonly Passage[],
  { unit: first, defines }: Lead,
): (candidate: Candidate) => boolean {
  const type = answerTypeOf(question);
  const isOnMatter = queryTerms(question).map(({ matter }) => matter >= 1);
  const isHow = asksHow(question);
  const isWhether = asksWhether(question);
  return (candidate) => {
    if (candidate === first) return false;
    // What defines is explained further where it stands; elsewhere its words only happen to be.
    if (defines && candidate.passageIndex > 0) return false;
    // A time or a number is asked for: what has none, and no other word of the question, would only bury it. How
    // something is written may be told further by what does not say that it is.
    const isTyped =
      type === null || type === 'notation' || holdsAnswerType(type, textOf(passages, candidate));
    if (!isTyped && !candidate.worth.some((worth, term) => worth > 0 && first.worth[term] === 0))
      return false;
    const isElsewhere = candidate.passageIndex !== first.passageIndex;
    const leadsOrLists = comesBefore(candidate, first) || candidate.unit.kind !== 'sentence';
    const isBeside = isElsewhere || (leadsOrLists && addedTo(first, candidate) < LEAST_BEFORE);
    if (isWhether && isBeside && !candidate.isRowAskedFor) return false;
    // Alone it would lean on nothing.
    if (isElsewhere && leansBack(textOf(passages, candidate))) return false;
    // "why is = null not working": another sentence that something works with is on something else.
    if (isElsewhere && !candidate.worth.some((worth, term) => worth > 0 && isOnMatter[term])) return false;
    const isListing = candidate.unit.kind === 'code' && first.unit.kind !== 'code';
    if (isListing && isHow) return false;
    return !isListing || ASKS_FOR_CODE.test(question) || comesBefore(first, candidate);
  };
}

/** What it adds to the first: what that holds already counts less. */
function worthBeside(first: Candidate, candidate: Candidate): number {
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
