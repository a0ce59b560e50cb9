import { isWaiting, type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

/**
 * A question joins an older one that asks the same: one clock, one answer, and everybody who asked gets it. What was
 * on the desk stays there, so the older one comes along where it was not. False where the older one waits no more.
 */
export async function joinQuestion(
  tx: Repositories,
  question: Question,
  rootId: string,
  now: number,
): Promise<boolean> {
  const root = await tx.questions.get(rootId);
  if (!root || !isWaiting(root) || root.duplicateOf !== null) return false;
  const joined = await tx.questions.advance(
    question,
    {
      duplicateOf: root.id,
      clockStage: null,
      clockAt: null,
      ...(root.status === 'claimed'
        ? { status: 'claimed', claimedBy: root.claimedBy, leaseUntil: root.leaseUntil }
        : {}),
    },
    now,
  );
  if (!joined) return false;
  const goesAlong = root.status === 'open' && question.status !== 'open';
  const toldTime = question.told && question.promisedAt !== null ? question.promisedAt : null;
  await tx.questions.move(
    root.id,
    WAITING_STATUSES,
    {
      ...(goesAlong
        ? {
            status: 'handed_off' as const,
            reason: question.reason,
            nearest: root.nearest.length > 0 ? root.nearest : question.nearest,
            draft: root.draft === '' ? question.draft : root.draft,
            answerId: root.answerId ?? question.answerId,
          }
        : {}),
      // The earliest time that anybody was told.
      ...(toldTime !== null && (!root.told || toldTime < (root.promisedAt ?? toldTime))
        ? { promisedAt: toldTime }
        : {}),
      core: root.core || question.core,
    },
    now,
  );
  await tx.questionEvents.append(
    { questionId: question.id, kind: 'joined', actor: null, detail: { question: root.id } },
    now,
  );
  await tx.questionEvents.append(
    {
      questionId: root.id,
      kind: 'asked_again',
      actor: question.askerName,
      detail: { question: question.id },
    },
    now,
  );
  return true;
}
