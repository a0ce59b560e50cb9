import type { Turn } from '../../domain/conversation/answer.ts';
import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';
import { PIECE_MS, PIECES_AMONG } from './burst.ts';

/** A conversation with one learner goes on while it is this fresh. */
const THREAD_MS = 15 * MINUTE_MS;
/** Messages of the group looked through for it. */
const THREAD_AMONG = 60;
/** Eight exchanges: hints count those given before, and a talk about one task takes six or seven. */
const MAX_TURNS = 16;

/** The group's messages that may belong to `message`: its thread, and what its sender says right after it. */
export const messagesAround = (store: Store, { groupId, sentAt }: GroupMessage): Promise<GroupMessage[]> =>
  store.messages.recent(groupId, THREAD_AMONG + PIECES_AMONG, { until: sentAt + PIECE_MS });

/**
 * What this learner and the assistant said to each other just before `message`, oldest first, among the messages
 * `around` it.
 */
export function threadBefore(message: GroupMessage, around: readonly GroupMessage[]): Turn[] {
  const recent = around.filter(({ sentAt }) => sentAt <= message.sentAt).slice(-THREAD_AMONG);
  const asked = new Set<string>();
  const turns: Turn[] = [];
  for (const earlier of recent) {
    if (earlier.id === message.id || isOffLimits(earlier) || earlier.sentAt < message.sentAt - THREAD_MS)
      continue;
    if (earlier.senderId === message.senderId && earlier.mentionsAssistant) {
      asked.add(earlier.messageId);
      turns.push({ role: 'user', text: earlier.body });
    } else if (earlier.ours && earlier.replyToMessageId !== null && asked.has(earlier.replyToMessageId)) {
      turns.push({ role: 'assistant', text: earlier.text });
    }
  }
  return turns.slice(-MAX_TURNS);
}
