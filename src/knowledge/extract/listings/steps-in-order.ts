import type { Passage } from '../../../domain/school/course.ts';
import { asksHow } from '../../question-forms/how-asked.ts';
import type { Candidate } from '../candidates.ts';
import { ON_THE_QUESTION } from '../goes-on-with.ts';
import { listingsIn } from './listings-in.ts';
import { procedureToldIn } from './procedure-told.ts';

/** Asks for all of a procedure by that word. */
const ASKS_FOR_STEPS = /步骤|流程|顺序|手续|\b(?:steps|procedure)\b/iu;

/** Fewer are no procedure that anybody follows. */
const LEAST_STEPS = 3;

/** The steps of a procedure, from the first on without a hole. */
export interface StepsInOrder {
  units: Candidate[];
  /** All of them fitted. */
  isWhole: boolean;
}

/**
 * Asked how something is done, a numbered list, or a paragraph that tells it step after step, is told from its first
 * step, as far as there is room: steps that are left out in the middle are not missed by who follows them. Null where
 * another sentence answers, or one step alone has what is asked.
 */
export function stepsInOrder(
  question: string,
  { text }: Passage,
  lead: Candidate,
  { candidates, room }: { candidates: readonly Candidate[]; room: number },
): StepsInOrder | null {
  if (!asksHow(question) && !ASKS_FOR_STEPS.test(question)) return null;
  const listing = listingsIn(text).find(
    ({ kind, items }) =>
      kind === 'numbered' && items.length >= LEAST_STEPS && items.at(-1)!.end > lead.unit.start,
  );
  const items = listing?.items ?? procedureToldIn(text, lead.unit);
  if (!items || items.length < LEAST_STEPS) return null;
  const [first] = items;
  const end = items.at(-1)!.end;
  const isOneStep = lead.unit.start >= (items[1]?.start ?? 0) && lead.score >= ON_THE_QUESTION;
  if (!first || isOneStep) return null;
  const steps = candidates.filter(
    ({ passageIndex, unit }) =>
      passageIndex === lead.passageIndex &&
      unit.kind === 'sentence' &&
      unit.end > first.start &&
      unit.start < end,
  );
  const units: Candidate[] = [];
  let length = steps.includes(lead) ? 0 : lead.unit.end - lead.unit.start;
  for (const step of steps) {
    length += step.unit.end - step.unit.start;
    if (length > room) break;
    units.push(step);
  }
  const isLeadTold = !steps.includes(lead) || units.includes(lead);
  return isLeadTold && units.length > 1 ? { units, isWhole: units.length === steps.length } : null;
}
