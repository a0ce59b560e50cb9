import { z } from 'zod';
import { REPEAT_REPLY_JOB, repeatedSentence, silenceOver } from '../../desk/index.ts';
import { isOffLimits, noAnswer } from '../../domain/conversation/message.ts';
import { languageOf } from '../../domain/language/language.ts';
import { stands } from '../../domain/moderation/violation.ts';
import { maskPersonalData } from '../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Outbound } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';
import type { LookingParts } from './look-again.ts';

const payload = z.object({ questionId: z.string(), messageRowId: z.string() });

/** A person's answer in the group, quoted to somebody else there who asked the same. */
export function repeatReplyJob(parts: LookingParts & { outbound: Outbound }): JobHandler {
  const { store } = parts;
  return jobHandler(REPEAT_REPLY_JOB, payload, async ({ questionId, messageRowId }) => {
    const question = await store.questions.get(questionId);
    // Answered otherwise since, or it came back: those words no longer are its answer.
    if (question?.answerMessageRowId !== messageRowId || question.status !== 'answered') return;
    if (question.groupId === null || question.messageRowId === null) return;
    const group = await store.groups.get(question.groupId);
    const asked = await store.messages.get(question.messageRowId);
    const answer = await store.messages.get(messageRowId);
    if (!group || group.mode === 'copilot' || !asked || !answer) return;
    if (isOffLimits(asked) || isOffLimits(answer)) return;
    // What may have to go is not said once more.
    const violations = await store.violations.byMessage(group.id, answer.messageId);
    if (violations.some(stands)) return;
    // As `whyUnwanted`, but that a person answered is what this is about.
    if (await parts.switches.isOff(group.id)) return;
    if (await silenceOver(store, asked, parts.clock.now())) return;
    const delivery = await parts.outbound.say({
      group,
      replyTo: asked,
      text: repeatedSentence(
        answer.senderName,
        maskPersonalData(answer.body),
        languageOf(question.text, group.language),
      ),
      answer: noAnswer('answered'),
      key: `${REPEAT_REPLY_JOB}:${questionId}:${messageRowId}`,
      staff: null,
    });
    throwToRetry(delivery, 'the reply could not be delivered');
  });
}
