import { type AssistantSwitches, answersQuestion, silenceOver } from '../../desk/index.ts';
import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import { isAnswered } from '../../domain/conversation/question.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';

/** Why the assistant says nothing to a message after all. */
export type Unwanted = 'recalled' | 'answered' | 'switched_off' | 'silenced';

export interface LookingParts {
  store: Store;
  clock: Clock;
  switches: AssistantSwitches;
}

/**
 * Looked at before the work and once more right before sending: was the message taken back, did a person answer, was
 * the assistant switched off, does a person look after this thread? Null where the assistant may speak.
 */
export async function whyUnwanted(
  parts: LookingParts,
  messageRowId: string,
  overheard: boolean,
): Promise<Unwanted | null> {
  const { store, switches, clock } = parts;
  const message = await store.messages.get(messageRowId);
  if (!message || message.recalledAt !== null) return 'recalled';
  if (isOffLimits(message)) return 'silenced';
  if (await aPersonAnswered(store, message, overheard)) return 'answered';
  if (await switches.isOff(message.groupId)) return 'switched_off';
  if (await silenceOver(store, message, clock.now())) return 'silenced';
  return null;
}

/** Whoever was answered by a person is left in peace; "我也想知道" is no answer. */
async function aPersonAnswered(store: Store, message: GroupMessage, overheard: boolean): Promise<boolean> {
  const question = await store.questions.byMessage(message.id);
  if (question && isAnswered(question) && question.answeredBy !== 'assistant') return true;
  const replies = await store.messages.repliesTo(message.groupId, message.messageId);
  return replies.some(
    (reply) =>
      reply.recalledAt === null &&
      !reply.ours &&
      reply.senderId !== message.senderId &&
      (reply.senderRole === 'staff' ||
        (overheard &&
          reply.senderRole === 'learner' &&
          answersQuestion(message.body, { text: reply.body, linked: true, minutesSince: 0 }))),
  );
}
