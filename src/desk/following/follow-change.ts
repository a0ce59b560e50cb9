import type { GroupMessage } from '../../domain/conversation/message.ts';
import { dismissedAt, type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';
import { reopen } from './reopen.ts';

/**
 * A message was recalled: its question needs no answer any more, and what it answered is open again. Who cried for
 * help, or was out for others' money, waits for a person all the same, and so does a quarrel.
 */
export async function followRecall(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  await noteRecall(tx, message, now);
  for (const answered of await tx.questions.answeredWith(message.id)) {
    if (answered.answeredBy !== 'assistant')
      await reopen(tx, answered, { actor: null, reason: 'answer_recalled' }, now);
  }
}

/**
 * Written down on what the message brought to the desk, which ends with it unless a person must see it all the same.
 */
export async function noteRecall(
  tx: Repositories,
  { id }: Pick<GroupMessage, 'id'>,
  now: number,
): Promise<void> {
  const question = await tx.questions.byMessage(id);
  if (!question) return;
  await tx.questionEvents.append({ questionId: question.id, kind: 'recalled', actor: null }, now);
  if (!endsWithItsMessage(question)) return;
  await tx.questions.move(question.id, WAITING_STATUSES, dismissedAt(now), now);
  await tx.silences.lift(question.id, now);
}

/** Of the alerts only that one is settled by taking back what was said: it asked for just that. */
const endsWithItsMessage = ({ kind, reason }: Question): boolean =>
  kind === 'alert' ? reason === 'alert_personal_data' : kind !== 'quarrel';

/** A question that waits is asked as it reads now. */
export async function followEdit(
  tx: Repositories,
  messageRowId: string,
  body: string,
  now: number,
): Promise<void> {
  const question = await tx.questions.byMessage(messageRowId);
  if (question) await tx.questions.move(question.id, WAITING_STATUSES, { text: body }, now);
}
