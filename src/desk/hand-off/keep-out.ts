import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Repositories, Silence } from '../../store/index.ts';
import { enqueueDeskWord, enqueueWordOfPerson } from './desk-word.ts';
import { joinThread, silenceAmong } from './silence.ts';

/**
 * Whether a new message belongs to one of its group's silenced threads; then it joins the thread and is not answered.
 * Whoever addresses the assistant there is told why, once a thread: no addressed message goes without a reason.
 */
export async function keepsOut(
  tx: Repositories,
  message: GroupMessage,
  silences: Silence[],
  now: number,
): Promise<boolean> {
  const silence = silenceAmong(silences, message, now);
  if (!silence) return false;
  await joinThread(tx, silence, message, now);
  if (silence.kind === 'alert') await sayThatPersonComes(tx, message, [silence], now);
  else if (turnsToAssistant(message) && (await tx.silences.excuse(silence.id))) {
    await enqueueDeskWord(
      tx,
      { questionId: silence.questionId, word: 'keeping_out', messageRowId: message.id },
      { groupId: message.groupId, once: `keeping_out:${message.id}` },
      now,
    );
  }
  return true;
}

/** Alerts for somebody's own sake: a person comes to them. Of the other kinds nothing is said at all. */
const FOR_THEIR_SAKE: ReadonlySet<string> = new Set(['alert_crisis', 'alert_minor']);

/**
 * Whoever an alert is about may ask something else while a person has still to come. They are not answered by a
 * machine, and not met with silence either: once an alert they hear that somebody comes. Others hear nothing of it.
 */
export async function sayThatPersonComes(
  tx: Repositories,
  message: GroupMessage,
  silences: Silence[],
  now: number,
): Promise<void> {
  if (!turnsToAssistant(message)) return;
  for (const { kind, participants, questionId } of silences) {
    if (kind !== 'alert' || !participants.includes(message.senderId)) continue;
    const alert = await tx.questions.get(questionId);
    if (alert === null || !FOR_THEIR_SAKE.has(alert.reason ?? '')) continue;
    return await enqueueWordOfPerson(tx, alert.id, message, now);
  }
}

const turnsToAssistant = ({ mentionsAssistant, senderRole }: GroupMessage): boolean =>
  mentionsAssistant && senderRole === 'learner';
