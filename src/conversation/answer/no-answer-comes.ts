import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { replyKey } from './answer-key.ts';

/**
 * Tells the group that what was announced does not come: whoever watches would wait for it. A `delta` that is `done`
 * and that no reply follows.
 */
export async function tellNoAnswerComes(
  { store, clock }: { store: Store; clock: Clock },
  message: GroupMessage,
): Promise<void> {
  const { id, messageId, groupId } = message;
  const data = { replyToMessageId: messageId, key: replyKey(id), index: 0, text: '', done: true };
  await store.transaction((tx) => tx.events.append(groupId, 'delta', data, clock.now()));
}
