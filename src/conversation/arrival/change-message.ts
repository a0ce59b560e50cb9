import { followEdit, followRecall } from '../../desk/index.ts';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import { heard, messageDocument } from '../../domain/conversation/message-document.ts';
import type { Repositories } from '../../store/index.ts';
import { enqueueAnswerAnew, mayCallForAnother } from '../answer/answer-anew.ts';
import { answerKey } from '../answer/answer-key.ts';
import { enqueueModeration, withdrawCases } from '../moderation/index.ts';
import { addressing } from './addressing.ts';
import { enqueueAnswer } from './enqueue-answer.ts';
import { type Arrival, isWithheld } from './scene.ts';

/**
 * An edit is a revision. A question not answered yet is answered as it reads now; the job reads it afresh. False where
 * it is withheld from the assistant.
 */
export async function revise(
  tx: Repositories,
  known: GroupMessage,
  arrival: Arrival,
  editedAt: number,
): Promise<boolean> {
  const { inbound, group, now } = arrival;
  const { addressed, body } = addressing(inbound, group, null);
  // Who was addressed once stays addressed: whoever was asked then may be answering already.
  const mentionsAssistant = known.mentionsAssistant || addressed;
  const next = { text: inbound.text, body, editedAt, mentionsAssistant };
  await tx.messages.revise(known, next);
  const revised = { ...known, ...next, revision: known.revision + 1 };
  const isWithheldNow = known.withheld || (await mustBeWithheld(tx, revised, arrival));
  const document = isWithheldNow ? heard(revised, false) : messageDocument(revised);
  await tx.events.append(group.id, 'message', document, now);
  if (isWithheldNow) {
    await tx.messages.withhold(known.id);
    await tx.jobs.cancelByKey(answerKey(known.id), now);
  } else {
    await followEdit(tx, known.id, body, now);
    // A mention added by the edit makes it a question; the key keeps one question from being answered twice.
    await enqueueAnswer(tx, revised, group, now);
    // Answered already, or while it is being answered: what it says now may call for another answer.
    if (mayCallForAnother(known, revised)) await enqueueAnswerAnew(tx, revised, now);
  }
  if (arrival.moderated) await enqueueModeration(tx, revised, now);
  return !isWithheldNow;
}

/** An alert, or anything from a child whose guardian has not consented. */
async function mustBeWithheld(tx: Repositories, message: GroupMessage, arrival: Arrival): Promise<boolean> {
  if (message.senderRole !== 'learner') return arrival.withheld;
  return isWithheld(arrival, (await tx.restrictions.of(message.groupId, message.senderId)).guardian);
}

/** Taken back: no reply goes out any more, nothing of it is quoted, and nobody at the desk need answer it. */
export async function recall(tx: Repositories, known: GroupMessage, now: number): Promise<void> {
  await tx.messages.recall(known.id, now);
  await withdrawCases(tx, known, now);
  const quoting = await tx.messages.unquote(known.channel, known.groupId, known.messageId);
  await tx.events.unquote(known.groupId, quoting);
  await tx.jobs.cancelByKey(answerKey(known.id), now);
  await followRecall(tx, known, now);
  const document = messageDocument({ ...known, recalledAt: now });
  await tx.events.redact(known.groupId, known.id, document);
  await tx.events.append(known.groupId, 'message', document, now);
}
