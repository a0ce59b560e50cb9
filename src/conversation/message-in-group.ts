import type { GroupMessage } from '../domain/conversation/message.ts';
import type { Group } from '../domain/school/group.ts';
import type { JobRow, Store } from '../store/index.ts';

/** A message as it stands now, and its group. */
export interface MessageInGroup {
  message: GroupMessage;
  group: Group;
}

/** What a job is about, read at once where its row names the group; null where message or group are gone. */
export async function messageInGroup(
  store: Store,
  messageRowId: string,
  { groupId }: Pick<JobRow, 'groupId'>,
): Promise<MessageInGroup | null> {
  const [message, named] = await Promise.all([
    store.messages.get(messageRowId),
    groupId === null ? null : store.groups.get(groupId),
  ]);
  const group = named ?? (message && (await store.groups.get(message.groupId)));
  return message && group && { message, group };
}
