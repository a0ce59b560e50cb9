import { sql } from 'kysely';
import type { Executor } from '../executor.ts';
import { LEARNERS_DEEDS } from '../learners/erase-rows.ts';
import { clearModeration } from '../moderation/moderation-retention.ts';
import { BATCH, inBatches } from '../statements/in-batches.ts';

/** Removes what a school keeps no longer, a bounded piece at a time. Each call may be interrupted anywhere. */
export function retentionRepository(db: Executor) {
  return {
    /**
     * Messages, their events, answers and corrections go after `messagesBefore`; closed questions stay without asker
     * and words, for the figures. What a violation rests on goes after `evidenceBefore`. Of moderation's own tables
     * see `clearModeration`. Times in epoch milliseconds; how many messages went.
     */
    async clear(
      times: { messagesBefore: number; evidenceBefore: number },
      now: number,
    ): Promise<{ messages: number }> {
      const { messagesBefore, evidenceBefore } = times;
      let removed = 0;
      for (const { id } of await db.selectFrom('groups').select('id').execute()) {
        removed += await removeMessages(db, id, messagesBefore, evidenceBefore);
        await removeEvents(db, id, messagesBefore);
      }
      await emptyClosedQuestions(db, messagesBefore, now);
      await removeOldest(db, 'answers', 'created_at', messagesBefore);
      await removeOldest(db, 'corrections', 'corrected_at', messagesBefore);
      await removeOldest(db, 'private_messages', 'sent_at', evidenceBefore);
      await clearModeration(db, times);
      return { messages: removed };
    },
  };
}

async function removeMessages(
  db: Executor,
  groupId: string,
  before: number,
  evidenceBefore: number,
): Promise<number> {
  return await inBatches(async () => {
    const evidence = db
      .selectFrom('violations')
      .select('message_row_id')
      .where('created_at', '>=', evidenceBefore);
    const rows = await db
      .selectFrom('messages')
      .select('id')
      .where('group_id', '=', groupId)
      .where('sent_at', '<', before)
      .where(
        'id',
        'not in',
        evidence.where('message_row_id', 'is not', null).$castTo<{ message_row_id: string }>(),
      )
      .orderBy('sent_at')
      .limit(BATCH)
      .execute();
    await removeAll(db, 'messages', rows);
    return rows.length;
  });
}

async function removeAll(
  db: Executor,
  table: 'messages' | 'answers' | 'corrections' | 'private_messages',
  rows: { id: string }[],
): Promise<void> {
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) await db.deleteFrom(table).where('id', 'in', ids).execute();
}

/** Oldest first, by number: what is left of a group's events keeps its numbers. */
async function removeEvents(db: Executor, groupId: string, before: number): Promise<number> {
  return await inBatches(async () => {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'created_at'])
      .where('group_id', '=', groupId)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    const last = rows.filter((row) => row.created_at < before).at(-1);
    if (!last) return 0;
    await db.deleteFrom('events').where('group_id', '=', groupId).where('seq', '<=', last.seq).execute();
    return rows.filter((row) => row.seq <= last.seq).length;
  });
}

async function emptyClosedQuestions(db: Executor, before: number, now: number): Promise<number> {
  return await inBatches(async () => {
    const rows = await db
      .selectFrom('questions')
      .select('id')
      .where('created_at', '<', before)
      .where('closed_at', 'is not', null)
      .where('text', '!=', '')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => row.id);
    // Its history goes on telling what happened when; which learner did it, and what staff wrote of it, it does not.
    // It comes first: by the words that a question still has, what was interrupted is found again.
    const history = () => db.updateTable('question_events').where('question_id', 'in', ids);
    await history()
      .set({ actor: null })
      .where('kind', 'in', LEARNERS_DEEDS)
      .where('detail', 'not like', '%"by":"staff"%')
      .execute();
    await history()
      .set({ detail: '{}' })
      .where('kind', 'in', ['dismissed', 'followed_up', 'reopened'])
      .execute();
    await db
      .updateTable('questions')
      .set({
        asker_id: '',
        asker_name: '',
        text: '',
        draft: '',
        nearest: '[]',
        reply: null,
        replied_by: sql<string | null>`case when answered_by = 'peer' then null else replied_by end`,
        updated_at: now,
      })
      .where('id', 'in', ids)
      .execute();
    return rows.length;
  });
}

async function removeOldest(
  db: Executor,
  table: 'answers' | 'corrections' | 'private_messages',
  column: 'created_at' | 'corrected_at' | 'sent_at',
  before: number,
) {
  return await inBatches(async () => {
    const rows = await db
      .selectFrom(table)
      .select('id')
      // One of the table's own columns of epoch milliseconds.
      .where(column as 'id', '<', before as unknown as string)
      .limit(BATCH)
      .execute();
    await removeAll(db, table, rows);
    return rows.length;
  });
}
