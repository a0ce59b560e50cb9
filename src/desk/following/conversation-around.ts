import type { GroupMessage } from '../../domain/conversation/message.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Repositories } from '../../store/index.ts';

/** What an operator reads of the talk around a question. */
const SHOWN = 20;
/** Of it, right before and right after the question, whoever speaks. */
const BESIDE = 6;
/** What comes later belongs to other matters. */
const AFTER_MS = 10 * MINUTE_MS;
/** Messages of the group looked through: in ten minutes of a lively evening some hundred come in. */
const LOOKED_AT = 300;

/**
 * The talk around a question, oldest first, the question always in it: what stands beside it, and of the rest what its
 * asker said and was answered. In a lively group the latest messages alone would be other people's.
 */
export async function conversationAround(
  { messages }: Pick<Repositories, 'messages'>,
  asked: GroupMessage,
): Promise<GroupMessage[]> {
  const around = await messages.recent(asked.groupId, LOOKED_AT, { until: asked.sentAt + AFTER_MS });
  const at = around.findIndex(({ id }) => id === asked.id);
  if (at === -1) return await messages.recent(asked.groupId, SHOWN, { until: asked.sentAt });
  const theirs = new Set(
    around.flatMap(({ senderId, messageId }) => (senderId === asked.senderId ? [messageId] : [])),
  );
  const isTheirs = ({ messageId, replyToMessageId }: GroupMessage): boolean =>
    theirs.has(messageId) || (replyToMessageId !== null && theirs.has(replyToMessageId));
  const byDistance = around
    .map((message, place) => ({ message, place, away: Math.abs(place - at) }))
    .sort((a, b) => a.away - b.away);
  const beside = byDistance.filter(({ away }) => away <= BESIDE);
  const further = byDistance.filter(({ message, away }) => away > BESIDE && isTheirs(message));
  return [...beside, ...further]
    .slice(0, SHOWN)
    .sort((a, b) => a.place - b.place)
    .map(({ message }) => message);
}
