import { invitesMore } from '../../agent/index.ts';
import type { Answer } from '../../domain/conversation/answer.ts';
import type { MessageAnswer } from '../../domain/conversation/message.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Outbound } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';
import { handOffUnanswered, recordSaid, recordUnsaid } from './after-answer.ts';
import { replyKey } from './answer-key.ts';
import type { AnswerLinks } from './answer-links.ts';
import type { Asked } from './asked.ts';
import { type LookingParts, whyUnwanted } from './look-again.ts';
import { tellNoAnswerComes } from './no-answer-comes.ts';

export interface SayingParts extends LookingParts {
  logger: Logger;
  outbound: Outbound;
  links: AnswerLinks;
}

/** How an answer is said. */
export interface SaidAs {
  /** At most once under it. */
  key: string;
  /** Words before it. */
  lead: string;
}

/** As long as it takes to find the error message and to type it out. */
const INVITED_MS = 5 * MINUTE_MS;

/**
 * Looks again, and says the answer in the group where it is still wanted there. Throws where the platform may take it
 * later; where it never will, a person takes over.
 */
export async function sayAnswer(
  parts: SayingParts,
  asked: Asked,
  answer: Answer,
  { key, lead }: SaidAs = { key: replyKey(asked.message.id), lead: '' },
): Promise<void> {
  const { message, group, overheard } = asked;
  const unwanted = await whyUnwanted(parts, message, overheard);
  if (unwanted) {
    await recordUnsaid(parts, answer, unwanted);
    if (!overheard) await tellNoAnswerComes(parts, message);
    if (unwanted === 'switched_off' && !overheard && !answer.handoff)
      await handOffUnanswered(parts, asked, 'assistant_off');
    return;
  }
  // Not sure enough to join in: the question stays the group's, and its clock runs.
  if (overheard && answer.outcome !== 'answered') {
    if (answer.outcome !== 'abstained' && answer.outcome !== 'hint')
      await recordSaid(parts, asked, answer, null);
    return;
  }
  // In copilot the assistant never speaks: what it would have said lies on the desk as a draft.
  if (group.mode === 'copilot') {
    if (!answer.handoff) await recordSaid(parts, asked, answer, null);
    return;
  }
  const delivery = await parts.outbound.say({
    group,
    replyTo: message,
    text: `${lead}${answer.text}`,
    answer: shownAnswer(answer, parts.links.linkTo(answer, message.channel)),
    key,
    staff: null,
  });
  throwToRetry(delivery, 'the reply could not be delivered');
  if (delivery.status !== 'sent') {
    parts.logger.error(
      { messageRowId: message.id, delivery },
      'the channel did not take a reply; the question needs a person',
    );
    if (overheard) return;
    await tellNoAnswerComes(parts, message);
    await handOffUnanswered(parts, asked, 'not_delivered');
    return;
  }
  await recordSaid(parts, asked, answer, delivery.rowId);
  if (message.senderRole === 'learner' && invitesMore(answer.text))
    await parts.store.speakers.invite(message, parts.clock.now() + INVITED_MS);
}

/** What a reply shows beside its text. */
export const shownAnswer = (answer: Answer, url: string | null): MessageAnswer => ({
  answerId: answer.id,
  outcome: answer.outcome,
  label: answer.label,
  signedBy: null,
  citations: answer.citations,
  dueAt: answer.handoff?.dueAt ?? null,
  ...(url === null ? {} : { url }),
});
