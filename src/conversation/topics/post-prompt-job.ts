import { z } from 'zod';
import {
  type GroupIsInQuarrel,
  POST_PROMPT_JOB,
  postKey,
  recordPosted,
  recordRefused,
  stepToPost,
} from '../../community/index.ts';
import { noAnswer } from '../../domain/conversation/message.ts';
import { isPromotion, type PlannedPost } from '../../domain/school/discussion-prompt.ts';
import { markedAsPromotion } from '../../domain/school/promotion-mark.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import type { Outbound, Saying } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';

const payload = z.object({ promptId: z.string(), at: z.number() });

/** Brings an approved topic, or a promotion, to its group at its time, after one more look. */
export function postPromptJob(parts: {
  store: Store;
  clock: Clock;
  outbound: Outbound;
  logger: Logger;
  groupIsInQuarrel: GroupIsInQuarrel;
}): JobHandler {
  const { store, clock, outbound, logger } = parts;
  return jobHandler(POST_PROMPT_JOB, payload, async (job) => {
    const step = await stepToPost(store, job, clock.now(), parts.groupIsInQuarrel);
    if (step.do === 'nothing') return;
    const { prompt, group } = step;
    const key = postKey(prompt.id);
    const delivery = await outbound.say({
      group,
      replyTo: null,
      ...wordsOf(prompt),
      key,
    });
    const now = clock.now();
    if (delivery.status === 'sent') {
      const sent = await store.messages.sentUnder(key);
      await recordPosted(store, prompt.id, { messageId: delivery.messageId, at: sent?.sentAt ?? now }, now);
      return;
    }
    throwToRetry(delivery, 'the topic could not be delivered');
    await recordRefused(store, prompt.id, now);
    logger.error(
      { promptId: prompt.id, delivery },
      'the channel did not take a topic; a person has to post it',
    );
  });
}

/** A topic is the assistant's; a promotion is marked as one, and signed by the person who wrote it. */
function wordsOf(prompt: PlannedPost): Pick<Saying, 'text' | 'answer' | 'staff'> {
  if (!isPromotion(prompt))
    return { text: prompt.text, answer: noAnswer('discussion_prompt', { label: prompt.label }), staff: null };
  const signedBy = prompt.author;
  return {
    text: markedAsPromotion(prompt.text, prompt.language),
    answer: noAnswer('promotion', { signedBy }),
    staff: { id: `staff:${signedBy}`, name: signedBy },
  };
}
