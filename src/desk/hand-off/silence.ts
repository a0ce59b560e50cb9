import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Question } from '../../domain/conversation/question.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import type { Repositories, Silence } from '../../store/index.ts';

/** Whoever took part in the thread is still on the same matter for this long after its last message. */
const SAME_MATTER_MS = 30 * MINUTE_MS;
/** A thread that nobody looked after does not silence the assistant for ever. */
const LONGEST_MS = 72 * HOUR_MS;
/** A thread longer than this is followed by its latest messages. */
const MESSAGES_KEPT = 200;

/** Silences the assistant on the thread of this question's message, in the caller's transaction. */
export async function silenceThread(
  tx: Repositories,
  question: Question,
  participants: string[],
  now: number,
): Promise<void> {
  if (question.groupId === null || question.messageRowId === null) return;
  const message = await tx.messages.get(question.messageRowId);
  if (!message) return;
  const answered = message.replyToMessageId;
  const quoted =
    answered === null ? null : await tx.messages.find(message.channel, message.groupId, answered);
  await tx.silences.open(
    {
      groupId: question.groupId,
      questionId: question.id,
      kind: question.kind,
      messageIds: [...(answered === null ? [] : [answered]), message.messageId],
      participants: [
        ...new Set([
          ...participants,
          message.senderId,
          ...(quoted && !quoted.ours && question.kind === 'quarrel' ? [quoted.senderId] : []),
        ]),
      ],
    },
    now,
  );
}

type Placed = Pick<GroupMessage, 'groupId' | 'messageId' | 'replyToMessageId' | 'senderId'>;

/**
 * The silenced thread that a message belongs to, or null: an answer to one of its messages, or more from its people.
 */
export async function silenceOver(
  tx: Pick<Repositories, 'silences'>,
  message: Placed,
  now: number,
): Promise<Silence | null> {
  return silenceAmong(await tx.silences.active(message.groupId), message, now);
}

/** The same among the threads of its group that are silenced. */
export function silenceAmong(silences: Silence[], message: Placed, now: number): Silence | null {
  for (const silence of silences) {
    if (now - silence.since > LONGEST_MS) continue;
    if (silence.messageIds.includes(message.messageId)) return silence;
    if (message.replyToMessageId !== null && silence.messageIds.includes(message.replyToMessageId))
      return silence;
    if (silence.participants.includes(message.senderId) && now - silence.lastAt <= SAME_MATTER_MS)
      return silence;
  }
  return null;
}

/** Takes a message into the thread, so that what answers it belongs there too. */
export async function joinThread(
  tx: Pick<Repositories, 'silences'>,
  silence: Silence,
  message: Pick<GroupMessage, 'messageId' | 'senderId' | 'senderRole'>,
  now: number,
): Promise<void> {
  if (silence.messageIds.includes(message.messageId)) return;
  const messageIds = [...silence.messageIds, message.messageId].slice(-MESSAGES_KEPT);
  // In a quarrel whoever joins in is part of it; beside a complaint people also talk of other things.
  const joins = silence.kind === 'quarrel' && message.senderRole === 'learner';
  const participants = joins
    ? [...new Set([...silence.participants, message.senderId])].slice(-MESSAGES_KEPT)
    : silence.participants;
  await tx.silences.extend(silence.id, { messageIds, participants }, now);
}
