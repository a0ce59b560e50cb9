import type { GroupMessage } from '../domain/message.ts';
import type { Repositories, Silence } from '../store/index.ts';
import { enqueueDeskWord } from './desk-word.ts';
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
  const owesReason =
    message.mentionsAssistant && message.senderRole === 'learner' && silence.kind !== 'alert';
  if (owesReason && (await tx.silences.excuse(silence.id))) {
    await enqueueDeskWord(
      tx,
      { questionId: silence.questionId, word: 'keeping_out', messageRowId: message.id },
      { groupId: message.groupId, once: `keeping_out:${message.id}` },
      now,
    );
  }
  return true;
}
