import { assistantAnswered, closeWithAnswer, handOff } from '../../desk/index.ts';
import type { Answer } from '../../domain/conversation/answer.ts';
import { dismissedAt, UNCLAIMED_STATUSES, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import { onlyCourseOf } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import type { Asked } from './asked.ts';
import type { Unwanted } from './look-again.ts';

interface Parts {
  store: Store;
  clock: Clock;
}

/**
 * The reply reached the group, or is a draft on the desk: its question goes on from there. `replyRowId`: null where
 * nothing was said.
 */
export async function recordSaid(
  { store, clock }: Parts,
  { message, group }: Asked,
  answer: Answer,
  replyRowId: string | null,
): Promise<void> {
  // A person has it, from the moment at which the answer was kept.
  if (answer.outcome === 'abstained') return;
  await store.transaction((tx) => assistantAnswered(tx, { message, group, answer, replyRowId }, clock.now()));
}

/** Addressed, and the assistant cannot speak: a person can. */
export async function handOffUnanswered(
  { store, clock }: Parts,
  { message, group }: Asked,
  reason: 'assistant_off' | 'not_delivered',
): Promise<void> {
  await store.transaction((tx) =>
    handOff(
      tx,
      {
        group,
        courseId: onlyCourseOf(group),
        messageRowId: message.id,
        answerId: null,
        asker: { id: message.senderId, name: message.senderName },
        text: message.body,
        kind: 'subject',
        reason,
        nearest: [],
        draft: '',
      },
      clock.now(),
    ),
  );
}

/**
 * An answer that is not said after all. The time it promised was promised to nobody; a question that was recalled is
 * put aside with it, one that a person answered meanwhile is closed, and any other stays on the desk.
 */
export async function recordUnsaid({ store, clock }: Parts, answer: Answer, why: Unwanted): Promise<void> {
  if (!answer.handoff) return;
  const { questionId } = answer.handoff;
  const now = clock.now();
  await store.transaction(async (tx) => {
    const question = await tx.questions.move(questionId, WAITING_STATUSES, { told: false }, now);
    if (!question) return;
    if (why === 'recalled') await tx.questions.move(questionId, UNCLAIMED_STATUSES, dismissedAt(now), now);
    if (why === 'answered') {
      const answer = { answeredBy: 'staff', actor: null, reply: null, answerMessageRowId: null } as const;
      await closeWithAnswer(tx, question, UNCLAIMED_STATUSES, answer, now);
    }
  });
}
