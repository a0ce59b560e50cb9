import { z } from 'zod';
import { REPEAT_ANSWER_JOB } from '../../desk/index.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Outbound } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';
import { replyKey } from './answer-key.ts';
import type { AnswerLinks } from './answer-links.ts';
import { type LookingParts, whyUnwanted } from './look-again.ts';
import { shownAnswer } from './say-answer.ts';

const payload = z.object({ questionId: z.string(), answerId: z.string() });

/** An answer once given, to the message of somebody else who asked the same; under that message's own key. */
export function repeatAnswerJob(
  parts: LookingParts & { outbound: Outbound; links: AnswerLinks },
): JobHandler {
  const { store } = parts;
  return jobHandler(REPEAT_ANSWER_JOB, payload, async ({ questionId, answerId }) => {
    const question = await store.questions.get(questionId);
    const record = await store.answers.get(answerId);
    if (!question || question.messageRowId === null || question.groupId === null || !record) return;
    const group = await store.groups.get(question.groupId);
    const message = await store.messages.get(question.messageRowId);
    if (!group || group.mode === 'copilot' || !message) return;
    const unwanted = await whyUnwanted(parts, message, !message.mentionsAssistant);
    if (unwanted) return;
    const delivery = await parts.outbound.say({
      group,
      replyTo: message,
      text: record.answer.text,
      answer: shownAnswer(record.answer, parts.links.linkTo(record.answer, message.channel)),
      key: replyKey(message.id),
      staff: null,
    });
    throwToRetry(delivery, 'the reply could not be delivered');
  });
}
