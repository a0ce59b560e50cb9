import type { z } from 'zod';
import {
  correctionSentence,
  reopen,
  STAFF_REPLY_JOB,
  staffReplyKey,
  staffReplyPayload,
} from '../../desk/index.ts';
import type { Channel, Delivery } from '../../domain/conversation/channel.ts';
import { type GroupMessage, noAnswer } from '../../domain/conversation/message.ts';
import { ANSWERED_STATUSES, type Question } from '../../domain/conversation/question.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import { deliverPrivately } from '../moderation/index.ts';
import type { Outbound } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';

type StaffReply = z.output<typeof staffReplyPayload>;

interface StaffReplyParts {
  store: Store;
  clock: Clock;
  channelFor: (name: string) => Channel;
  outbound: Outbound;
  logger: Logger;
}

/**
 * Brings an operator's answer to the group, as a reply to the learner's message, signed by the person. What answers an
 * alert is for that learner alone: it goes out in private, or not at all. One that cannot be delivered comes back.
 */
export function staffReplyJob(parts: StaffReplyParts): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(STAFF_REPLY_JOB, staffReplyPayload, async (job) => {
    const reply = await readReply(store, job);
    if (!reply) return;
    const { question, key } = reply;
    const isAlert = question.kind === 'alert';
    const delivery = isAlert ? await sayInPrivate(parts, reply) : await sayInGroup(parts, reply);
    throwToRetry(delivery, 'the reply could not be delivered');
    if (delivery.status !== 'sent') {
      logger.error({ questionId: question.id, delivery }, "an operator's answer was not delivered");
      // Whoever answered believes it said: it comes back to the desk, with why.
      const reason = isAlert ? 'private_message_undelivered' : 'not_delivered';
      await store.transaction((tx) => reopen(tx, question, { actor: null, reason }, clock.now()));
      return;
    }
    // What the asker replies to it is about this question.
    const said = await store.messages.sentUnder(key);
    if (said) {
      const change = { answerMessageRowId: said.id };
      await store.questions.move(question.id, ANSWERED_STATUSES, change, clock.now());
    }
  });
}

/** An operator's words on their way to whoever asked. */
interface SignedReply {
  question: Question;
  group: Group;
  /** The message that is answered; null where the question came from no message. */
  asked: GroupMessage | null;
  text: string;
  /** Whose words it puts right. */
  corrects: StaffReply['corrects'];
  signedBy: string;
  /** Said at most once under this key. */
  key: string;
}

/** As the question stands now; null where there is nothing to bring any more. */
async function readReply(store: Store, job: StaffReply): Promise<SignedReply | null> {
  const { questionId, correctedAt } = job;
  const question = await store.questions.get(questionId);
  if (!question || question.groupId === null || question.reply === null) return null;
  // Put right or answered anew since: those words are its answer no longer, and the new ones have their own job.
  const { answeredAt } = question;
  if (answeredAt !== null && answeredAt !== (job.answeredAt ?? correctedAt ?? answeredAt)) return null;
  // It came back: what was put right did not help.
  if (correctedAt !== null && answeredAt === null) return null;
  const group = await store.groups.get(question.groupId);
  if (!group) return null;
  // Where nobody has read what it puts right, it is the first answer.
  const wasRead = job.insteadOf === null || (await store.messages.sentUnder(job.insteadOf)) !== null;
  return {
    question,
    group,
    asked: question.messageRowId === null ? null : await store.messages.get(question.messageRowId),
    text: question.reply,
    corrects: wasRead ? job.corrects : null,
    signedBy: question.repliedBy ?? '老师',
    key: job.key ?? staffReplyKey(question, correctedAt),
  };
}

const sayInPrivate = (parts: StaffReplyParts, reply: SignedReply): Promise<Delivery> =>
  deliverPrivately(parts, {
    channel: reply.asked?.channel ?? reply.group.channel,
    groupId: reply.group.id,
    learnerId: reply.question.askerId,
    text: `${reply.text}\n—— ${reply.signedBy}`,
    about: 'staff_reply',
    violationId: null,
    replyTo: null,
    key: reply.key,
  });

const sayInGroup = (
  { outbound }: StaffReplyParts,
  { question, group, asked, text, corrects, signedBy, key }: SignedReply,
): Promise<Delivery> =>
  outbound.say({
    group,
    replyTo: asked,
    text: corrects ? correctionSentence(text, corrects, languageOf(question.text, group.language)) : text,
    answer: noAnswer('answered', { signedBy }),
    key,
    staff: { id: `staff:${signedBy}`, name: signedBy },
  });
