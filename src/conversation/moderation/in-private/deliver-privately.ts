import type { Channel, Delivery } from '../../../domain/conversation/channel.ts';
import type { PrivateMessage } from '../../../domain/moderation/private-message.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { appendPrivateMessageEvent } from '../notices/measure-event.ts';

/** Something said to one learner alone, before it is delivered; delivered it is a `PrivateMessage`. */
export interface PrivateSaying {
  channel: string;
  groupId: string;
  learnerId: string;
  text: string;
  /** What it is: `reminder`, `apology`, `crisis`, `staff_reply`, … */
  about: string;
  violationId: string | null;
  replyTo: string | null;
  /** Said at most once under this key. */
  key: string;
}

/** Says something to one learner alone. Never falls back to the group: what is not delivered is a value. */
export async function deliverPrivately(
  parts: { store: Store; clock: Clock; channelFor: (name: string) => Channel },
  saying: PrivateSaying,
): Promise<Delivery> {
  const { store, clock } = parts;
  const said = await store.privateMessages.sentUnder(saying.key);
  if (said) return { status: 'sent', messageId: said.id };
  const channel = parts.channelFor(saying.channel);
  if (!channel.capabilities.privateMessage) return { status: 'unsupported', capability: 'privateMessage' };
  const to = { groupId: saying.groupId, learnerId: saying.learnerId };
  const delivery = await channel.privateMessage(to, saying.text, saying.key);
  if (delivery.status !== 'sent') return delivery;
  const now = clock.now();
  const message: PrivateMessage = {
    id: newId('pm', now),
    groupId: saying.groupId,
    learnerId: saying.learnerId,
    direction: 'to_learner',
    text: saying.text,
    about: saying.about,
    violationId: saying.violationId,
    replyTo: saying.replyTo,
    sentAt: now,
  };
  await store.transaction(async (tx) => {
    if (!(await tx.privateMessages.insert(message, saying.key))) return;
    await appendPrivateMessageEvent(tx, message, now);
  });
  return { status: 'sent', messageId: message.id };
}
