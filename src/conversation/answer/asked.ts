import { isOffLimits } from '../../domain/conversation/message.ts';
import type { JobRow, Store } from '../../store/index.ts';
import { type MessageInGroup, messageInGroup } from '../message-in-group.ts';

/** A message that the assistant may answer. */
export interface Asked extends MessageInGroup {
  /** Put to the group, not to the assistant: it joins in only where it is sure. */
  overheard: boolean;
}

/** The message as it stands now; null where it is gone or nobody's to answer. */
export async function readAsked(
  store: Store,
  messageRowId: string,
  overheard: boolean,
  job: JobRow,
): Promise<Asked | null> {
  const inGroup = await messageInGroup(store, messageRowId, job);
  return inGroup && !isOffLimits(inGroup.message) ? { ...inGroup, overheard } : null;
}
