import type { Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

/** Tells somebody in a crisis to whom nobody has come yet that they are not forgotten, and where help is now. */
export const CRISIS_WAITS_JOB = 'crisis_waits';
/** As the first word to them: before everything else that runs. */
const CRISIS_WAITS_PRIORITY = 1;

/** A cry for help whose time is over without an operator at it. */
export const waitsInCrisis = (question: Question, now: number): boolean =>
  question.reason === 'alert_crisis' &&
  question.groupId !== null &&
  question.messageRowId !== null &&
  !(question.status === 'claimed' && (question.leaseUntil ?? 0) > now);

/** In the caller's transaction; once an alert. */
export async function enqueueCrisisWaits(
  tx: Pick<Repositories, 'jobs'>,
  { id, groupId }: Question,
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: CRISIS_WAITS_JOB,
      payload: { questionId: id },
      ...(groupId === null ? {} : { groupId }),
      dedupeKey: `${CRISIS_WAITS_JOB}:${id}`,
      priority: CRISIS_WAITS_PRIORITY,
    },
    now,
  );
}
