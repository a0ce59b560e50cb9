import { randomUUID } from 'node:crypto';
import { withoutCallsToAll } from '../domain/conversation/calls-to-all.ts';
import type { Channel, Delivery } from '../domain/conversation/channel.ts';
import { type GroupMessage, type MessageAnswer, quotedFrom } from '../domain/conversation/message.ts';
import { messageDocument } from '../domain/conversation/message-document.ts';
import { shownText } from '../domain/conversation/shown-text.ts';
import { newId } from '../domain/random/ids.ts';
import type { Group } from '../domain/school/group.ts';
import type { Clock } from '../domain/time/clock.ts';
import type { Store } from '../store/index.ts';
import { tellOfReply, toldOfReplies } from './reply-notice.ts';

/** Something said in a group by the assistant, or by staff through it. */
export interface Saying {
  group: Group;
  replyTo: GroupMessage | null;
  text: string;
  answer: MessageAnswer;
  /** Said at most once under this key. */
  key: string;
  /** Staff whose words these are; null for the assistant itself. */
  staff: { id: string; name: string } | null;
}

/** What became of it; `rowId`: of what was said, in the group's log. */
export type Said =
  | Exclude<Delivery, { status: 'sent' }>
  | { status: 'sent'; messageId: string; rowId: string | null };

export interface Outbound {
  say(saying: Saying): Promise<Said>;
}

/** As long as a platform may take to accept a reply; whoever crashed while sending is followed after it. */
const SENDING_MS = 30_000;

/**
 * Sends on the group's channel and writes what was said into the group's log. What is in the log under the key was
 * sent, so a job that runs again sends nothing twice, and of two jobs that would say it at the same time one does; a
 * crash between sending and writing sends at most once more.
 */
export function createOutbound(parts: {
  store: Store;
  clock: Clock;
  channelFor: (name: string) => Channel;
}): Outbound {
  const { store, clock } = parts;
  return {
    async say(given) {
      // Staff may call on everybody; the assistant never does, whatever it quotes: a rule, a name, a page.
      const written = shownText(given.text);
      const saying = { ...given, text: given.staff === null ? withoutCallsToAll(written) : written };
      const { group, replyTo, text, answer, key } = saying;
      const lease = `say:${key}`;
      const owner = randomUUID();
      if (!(await store.leases.take(lease, owner, clock.now(), SENDING_MS)))
        return { status: 'failed', reason: 'it is being sent already', retryable: true };
      // Only now: whoever held it before may just have sent it. And before it is sent: between that and writing it
      // down nothing is waited for.
      const [sent, told] = await Promise.all([
        store.messages.sentUnder(key),
        toldOfReplies(store.settings, group.id),
      ]);
      if (sent) {
        await store.leases.release(lease, owner);
        return { status: 'sent', messageId: sent.messageId, rowId: sent.id };
      }
      const channel = parts.channelFor(replyTo?.channel ?? group.channel);
      const delivery = await channel.reply({
        groupId: group.id,
        replyToMessageId: replyTo?.messageId ?? null,
        text,
        answer,
        key,
      });
      if (delivery.status !== 'sent') {
        await store.leases.release(lease, owner);
        return delivery;
      }
      const now = clock.now();
      const message = messageOf(saying, { channel: channel.name, messageId: delivery.messageId, now });
      const rowId = await store.transaction(async (tx) => {
        const [isNew] = await Promise.all([
          tx.messages.insert(message, key),
          tx.leases.release(lease, owner),
        ]);
        // The lease ran out while it was being sent, and somebody else sent it.
        if (!isNew) return (await tx.messages.sentUnder(key))?.id ?? null;
        const seq = await tx.events.append(group.id, 'reply', messageDocument(message), now);
        await tellOfReply(tx, told, message, seq, now);
        return message.id;
      });
      return { ...delivery, rowId };
    },
  };
}

/** What was said, as the group's log keeps it. */
function messageOf(
  { group, replyTo, text, answer, staff }: Saying,
  sent: { channel: string; messageId: string; now: number },
): GroupMessage {
  const { channel, messageId, now } = sent;
  return {
    id: newId('msg', now),
    channel,
    groupId: group.id,
    messageId,
    senderId: staff?.id ?? 'assistant',
    senderName: staff?.name ?? group.assistantNames[0] ?? '助教',
    senderRole: staff ? 'staff' : 'bot',
    ours: staff === null,
    text,
    body: text,
    mentionsAssistant: false,
    replyToMessageId: replyTo?.messageId ?? null,
    quoted: replyTo && quotedFrom(replyTo),
    attachments: [],
    answer,
    revision: 1,
    // A platform's clock may be ahead of ours: an answer still comes after its question.
    sentAt: replyTo ? Math.max(now, replyTo.sentAt + 1) : now,
    receivedAt: now,
    editedAt: null,
    recalledAt: null,
  };
}
