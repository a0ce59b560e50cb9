import { takeDown } from '../../conversation/index.ts';
import { type Channel, type Delivery, type Intake, PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import type { PageChanger, PagePoster } from '../../domain/conversation/page-post.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';

/** The group page as a channel. */
export interface WebChannel extends Channel {
  post: PagePoster;
  change: PageChanger;
}

/**
 * The page reads the group's event log, which the conversation writes for every channel: once that is
 * written, the page has it. So a reply is sent by being logged, and nothing is left to do here. What a platform
 * would hold for us (who is muted, what was taken down, who may read what) we hold in the store.
 */
export function createWebChannel({ store, clock }: { store: Store; clock: Clock }): WebChannel {
  let intake: Intake | null = null;
  function takingIn(): Intake {
    if (intake) return intake;
    throw new UnavailableError('channel_stopped', 'The group page is not taking messages now.');
  }

  const sent = (messageId: string): Delivery => ({ status: 'sent', messageId });

  async function setRemoved(groupId: string, messageId: string, removed: boolean): Promise<Delivery> {
    const message = { channel: PAGE_CHANNEL, groupId, messageId };
    const isThere = await store.transaction((tx) => takeDown(tx, message, { removed, now: clock.now() }));
    return isThere
      ? sent(messageId)
      : { status: 'failed', reason: 'there is no such message', retryable: false };
  }

  return {
    name: PAGE_CHANNEL,
    capabilities: {
      privateMessage: true,
      delete: true,
      mute: true,
      remove: true,
      postUnprompted: true,
    },
    async start(toIntake) {
      intake = toIntake;
    },
    async stop() {
      intake = null;
    },
    async post(post) {
      const messageId = post.clientId ?? newId('msg');
      const result = await takingIn()({
        channel: PAGE_CHANNEL,
        groupId: post.groupId,
        messageId,
        senderId: post.learnerId,
        senderName: post.learnerName,
        senderRole: 'learner',
        text: post.text,
        replyToMessageId: post.replyToMessageId,
        attachments: [],
        sentAt: post.sentAt,
        recalled: false,
      });
      return { ...result, messageId };
    },
    async change({ groupId, messageId, learnerId, learnerName, text, sentAt, editedAt }) {
      await takingIn()({
        channel: PAGE_CHANNEL,
        groupId,
        messageId,
        senderId: learnerId,
        senderName: learnerName,
        senderRole: 'learner',
        text,
        attachments: [],
        sentAt,
        ...(editedAt === null ? {} : { editedAt }),
        recalled: editedAt === null,
        onPage: true,
      });
    },
    reply: async (reply) => sent(reply.key),
    // As with a reply: what is in the log of private messages is on that learner's page, and on no other.
    async privateMessage({ groupId, learnerId }, _text, key) {
      const member = await store.learners.membership(groupId, learnerId);
      if (!member) return { status: 'failed', reason: 'not a member of the group', retryable: false };
      return sent(key);
    },
    delete: ({ groupId, messageId }) => setRemoved(groupId, messageId, true),
    restore: ({ groupId, messageId }) => setRemoved(groupId, messageId, false),
    async mute({ groupId, learnerId }, forMs) {
      const now = clock.now();
      await store.restrictions.mute(groupId, learnerId, now + forMs, now);
      return sent(learnerId);
    },
    async unmute({ groupId, learnerId }) {
      await store.restrictions.mute(groupId, learnerId, null, clock.now());
      return sent(learnerId);
    },
    async remove({ groupId, learnerId }) {
      const now = clock.now();
      await store.restrictions.remove(groupId, learnerId, now, now);
      return sent(learnerId);
    },
    async readmit({ groupId, learnerId }) {
      await store.restrictions.remove(groupId, learnerId, null, clock.now());
      return sent(learnerId);
    },
  };
}
