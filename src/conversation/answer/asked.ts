import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Store } from '../../store/index.ts';

/** A message that the assistant may answer. */
export interface Asked {
  message: GroupMessage;
  group: Group;
  /** Put to the group, not to the assistant: it joins in only where it is sure. */
  overheard: boolean;
}

/** The message as it stands now; null where it is gone or nobody's to answer. */
export async function readAsked(
  store: Store,
  messageRowId: string,
  overheard: boolean,
): Promise<Asked | null> {
  const message = await store.messages.get(messageRowId);
  if (!message || isOffLimits(message)) return null;
  const group = await store.groups.get(message.groupId);
  return group && { message, group, overheard };
}
