import type { GroupMessage } from '../../domain/conversation/message.ts';
import { recallTopic } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';

/** What is done to a message after it came: edited, recalled, withheld, taken down. */
export function messageChanges(db: Executor, touch: Touch) {
  return {
    /** Replaces the text, keeping what it was as a revision. */
    async revise(
      message: GroupMessage,
      next: { text: string; body: string; editedAt: number; mentionsAssistant: boolean },
    ): Promise<void> {
      await db
        .insertInto('message_revisions')
        .values({
          message_row_id: message.id,
          revision: message.revision,
          text: message.text,
          replaced_at: next.editedAt,
        })
        .onConflict((conflict) => conflict.columns(['message_row_id', 'revision']).doNothing())
        .execute();
      await db
        .updateTable('messages')
        .set({
          text: next.text,
          body: next.body,
          mentions_assistant: next.mentionsAssistant ? 1 : 0,
          edited_at: next.editedAt,
          revision: message.revision + 1,
        })
        .where('id', '=', message.id)
        .execute();
    },
    /** A reply may be under way, here or in another process: whoever is at it is woken, and stops. */
    stopReply(id: string): void {
      touch(recallTopic(id));
    },
    async recall(id: string, at: number): Promise<void> {
      touch(recallTopic(id));
      await db
        .updateTable('messages')
        .set({ recalled_at: at })
        .where('id', '=', id)
        .where('recalled_at', 'is', null)
        .execute();
    },
    /** From now on nothing of it is quoted, given to a model or learnt from. */
    async withhold(id: string): Promise<void> {
      await db.updateTable('messages').set({ withheld: 1 }).where('id', '=', id).execute();
    },
    /** It is put to the assistant after all, though nothing in it said so. */
    async address(id: string): Promise<void> {
      await db.updateTable('messages').set({ mentions_assistant: 1 }).where('id', '=', id).execute();
    },
    /** Taken down (`at`), or back again (null). False where it is so already. */
    async setRemoved(id: string, at: number | null): Promise<boolean> {
      const result = await db
        .updateTable('messages')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('removed_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /**
     * Takes what the answers to a message quote of it out of them. Gives those that quoted it, whose events do so
     * still.
     */
    async unquote(channel: string, groupId: string, messageId: string): Promise<string[]> {
      const rows = await db
        .updateTable('messages')
        .set({ quoted: null })
        .where('channel', '=', channel)
        .where('group_id', '=', groupId)
        .where('reply_to_message_id', '=', messageId)
        .where('quoted', 'is not', null)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
