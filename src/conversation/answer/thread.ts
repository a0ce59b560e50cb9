import type { Turn } from '../../domain/conversation/answer.ts';
import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';

/** A conversation with one learner goes on while it is this fresh. */
const THREAD_MS = 15 * MINUTE_MS;
/** Messages of the group looked through for it. */
const LOOKED_AT = 60;
/** Eight exchanges: hints count those given before, and a talk about one task takes six or seven. */
const MAX_TURNS = 16;

/** What this learner and the assistant said to each other just before `message`, oldest first. */
export async function threadBefore(store: Store, message: GroupMessage): Promise<Turn[]> {
  const recent = await store.messages.recent(message.groupId, LOOKED_AT, { until: message.sentAt });
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
