import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Store } from '../../../store/index.ts';
import { createLine } from '../../line.ts';

/** Messages that share a read; no more are under way at once than a process has jobs running. */
const MOST_TOGETHER = 32;

/** A message, and its group. */
export interface MessageInGroup {
  message: GroupMessage;
  group: Group;
}

/** What is asked for at the same moment is read at once; null where message or group are gone. */
export function createMessageReading(store: Store): (messageRowId: string) => Promise<MessageInGroup | null> {
  return createLine<string, MessageInGroup | null>({
    most: MOST_TOGETHER,
    lanes: 1,
    async handle(ids) {
      const messages = await store.messages.byIds(ids);
      const groupIds = [...messages.values()].map(({ groupId }) => groupId);
      const groups = await store.groups.byIds([...new Set(groupIds)]);
      return ids.map((id) => {
        const message = messages.get(id);
        const group = message && groups.get(message.groupId);
        return { status: 'fulfilled', value: message && group ? { message, group } : null };
      });
    },
  });
}
