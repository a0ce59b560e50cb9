import { z } from 'zod';
import { CRISIS_WAITS_JOB, waitsInCrisis } from '../../../desk/index.ts';
import { isWaiting } from '../../../domain/conversation/question.ts';
import { languageOf } from '../../../domain/language/language.ts';
import { ALERT_TEXTS } from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';
import { deliverPrivately } from '../in-private/deliver-privately.ts';
import type { ModerationParts } from '../moderation-parts.ts';

const payload = z.object({ questionId: z.string() });

/**
 * They were told that somebody comes at once. Where nobody has, they are told so, once, and that they need not wait for
 * us. What cannot be delivered stays unsaid: that they cannot be reached is on the desk since the first word.
 */
export function crisisWaitsJob(parts: ModerationParts): JobHandler {
  const { store, clock } = parts;
  return jobHandler(CRISIS_WAITS_JOB, payload, async ({ questionId }, { job }) => {
    const question = await store.questions.get(questionId);
    // Somebody has come meanwhile.
    if (!question || !isWaiting(question) || !waitsInCrisis(question, clock.now())) return;
    const message = question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
    const group = message ? await store.groups.get(message.groupId) : null;
    if (!message || !group) return;
    const { policy } = await parts.school.forGroup(group);
    const language = languageOf(message.text, group.language);
    const delivery = await deliverPrivately(parts, {
      channel: message.channel,
      groupId: group.id,
      learnerId: message.senderId,
      text: ALERT_TEXTS[language].crisisWaits(policy.help[language]),
      about: 'crisis',
      violationId: null,
      replyTo: null,
      key: `${CRISIS_WAITS_JOB}:${questionId}`,
    });
    throwToRetry(delivery, 'the channel did not take a private message', job);
  });
}
