import { sql } from 'kysely';
import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';
import { LET_GO } from './job-row.ts';

/** The first time after `now` on the grid that a repeating job keeps to. */
const nextRun = (now: number) =>
  // Cast: SQLite is given every number as a double, and a double divides with a fraction.
  sql<number>`case when every_ms is null then run_at
    else run_at + every_ms * ((cast(${now} as bigint) - run_at) / every_ms + 1) end`;

/** A job while its process has it: how far it is, and how it ends. */
export function leasedJobs(db: Executor, touch: Touch) {
  return {
    /**
     * The leases of those of `ids` that `owner` still holds, renewed at once; which they are. By name: a row may carry
     * an owner who never heard of having got it, or could not write down that it ended.
     */
    async renew(ids: string[], owner: string, leaseUntil: number): Promise<string[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .updateTable('jobs')
        .set({ lease_until: leaseUntil })
        .where('id', 'in', ids)
        .where(sql<boolean>`state = 'running'`)
        .where('lease_owner', '=', owner)
        .returning('id')
        .execute();
      return rows.map((row) => row.id);
    },
    /** What its handler says of how far it is. */
    async progress(id: string, owner: string, progress: string): Promise<void> {
      await db
        .updateTable('jobs')
        .set({ progress })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .execute();
    },
    /** Through; a job that repeats goes back in line for its next time. */
    async finish(ids: string[], owner: string, now: number): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('jobs')
        .set({
          ...LET_GO,
          state: sql<string>`case when every_ms is null then 'done' else 'ready' end`,
          last_error: null,
          progress: null,
          attempts: sql<number>`case when every_ms is null then attempts else 0 end`,
          run_at: nextRun(now),
          finished_at: now,
        })
        .where('id', 'in', ids)
        .where('lease_owner', '=', owner)
        .execute();
    },
    /** Back in line at `runAt`, or dead where the attempts are used up; a job that repeats waits for its next time. */
    async fail(
      id: string,
      owner: string,
      error: string,
      next: { state: 'ready' | 'dead'; runAt: number },
      now: number,
    ) {
      const over = next.state === 'dead';
      await db
        .updateTable('jobs')
        .set({
          ...LET_GO,
          last_error: error,
          ...(over
            ? {
                state: sql<string>`case when every_ms is null then 'dead' else 'ready' end`,
                attempts: sql<number>`case when every_ms is null then attempts else 0 end`,
                run_at: nextRun(now),
                finished_at: now,
              }
            : { run_at: next.runAt, finished_at: null }),
        })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .execute();
      if (!over) touch(JOBS_TOPIC);
    },
    /** Given back unfinished at a graceful stop, to run from `runAt` on: the attempt does not count. */
    async giveBack(id: string, owner: string, runAt: number): Promise<void> {
      await db
        .updateTable('jobs')
        .set({ ...LET_GO, run_at: runAt, attempts: sql`attempts - 1` })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'running')
        .execute();
      touch(JOBS_TOPIC);
    },
  };
}
