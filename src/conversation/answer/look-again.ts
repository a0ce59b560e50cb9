import { type AssistantSwitches, answersQuestion, silenceOver } from '../../desk/index.ts';
import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import { isAnswered, type Question } from '../../domain/conversation/question.ts';
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
 * Looked at before the work and once more right before sending, always anew: was the message taken back, did a person
 * answer, was the assistant switched off, does a person look after this thread? Null where the assistant may speak.
 */
export async function whyUnwanted(
  { store, switches, clock }: LookingParts,
  asked: GroupMessage,
  overheard: boolean,
): Promise<Unwanted | null> {
  const [message, question, replies, isOff, silence] = await Promise.all([
    store.messages.get(asked.id),
    store.questions.byMessage(asked.id),
    store.messages.repliesTo(asked.groupId, asked.messageId),
    switches.isOff(asked.groupId),
    silenceOver(store, asked, clock.now()),
  ]);
  if (!message || message.recalledAt !== null) return 'recalled';
  if (isOffLimits(message)) return 'silenced';
  if (aPersonAnswered(message, question, replies, overheard)) return 'answered';
  if (isOff) return 'switched_off';
  return silence ? 'silenced' : null;
}

/** Whoever was answered by a person is left in peace; "我也想知道" is no answer. */
function aPersonAnswered(
  message: GroupMessage,
  question: Question | null,
  replies: readonly GroupMessage[],
  overheard: boolean,
): boolean {
  if (question && isAnswered(question) && question.answeredBy !== 'assistant') return true;
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
