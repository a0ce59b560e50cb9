import type { Selectable } from 'kysely';
import type { TopicPause } from '../../domain/school/discussion-prompt.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

const fromRow = (row: Selectable<Schema['topic_pauses']>): TopicPause => ({
  groupId: row.group_id,
  pausedAt: row.paused_at,
  silent: row.silent,
  resumedAt: row.resumed_at,
});

/** The latest pause of a group's topics: under way, or ended by an operator. */
export function topicPauseRepository(db: Executor) {
  return {
    async latest(groupId: string): Promise<TopicPause | null> {
      const row = await db
        .selectFrom('topic_pauses')
        .selectAll()
        .where('group_id', '=', groupId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Of every group that is paused now. */
    async underWay(): Promise<TopicPause[]> {
      const rows = await db
        .selectFrom('topic_pauses')
        .selectAll()
        .where('resumed_at', 'is', null)
        .orderBy('group_id')
        .execute();
      return rows.map(fromRow);
    },
    /** Begins a pause; one that is under way stays as it is. */
    async pause(groupId: string, silent: number, now: number): Promise<void> {
      await db
        .insertInto('topic_pauses')
        .values({ group_id: groupId, paused_at: now, silent, resumed_at: null })
        .onConflict((conflict) =>
          conflict
            .column('group_id')
            .doUpdateSet({ paused_at: now, silent, resumed_at: null })
            .where('topic_pauses.resumed_at', 'is not', null),
        )
        .execute();
    },
    /** False where the group was not paused. */
    async resume(groupId: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('topic_pauses')
        .set({ resumed_at: now })
        .where('group_id', '=', groupId)
        .where('resumed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}
