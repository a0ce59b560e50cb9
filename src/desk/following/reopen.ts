import { ANSWERED_STATUSES, type Question } from '../../domain/conversation/question.ts';
import { responseClock } from '../../domain/time/response-clock.ts';
import type { Repositories } from '../../store/index.ts';
import { calendarOf } from '../service-calendar.ts';

/**
 * The asker came back: it did not help. What the assistant or a person answered goes to a person now; what a fellow
 * learner answered is the group's question again. The clocks begin anew, and the question stands on its own feet;
 * where the assistant kept out of its thread, as of a complaint's, it does so again.
 */
export async function reopen(
  tx: Repositories,
  question: Question,
  /** `said`: what the asker wrote to it, beside the group. */
  cause: { actor: string | null; reason: string; said?: string | undefined },
  now: number,
): Promise<Question | null> {
  const group = question.groupId === null ? null : await tx.groups.get(question.groupId);
  const { dueAt, promisedAt } = responseClock(await calendarOf(tx, group), question.kind, now);
  const toDesk = question.answeredBy !== 'peer' || question.told;
  const reopened = await tx.questions.move(
    question.id,
    ANSWERED_STATUSES,
    {
      status: toDesk ? 'handed_off' : 'open',
      reason: toDesk ? cause.reason : question.reason,
      answeredBy: null,
      answeredAt: null,
      answerMessageRowId: null,
      closedAt: null,
      claimedBy: null,
      leaseUntil: null,
      resolution: null,
      resolvedAt: null,
      solvedAt: null,
      duplicateOf: null,
      reopened: question.reopened + 1,
      missed: 0,
      clockFrom: now,
      dueAt,
      promisedAt,
      clockStage: 'arrived',
      clockAt: now,
    },
    now,
  );
  if (!reopened) return null;
  await tx.silences.restore(question.id, now);
  const { actor, reason, said } = cause;
  const detail = said === undefined ? { reason } : { reason, said };
  await tx.questionEvents.append({ questionId: question.id, kind: 'reopened', actor, detail }, now);
  return reopened;
}
