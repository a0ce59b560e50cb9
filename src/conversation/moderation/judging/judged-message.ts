import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { JudgedMessage } from '../../../store/index.ts';

/** A stored message as it stands on its group's timeline. `text`: as moderation reads it. */
export function judgedMessage(
  message: GroupMessage,
  { text, state, verdict }: Pick<JudgedMessage, 'text' | 'state' | 'verdict'>,
): JudgedMessage {
  const { groupId, messageId, revision, senderId, senderRole, sentAt } = message;
  return {
    groupId,
    messageId,
    revision,
    messageRowId: message.id,
    senderId,
    senderRole,
    sentAt,
    text,
    state,
    verdict,
  };
}
