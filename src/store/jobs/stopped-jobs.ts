import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';
import { LET_GO } from './job-row.ts';

/** Jobs that were called off, or given up on and are begun anew. */
export function stoppedJobs(db: Executor, touch: Touch) {
  return {
    async cancelByKey(dedupeKey: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ state: 'cancelled', handed_at: null, finished_at: now })
        .where('dedupe_key', '=', dedupeKey)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** A job that waits, or was given up, is not wanted any more. What runs is left to come to its end. */
    async cancel(id: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ state: 'cancelled', handed_at: null, finished_at: now })
        .where('id', '=', id)
        .where('state', 'in', ['ready', 'dead'])
        .where('every_ms', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** A dead job in the line once more, with fresh attempts. */
    async replay(id: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ ...LET_GO, attempts: 0, run_at: now, finished_at: null })
        .where('id', '=', id)
        .where('state', '=', 'dead')
        .executeTakeFirst();
      if (result.numUpdatedRows > 0n) touch(JOBS_TOPIC);
      return result.numUpdatedRows > 0n;
    },
    /** Up to `limit` dead jobs in the line once more, oldest first; how many. */
    async replayDead(
      filter: { kind?: string | undefined; groupId?: string | undefined; limit: number },
      now: number,
    ) {
      let dead = db
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', 'dead')
        .orderBy('id')
        .limit(filter.limit);
      if (filter.kind !== undefined) dead = dead.where('kind', '=', filter.kind);
      if (filter.groupId !== undefined) dead = dead.where('group_id', '=', filter.groupId);
      const result = await db
        .updateTable('jobs')
        .set({ ...LET_GO, attempts: 0, run_at: now, finished_at: null })
        .where('id', 'in', dead)
        .where('state', '=', 'dead')
        .executeTakeFirst();
      if (result.numUpdatedRows > 0n) touch(JOBS_TOPIC);
      return Number(result.numUpdatedRows);
    },
  };
}
