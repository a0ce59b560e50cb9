import { isoOrNull, toIso } from '../time/clock.ts';
import type { Attachment, GroupMessage, MessageAnswer, SenderRole } from './message.ts';

/** A group message as it crosses our edge: in events, on the page, in the desk's context. */
export interface MessageDocument {
  id: string;
  messageId: string;
  groupId: string;
  sender: { id: string; name: string; role: SenderRole; ours: boolean };
  text: string;
  replyToMessageId: string | null;
  quoted: { senderName?: string | undefined; text: string } | null;
  attachments: Attachment[];
  revision: number;
  sentAt: string;
  editedAt: string | null;
  recalled: boolean;
  /** Taken down by moderation. */
  removed: boolean;
  answer: (Omit<MessageAnswer, 'dueAt'> & { dueAt: string | null }) | null;
}

/** A message as the group's log tells of it when it comes in, or comes to be kept from the assistant. */
export interface HeardMessage extends MessageDocument {
  /** The assistant is about to answer it in the group. */
  answering: boolean;
}

export const heard = (message: GroupMessage, answering: boolean): HeardMessage => ({
  ...messageDocument(message),
  answering,
});

/** Of a message that was recalled or taken down nothing is shown any more but that there was one. */
export function messageDocument(message: GroupMessage): MessageDocument {
  const recalled = message.recalledAt !== null;
  const removed = typeof message.removedAt === 'number';
  const gone = recalled || removed;
  return {
    id: message.id,
    messageId: message.messageId,
    groupId: message.groupId,
    sender: { id: message.senderId, name: message.senderName, role: message.senderRole, ours: message.ours },
    text: gone ? '' : message.text,
    replyToMessageId: message.replyToMessageId,
    quoted:
      gone || !message.quoted ? null : { senderName: message.quoted.senderName, text: message.quoted.text },
    attachments: gone ? [] : message.attachments,
    revision: message.revision,
    sentAt: toIso(message.sentAt),
    editedAt: isoOrNull(message.editedAt),
    recalled,
    removed,
    answer: message.answer ? { ...message.answer, dueAt: isoOrNull(message.answer.dueAt) } : null,
  };
}
