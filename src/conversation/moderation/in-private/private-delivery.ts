import type { Channel, Delivery } from '../../../domain/conversation/channel.ts';
import type { PrivateMessage } from '../../../domain/moderation/private-message.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { appendPrivateMessageEvent } from '../notices/measure-event.ts';

export interface PrivateWord {
  channel: string;
  groupId: string;
  learnerId: string;
  text: string;
  about: string;
  violationId: string | null;
  replyTo: string | null;
  /** Said at most once under this key. */
  key: string;
}

/** Says something to one learner alone. Never falls back to the group: what is not delivered is a value. */
export async function deliverPrivately(
  parts: { store: Store; clock: Clock; channelFor: (name: string) => Channel },
  word: PrivateWord,
): Promise<Delivery> {
  const { store, clock } = parts;
  const said = await store.privateMessages.sentUnder(word.key);
  if (said) return { status: 'sent', messageId: said.id };
  const channel = parts.channelFor(word.channel);
  if (!channel.capabilities.privateMessage) return { status: 'unsupported', capability: 'privateMessage' };
  const to = { groupId: word.groupId, learnerId: word.learnerId };
  const delivery = await channel.privateMessage(to, word.text, word.key);
  if (delivery.status !== 'sent') return delivery;
  const now = clock.now();
  const message: PrivateMessage = {
    id: newId('pm', now),
    groupId: word.groupId,
    learnerId: word.learnerId,
    direction: 'to_learner',
    text: word.text,
    about: word.about,
    violationId: word.violationId,
    replyTo: word.replyTo,
    sentAt: now,
  };
  await store.transaction(async (tx) => {
    if (!(await tx.privateMessages.insert(message, word.key))) return;
    await appendPrivateMessageEvent(tx, message, now);
  });
  return { status: 'sent', messageId: message.id };
}
