import { sql } from 'kysely';
import type { Executor } from '../executor.ts';

/** Jobs that a queue was given: until one is claimed, it may come back into line. */
export function handedJobs(db: Executor) {
  async function setHanded(ids: string[], handedAt: number | null): Promise<void> {
    if (ids.length === 0) return;
    await db
      .updateTable('jobs')
      .set({ handed_at: handedAt })
      .where('id', 'in', ids)
      .where('state', '=', 'ready')
      .execute();
  }

  return {
    /** Written before a queue is given them, so that an attempt that is over quickly is not marked afterwards. */
    hand: (ids: string[], now: number): Promise<void> => setHanded(ids, now),
    /** Those of `ids` that nobody has claimed stand in line again. */
    takeBack: (ids: string[]): Promise<void> => setHanded(ids, null),
    /** Everything handed out before `before` that nobody has claimed stands in line again; how many. */
    async takeBackHandedBefore(before: number): Promise<number> {
      const result = await db
        .updateTable('jobs')
        .set({ handed_at: null })
        .where('handed_at', '<', before)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    /** What a queue was given and is not through with. */
    async handed(): Promise<{ id: string; groupId: string | null }[]> {
      return await db
        .selectFrom('jobs')
        .select(['id', 'group_id as groupId'])
        .where(sql<boolean>`handed_at is not null`)
        .execute();
    },
  };
}
