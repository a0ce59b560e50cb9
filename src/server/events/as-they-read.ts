import { messageDocument } from '../../domain/conversation/message-document.ts';
import type { GroupEvent, Store } from '../../store/index.ts';

/** What has just happened was heard as it was: whoever sees it sees the edit next. */
const OLDER_THAN_MS = 5_000;

/**
 * Events as they are told to whoever comes later: an edited message says what it says now, and nothing that was edited
 * out. The record keeps what was said, for who decides on it.
 */
export async function asTheyRead(
  { messages }: Pick<Store, 'messages'>,
  events: GroupEvent[],
  now: number,
): Promise<GroupEvent[]> {
  const old = events.filter(({ kind, createdAt }) => kind === 'message' && now - createdAt > OLDER_THAN_MS);
  if (old.length === 0) return events;
  const edited = await messages.editedAmong(old.map(({ data }) => idIn(data)));
  if (edited.length === 0) return events;
  const byId = new Map(edited.map((message) => [message.id, messageDocument(message)]));
  return events.map((event) => {
    const document = event.kind === 'message' ? byId.get(idIn(event.data)) : undefined;
    return document === undefined ? event : { ...event, data: document };
  });
}

const idIn = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
