import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Executor, Touch } from '../executor.ts';
import { groupTalk } from './group-talk.ts';
import { messageChanges } from './message-changes.ts';
import { fromRow, insertNew, toRow, withIds } from './message-rows.ts';

export function messageRepository(db: Executor, touch: Touch) {
  /** For each, false where the platform's message is stored already: then nothing was written. */
  async function insertAll(messages: GroupMessage[], sendKey: string | null = null): Promise<boolean[]> {
    const rows = messages.map((message) => toRow(message, sendKey));
    // In one order, so that two processes that are sent the same messages do not wait for each other.
    rows.sort((a, b) => (a.group_id + a.message_id < b.group_id + b.message_id ? -1 : 1));
    const written = await insertNew(db, rows);
    const stored = new Set(written.map((row) => row.id));
    return messages.map((message) => stored.has(message.id));
  }

  /** Those of these messages that there are, by their id. */
  async function byIds(ids: string[]): Promise<Map<string, GroupMessage>> {
    return new Map((await withIds(db, ids)).map((row) => [row.id, fromRow(row)]));
  }

  return {
    insertAll,
    /** False where the platform's message is stored already: then nothing was written. */
    async insert(message: GroupMessage, sendKey: string | null = null): Promise<boolean> {
      const [isNew = false] = await insertAll([message], sendKey);
      return isNew;
    },
    byIds,
    async get(id: string): Promise<GroupMessage | null> {
      return (await byIds([id])).get(id) ?? null;
    },
    /** What was sent under this key, if it was. */
    async sentUnder(sendKey: string): Promise<GroupMessage | null> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('send_key', '=', sendKey)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async find(channel: string, groupId: string, messageId: string): Promise<GroupMessage | null> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('channel', '=', channel)
        .where('group_id', '=', groupId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    ...messageChanges(db, touch),
    /** Of these those that were edited, as they read now. */
    async editedAmong(ids: readonly string[]): Promise<GroupMessage[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('id', 'in', ids)
        .where('revision', '>', 1)
        .execute();
      return rows.map(fromRow);
    },
    ...groupTalk(db),
  };
}
