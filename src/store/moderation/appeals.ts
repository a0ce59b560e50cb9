import type { Selectable } from 'kysely';
import type { Appeal, AppealStatus } from '../../domain/moderation/appeal.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

const fromRow = (row: Selectable<Schema['appeals']>): Appeal => ({
  id: row.id,
  violationId: row.violation_id,
  groupId: row.group_id,
  via: row.via === 'link' ? 'link' : 'private_message',
  text: row.text,
  status: row.status as AppealStatus, // written from an Appeal
  decidedBy: row.decided_by,
  reply: row.reply,
  dueAt: row.due_at,
  createdAt: row.created_at,
  decidedAt: row.decided_at,
});

export function appealRepository(db: Executor) {
  return {
    /** False where the violation has an open appeal. */
    async insert(appeal: Appeal): Promise<boolean> {
      const result = await db
        .insertInto('appeals')
        .values({
          id: appeal.id,
          violation_id: appeal.violationId,
          group_id: appeal.groupId,
          via: appeal.via,
          text: appeal.text,
          status: appeal.status,
          decided_by: appeal.decidedBy,
          reply: appeal.reply,
          due_at: appeal.dueAt,
          created_at: appeal.createdAt,
          decided_at: appeal.decidedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async get(id: string): Promise<Appeal | null> {
      const row = await db.selectFrom('appeals').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Oldest first. */
    async of(violationId: string): Promise<Appeal[]> {
      const rows = await db
        .selectFrom('appeals')
        .selectAll()
        .where('violation_id', '=', violationId)
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    /** Which of these violations have an open appeal, and when it should be decided. */
    async openOf(violationIds: string[]): Promise<Map<string, number>> {
      if (violationIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('appeals')
        .select(['violation_id', 'due_at'])
        .where('violation_id', 'in', violationIds)
        .where('status', '=', 'open')
        .execute();
      return new Map(rows.map((row) => [row.violation_id, row.due_at]));
    },
    async list(filter: {
      status?: AppealStatus | undefined;
      groupId?: string | undefined;
      after?: string | undefined;
      limit: number;
    }): Promise<Appeal[]> {
      let query = db.selectFrom('appeals').selectAll().orderBy('id').limit(filter.limit);
      if (filter.status) query = query.where('status', '=', filter.status);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.after !== undefined) query = query.where('id', '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    /** Decided once; null where somebody was faster. */
    async decide(
      id: string,
      decision: { status: 'accepted' | 'rejected'; decidedBy: string; reply: string },
      now: number,
    ): Promise<Appeal | null> {
      const row = await db
        .updateTable('appeals')
        .set({
          status: decision.status,
          decided_by: decision.decidedBy,
          reply: decision.reply,
          decided_at: now,
        })
        .where('id', '=', id)
        .where('status', '=', 'open')
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
  };
}
