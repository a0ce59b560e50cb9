import { sql } from 'kysely';
import type { Executor } from '../executor.ts';

/** Tokens that each group has used of a day's budget, common to all processes. `day` is a local date. */
export function modelSpendingRepository(db: Executor) {
  const begin = (groupId: string, day: string) =>
    db
      .insertInto('model_spending')
      .values({ group_id: groupId, day, tokens: 0 })
      .onConflict((conflict) => conflict.columns(['group_id', 'day']).doNothing())
      .execute();
  return {
    /** Takes `tokens` where they fit under `limit`; otherwise takes nothing and says false. */
    async spend(groupId: string, tokens: number, day: string, limit: number): Promise<boolean> {
      await begin(groupId, day);
      const result = await db
        .updateTable('model_spending')
        .set({ tokens: sql`tokens + ${tokens}` })
        .where('group_id', '=', groupId)
        .where('day', '=', day)
        .where('tokens', '<=', limit - tokens)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** Adds to what was spent, also over the limit; negative gives back. */
    async correct(groupId: string, tokens: number, day: string): Promise<void> {
      await begin(groupId, day);
      await db
        .updateTable('model_spending')
        .set({ tokens: sql`case when tokens + ${tokens} < 0 then 0 else tokens + ${tokens} end` })
        .where('group_id', '=', groupId)
        .where('day', '=', day)
        .execute();
    },
    async spent(groupId: string, day: string): Promise<number> {
      const row = await db
        .selectFrom('model_spending')
        .select('tokens')
        .where('group_id', '=', groupId)
        .where('day', '=', day)
        .executeTakeFirst();
      return row?.tokens ?? 0;
    },
    /** Days that are over go; the date before which they do is written like `day`. */
    async deleteBefore(day: string): Promise<void> {
      await db.deleteFrom('model_spending').where('day', '<', day).execute();
    },
  };
}
