import type { MessageDoc } from '../../wire/message.ts';
import type { PrivateMessageDoc } from '../../wire/private-message.ts';

interface Place {
  groupId: string;
  learner: { id: string; name: string };
}

/** A private message as an entry of the conversation, so that it stands where its time says. */
export function asEntry(message: PrivateMessageDoc, { groupId, learner }: Place): MessageDoc {
  const isTheirs = message.direction === 'from_learner';
  return {
    id: message.id,
    messageId: message.id,
    groupId,
    sender: isTheirs
      ? { ...learner, role: 'learner', ours: false }
      : { id: 'assistant', name: '', role: 'bot', ours: true },
    text: message.text,
    replyToMessageId: null,
    quoted: null,
    attachments: [],
    revision: 1,
    sentAt: message.sentAt,
    editedAt: null,
    recalled: false,
    removed: false,
    answer: null,
    privateMessage: message,
  };
}

/**
 * A page of messages with the private ones of its span among them. Both come oldest first, and so does what is given.
 */
export function withPrivate(
  items: MessageDoc[],
  privately: PrivateMessageDoc[],
  page: Place & { hasOlder: boolean; before: string | null },
): MessageDoc[] {
  const from = page.hasOlder ? Date.parse(items[0]?.sentAt ?? '') : Number.NEGATIVE_INFINITY;
  const until = page.before === null ? Number.POSITIVE_INFINITY : Date.parse(page.before);
  const mine = privately.filter(({ sentAt }) => {
    const time = Date.parse(sentAt);
    return time >= from && time < until;
  });
  if (mine.length === 0) return items;
  return [...items, ...mine.map((message) => asEntry(message, page))].sort(
    (a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt),
  );
}
