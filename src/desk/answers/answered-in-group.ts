import type { GroupMessage } from '../../domain/conversation/message.ts';
import { type Question, UNCLAIMED_STATUSES } from '../../domain/conversation/question.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Repositories } from '../../store/index.ts';
import { closeWithAnswer } from './close-with-answer.ts';

/** Brings what somebody answered in the group to somebody else who asked the same. */
export const REPEAT_REPLY_JOB = 'repeat_reply';
/** Moderation has looked at the words by then, and whoever said them may have taken them back. */
const REPEAT_AFTER_MS = MINUTE_MS;

/**
 * A message in the group, a fellow learner's or staff's, answered a question. One answer serves all who asked the same:
 * they are closed together, whichever of them was replied to, and those who wait to hear from us (they put it to the
 * assistant, or were told a time) get the words on their own message. False where somebody was faster.
 */
export async function answeredInGroup(
  tx: Repositories,
  question: Question,
  message: GroupMessage,
  now: number,
): Promise<boolean> {
  const root = question.duplicateOf === null ? question : await tx.questions.get(question.duplicateOf);
  const answer = {
    answeredBy: message.senderRole === 'staff' ? ('staff' as const) : ('peer' as const),
    actor: message.senderName,
    reply: null,
    answerMessageRowId: message.id,
  };
  const closed = await closeWithAnswer(tx, root ?? question, UNCLAIMED_STATUSES, answer, now);
  for (const one of closed ?? []) {
    const hears = one.id !== question.id && one.askerId !== message.senderId && (one.addressed || one.told);
    if (!hears || one.groupId === null || one.messageRowId === null) continue;
    await tx.jobs.enqueue(
      {
        kind: REPEAT_REPLY_JOB,
        payload: { questionId: one.id, messageRowId: message.id },
        groupId: one.groupId,
        dedupeKey: `${REPEAT_REPLY_JOB}:${one.id}:${message.id}`,
        runAt: now + REPEAT_AFTER_MS,
      },
      now,
    );
  }
  return closed !== null;
}
