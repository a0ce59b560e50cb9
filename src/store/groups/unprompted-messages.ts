import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';

/** What the assistant said without having been asked, by whichever room: one log, so that one limit holds. */
export function unpromptedMessageRepository(db: Executor) {
  return {
    /** False where something was said under this key already. */
    async record(said: { groupId: string; kind: string; key: string }, now: number): Promise<boolean> {
      const row = await db
        .insertInto('unprompted_messages')
        .values({
          id: newId('unp', now),
          group_id: said.groupId,
          kind: said.kind,
          said_key: said.key,
          said_at: now,
        })
        .onConflict((conflict) => conflict.column('said_key').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async has(key: string): Promise<boolean> {
      const row = await db
        .selectFrom('unprompted_messages')
        .select('id')
        .where('said_key', '=', key)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** It could not be sent after all: it does not count. */
    async forget(key: string): Promise<void> {
      await db.deleteFrom('unprompted_messages').where('said_key', '=', key).execute();
    },
    /** When something was said unprompted since `from`, oldest first. */
    async since(groupId: string, from: number): Promise<number[]> {
      const rows = await db
        .selectFrom('unprompted_messages')
        .select('said_at')
        .where('group_id', '=', groupId)
        .where('said_at', '>=', from)
        .orderBy('said_at')
        .execute();
      return rows.map((row) => row.said_at);
    },
  };
}
