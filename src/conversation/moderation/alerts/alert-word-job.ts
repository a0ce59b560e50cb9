import { z } from 'zod';
import { enqueueWordOfPerson } from '../../../desk/index.ts';
import { WAITING_STATUSES } from '../../../domain/conversation/question.ts';
import { languageOf } from '../../../domain/language/language.ts';
import { HOUR_MS, MINUTE_MS } from '../../../domain/time/durations.ts';
import { ALERT_TEXTS, speaksOfAnothersDanger } from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';
import { deliverPrivately } from '../in-private/deliver-privately.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { PASS_IT_ON } from '../words-on-desk.ts';
import { alertOnDesk } from './alert-on-desk.ts';
import { ALERT_JOB } from './alerts.ts';

const payload = z.object({
  messageRowId: z.string(),
  kind: z.string(),
  /** The alert's entry on the desk. */
  questionId: z.string(),
});

/**
 * Who says the same again while a person has still to come has the word already for so long: one help line five times
 * in a row helps nobody. Another number is another message to take back.
 */
const SAID_FOR_MS: Record<string, number> = {
  crisis: 12 * HOUR_MS,
  minor: 12 * HOUR_MS,
  personal_data: 30 * MINUTE_MS,
};

/** The private word that an alert calls for. Where it cannot be delivered, the desk is asked to say it. */
export function alertWordJob(parts: ModerationParts): JobHandler {
  const { store, clock } = parts;
  return jobHandler(ALERT_JOB, payload, async ({ messageRowId, kind, questionId }, { job }) => {
    const message = await store.messages.get(messageRowId);
    const group = message ? await store.groups.get(message.groupId) : null;
    if (!message || !group) return;
    const { policy } = await parts.school.forGroup(group);
    const language = languageOf(message.text, group.language);
    const text = privateWordOf(kind, message.text, language, policy.help[language]);
    if (text === null) return;
    const alert = await store.questions.get(questionId);
    const since = clock.now() - (SAID_FOR_MS[kind] ?? 0);
    const isAgain = alert?.messageRowId !== messageRowId;
    if (isAgain && (await store.privateMessages.saidSince(group.id, message.senderId, kind, since))) return;
    const delivery = await deliverPrivately(parts, {
      channel: message.channel,
      groupId: group.id,
      learnerId: message.senderId,
      text,
      about: kind,
      violationId: null,
      replyTo: null,
      key: `${ALERT_JOB}:${kind}:${messageRowId}`,
    });
    if (delivery.status === 'sent') return;
    throwToRetry(delivery, 'the channel did not take a private message', job);
    await store.transaction(async (tx) => {
      const now = clock.now();
      const asker = { id: message.senderId, name: message.senderName };
      const asked = `${PASS_IT_ON[group.language]}\n\n${text}`;
      // Who turned to the assistant is not met with silence.
      if (message.mentionsAssistant) await enqueueWordOfPerson(tx, questionId, message, now);
      const known = await tx.questions.get(questionId);
      if (known?.text.includes(asked)) return;
      // One matter, one entry: whoever takes it up finds there what is left for them to say.
      const added =
        known &&
        (await tx.questions.move(known.id, WAITING_STATUSES, { text: `${known.text}\n\n${asked}` }, now));
      if (added) await tx.questionEvents.append(undeliveredEvent(added.id, kind), now);
      else await alertOnDesk(tx, group, { messageRowId: null, asker, text: asked, reason: UNDELIVERED }, now);
      const detail = { kind, messageId: message.messageId };
      await tx.moderationAudit.append(
        { violationId: null, groupId: group.id, actor: 'system', action: UNDELIVERED, detail },
        now,
      );
    });
  });
}

/** What the desk, the question's history and the audit call it. */
const UNDELIVERED = 'private_message_undelivered';

const undeliveredEvent = (questionId: string, kind: string) => ({
  questionId,
  kind: UNDELIVERED,
  actor: null,
  detail: { kind },
});

function privateWordOf(kind: string, said: string, language: 'zh' | 'en', help: string): string | null {
  const texts = ALERT_TEXTS[language];
  if (kind === 'crisis')
    return speaksOfAnothersDanger(said) ? texts.crisisOfAnother(help) : texts.crisis(help);
  if (kind === 'personal_data') return texts.personalData();
  if (kind === 'minor') return texts.minor();
  return null;
}
