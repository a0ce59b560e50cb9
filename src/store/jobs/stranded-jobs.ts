import { sql } from 'kysely';
import { CLOCKS_APART_MS } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Executor } from '../executor.ts';
import { LET_GO } from './job-row.ts';

/** Who wants a job within so long of its being written down wants it soon, and not at a time of day. */
const SOON_MS = MINUTE_MS;
/** No pause before another try is longer. */
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;

const RUNNING = sql<boolean>`state = 'running'`;

/** Jobs that nobody would come for: their worker is gone, or the clock was set back since they were written down. */
export function strandedJobs(db: Executor) {
  return {
    /** What an expired lease left behind goes back in the line; with `now` = infinity, all that runs. */
    async reclaimExpired(now: number): Promise<number> {
      const result = await db
        .updateTable('jobs')
        .set(LET_GO)
        .where(RUNNING)
        .where('lease_until', '<', now)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    /** The same of leases that end further ahead than any may, `after` a time; due at once, as they were before. */
    async reclaimAhead(after: number, now: number): Promise<number> {
      const result = await db
        .updateTable('jobs')
        .set({ ...LET_GO, run_at: now })
        .where(RUNNING)
        .where('lease_until', '>', after)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    /**
     * After the clock was set back, what would else wait until it is again as late as it was is due now: what repeats
     * and waits for longer than its period (a try after a failure may lie a little beyond that), what was wanted at
     * once, and what is tried again. What waits for a time of its own goes on waiting for it.
     */
    async bringNear(now: number): Promise<void> {
      const ready = db
        .updateTable('jobs')
        .set({ run_at: now })
        .where(sql<boolean>`state = 'ready' and handed_at is null`)
        .where('run_at', '>', now);
      await ready
        .where('every_ms', 'is not', null)
        .where(sql<boolean>`run_at > cast(${now} as bigint) + every_ms + ${sql.lit(MINUTE_MS)}`)
        .execute();
      await ready
        .where('every_ms', 'is', null)
        .where((eb) =>
          eb.or([
            eb.and([
              eb('created_at', '>', now + CLOCKS_APART_MS),
              sql<boolean>`run_at <= created_at + ${sql.lit(SOON_MS)}`,
            ]),
            eb.and([eb('attempts', '>', 0), eb('run_at', '>', now + LONGEST_PAUSE_MS + CLOCKS_APART_MS)]),
          ]),
        )
        .execute();
    },
  };
}
