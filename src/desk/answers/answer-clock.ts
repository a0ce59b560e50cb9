import type { ClockStage, Question } from '../../domain/conversation/question.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';

/** Nobody came back to an answer for this long: it is taken to have helped. A day, so that whoever asked at night and
 * reads it in the morning has had the time. */
export const SETTLE_MS = 24 * HOUR_MS;
/** A complaint's solution, by the wall clock from when it was made (handbook, "first human answer"). */
export const SOLUTION_MS = 24 * HOUR_MS;
const SOLUTION_WARNING_SHARE = 0.7;
/** A solved complaint is asked after once more. */
export const FOLLOW_UP_MS = 72 * HOUR_MS;

/** The clock of a question that was answered: a complaint waits for its solution, everything else settles. */
export function clockAfterAnswer(
  question: Pick<Question, 'kind' | 'clockFrom' | 'solvedAt'>,
  now: number,
): { clockStage: ClockStage; clockAt: number } {
  if (question.kind !== 'complaint') return { clockStage: 'settle', clockAt: now + SETTLE_MS };
  if (question.solvedAt !== null)
    return { clockStage: 'follow_up', clockAt: question.solvedAt + FOLLOW_UP_MS };
  const warnAt = question.clockFrom + SOLUTION_MS * SOLUTION_WARNING_SHARE;
  return warnAt > now
    ? { clockStage: 'solution_warning', clockAt: warnAt }
    : { clockStage: 'solution', clockAt: Math.max(now, question.clockFrom + SOLUTION_MS) };
}
