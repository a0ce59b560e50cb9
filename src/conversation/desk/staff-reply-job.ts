import { z } from 'zod';
import { correctionSentence, reopen, STAFF_REPLY_JOB, staffReplyKey } from '../../desk/index.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Clock } from '../../domain/clock.ts';
import { languageOf } from '../../domain/language.ts';
import type { Logger } from '../../domain/logger.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import { deliverPrivately } from '../moderation/index.ts';
import type { Outbound } from '../outbound.ts';
import { triedAgain } from '../tried-again.ts';

const payload = z.object({
  questionId: z.string(),
  /** It puts right what had been answered, and whose words that were: the group reads that first. */
  corrects: z.enum(['assistant', 'person']).nullable().default(null),
  /** When it was put right. */
  correctedAt: z.number().nullable().default(null),
});

/**
 * Brings an operator's answer to the group, as a reply to the learner's message, signed by the person. What answers an
 * alert is for that learner alone: it goes out in private, or not at all. One that cannot be delivered comes back.
 */
export function staffReplyJob({
  store,
  clock,
  channelFor,
  outbound,
  logger,
}: {
  store: Store;
  clock: Clock;
  channelFor: (name: string) => Channel;
  outbound: Outbound;
  logger: Logger;
}): JobHandler {
  return jobHandler(STAFF_REPLY_JOB, payload, async ({ questionId, corrects, correctedAt }) => {
    const question = await store.questions.get(questionId);
    if (!question || question.groupId === null || question.reply === null) return;
    // Put right once more since, or it came back: those words are its answer no longer.
    if (correctedAt !== null && question.answeredAt !== correctedAt) return;
    const key = staffReplyKey(question, correctedAt);
    const group = await store.groups.get(question.groupId);
    if (!group) return;
    const asked = question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
    const name = question.repliedBy ?? '老师';
    const delivery =
      question.kind === 'alert'
        ? await deliverPrivately(
            { store, clock, channelFor },
            {
              channel: asked?.channel ?? group.channel,
              groupId: group.id,
              learnerId: question.askerId,
              text: `${question.reply}\n—— ${name}`,
              about: 'staff_reply',
              violationId: null,
              replyTo: null,
              key,
            },
          )
        : await outbound.say({
            group,
            replyTo: asked,
            text: corrects
              ? correctionSentence(question.reply, corrects, languageOf(question.text, group.language))
              : question.reply,
            answer: {
              answerId: null,
              outcome: 'answered',
              label: null,
              signedBy: name,
              citations: [],
              dueAt: null,
            },
            key,
            staff: { id: `staff:${name}`, name },
          });
    triedAgain(delivery, 'the reply could not be delivered');
    if (delivery.status !== 'sent') {
      logger.error({ questionId, delivery }, "an operator's answer was not delivered");
      // Whoever answered believes it said: it comes back to the desk, with why.
      const reason = question.kind === 'alert' ? 'private_message_undelivered' : 'not_delivered';
      await store.transaction((tx) => reopen(tx, question, { actor: null, reason }, clock.now()));
      return;
    }
    // What the asker replies to it is about this question.
    const said = await store.messages.sentUnder(key);
    if (said)
      await store.questions.move(
        questionId,
        ['answered', 'resolved'],
        { answerMessageRowId: said.id },
        clock.now(),
      );
  });
}
