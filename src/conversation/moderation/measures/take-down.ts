import type { GroupMessage } from '../../../domain/conversation/message.ts';
import { messageDocument } from '../../../domain/conversation/message-document.ts';
import type { Repositories } from '../../../store/index.ts';

/**
 * Takes a message out of everybody's sight, with what others quoted of it, or puts it back; false where there is no
 * such message. This is what we hold of a group: what a platform holds of it is the channel's, or a person's, to take
 * down.
 */
export async function takeDown(
  tx: Repositories,
  { channel, groupId, messageId }: Pick<GroupMessage, 'channel' | 'groupId' | 'messageId'>,
  { removed, now }: { removed: boolean; now: number },
): Promise<boolean> {
  const message = await tx.messages.find(channel, groupId, messageId);
  if (!message) return false;
  if (await tx.messages.setRemoved(message.id, removed ? now : null)) {
    const document = messageDocument({ ...message, removedAt: removed ? now : null });
    if (removed) {
      const quoting = await tx.messages.unquote(channel, groupId, messageId);
      await tx.events.unquote(groupId, quoting);
      await tx.events.redact(groupId, message.id, document);
    }
    await tx.events.append(groupId, 'message', document, now);
  }
  return true;
}
