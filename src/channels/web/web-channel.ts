import type { Channel, Delivery, Intake } from '../../domain/channel.ts';
import { UnavailableError } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';

/** A message posted on the group page, by the learner that the page's cookie names. */
export interface PagePost {
  groupId: string;
  learnerId: string;
  learnerName: string;
  text: string;
  /** Made by the page (`c_…`, checked by the server), so that a repeated post is one message. */
  clientId?: string | undefined;
  replyToMessageId?: string | undefined;
  sentAt: number;
}

/** The group page as a channel. */
export interface WebChannel extends Channel {
  post(post: PagePost): Promise<{ accepted: boolean; duplicate: boolean; messageId: string }>;
}

/**
 * The page reads the group's event log, which the conversation writes for every channel: once that is
 * written, the page has it. So a reply is sent by being logged, and nothing is left to do here.
 */
export function createWebChannel(): WebChannel {
  let intake: Intake | null = null;
  const byTheLog = async (key: string): Promise<Delivery> => ({ status: 'sent', messageId: key });
  const unsupported = async (
    capability: 'privateMessage' | 'delete' | 'mute' | 'remove',
  ): Promise<Delivery> => ({
    status: 'unsupported',
    capability,
  });
  return {
    name: 'web',
    capabilities: {
      stream: true,
      privateMessage: false,
      delete: false,
      mute: false,
      remove: false,
      replyLate: true,
      postUnprompted: true,
      operatorHands: false,
    },
    async start(toIntake) {
      intake = toIntake;
    },
    async stop() {
      intake = null;
    },
    async post(post) {
      if (!intake)
        throw new UnavailableError('channel_stopped', 'The group page is not taking messages now.');
      const messageId = post.clientId ?? newId('msg');
      const result = await intake({
        channel: 'web',
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
    reply: (reply) => byTheLog(reply.key),
    privateMessage: () => unsupported('privateMessage'),
    delete: () => unsupported('delete'),
    mute: () => unsupported('mute'),
    remove: () => unsupported('remove'),
  };
}
