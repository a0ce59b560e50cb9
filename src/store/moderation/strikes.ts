import type { ViolationCategory } from '../../domain/moderation/moderation.ts';
import type { Executor } from '../executor.ts';

/** A confirmed violation on a learner's record, across the groups of one channel. */
export interface StrikeRow {
  violationId: string;
  /** The group it happened in. */
  groupId: string;
  category: ViolationCategory;
  at: number;
  clearedAt: number | null;
}

export function strikeRepository(db: Executor) {
  return {
    /** Once a violation; one that was cleared stands again. */
    async put(strike: {
      violationId: string;
      channel: string;
      senderId: string;
      category: ViolationCategory;
      at: number;
    }): Promise<void> {
      const { category, at } = strike;
      await db
        .insertInto('strikes')
        .values({
          violation_id: strike.violationId,
          channel: strike.channel,
          sender_id: strike.senderId,
          category,
          at,
          cleared_at: null,
        })
        .onConflict((conflict) =>
          conflict.column('violation_id').doUpdateSet({ category, at, cleared_at: null }),
        )
        .execute();
    },
    async clear(violationId: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('strikes')
        .set({ cleared_at: now })
        .where('violation_id', '=', violationId)
        .where('cleared_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** Every strike of an account, cleared ones with their mark, oldest first. */
    async of(channel: string, senderId: string, limit = 200): Promise<StrikeRow[]> {
      const rows = await db
        .selectFrom('strikes')
        .innerJoin('violations', 'violations.id', 'strikes.violation_id')
        .select(['violation_id', 'violations.group_id', 'strikes.category', 'at', 'cleared_at'])
        .where('strikes.channel', '=', channel)
        .where('strikes.sender_id', '=', senderId)
        .orderBy('at', 'desc')
        .orderBy('violation_id', 'desc')
        .limit(limit)
        .execute();
      return rows
        .map((row) => ({
          violationId: row.violation_id,
          groupId: row.group_id,
          category: row.category as ViolationCategory, // written by put
          at: row.at,
          clearedAt: row.cleared_at,
        }))
        .reverse();
    },
  };
}
