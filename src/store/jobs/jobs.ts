import { sql } from 'kysely';
import { newId } from '../../domain/random/ids.ts';
import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';
import { rowInsert } from '../statements/written.ts';
import { lineOfJobs } from './job-line.ts';
import { jobOverview } from './job-overview.ts';
import { DEFAULT_PRIORITY, LET_GO } from './job-row.ts';
import { strandedJobs } from './stranded-jobs.ts';

export interface NewJob {
  kind: string;
  payload: unknown;
  groupId?: string | undefined;
  /** At most one job ever carries this key: enqueueing it again does nothing. */
  dedupeKey?: string | undefined;
  /** Epoch milliseconds; now if absent. */
  runAt?: number | undefined;
  /** Smaller runs first. */
  priority?: number | undefined;
  maxAttempts?: number | undefined;
  /** Milliseconds between runs of a job that repeats for ever; absent for one that runs once. */
  everyMs?: number | undefined;
}

const DEFAULT_MAX_ATTEMPTS = 10;
/** A repeating job that fails comes again anyway; it is tried a few times before that. */
const REPEATING_ATTEMPTS = 3;

/** A job that carries a key which is there already is not added. */
const insertNew = rowInsert<keyof ReturnType<typeof toRow>, { id: string }>(
  'jobs',
  {
    id: 'text',
    kind: 'text',
    payload: 'text',
    group_id: 'text',
    dedupe_key: 'text',
    state: 'text',
    priority: 'integer',
    run_at: 'bigint',
    attempts: 'integer',
    max_attempts: 'integer',
    created_at: 'bigint',
    every_ms: 'bigint',
  },
  'on conflict (dedupe_key) do nothing returning id',
);

const toRow = ({ job, now }: { job: NewJob; now: number }) => ({
  id: newId('job', now),
  kind: job.kind,
  payload: JSON.stringify(job.payload),
  group_id: job.groupId ?? null,
  dedupe_key: job.dedupeKey ?? null,
  state: 'ready',
  priority: job.priority ?? DEFAULT_PRIORITY,
  run_at: job.runAt ?? now,
  attempts: 0,
  max_attempts: job.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
  created_at: now,
  every_ms: job.everyMs ?? null,
});

/** The first time after `now` on the grid that a repeating job keeps to. */
const nextRun = (now: number) =>
  // Cast: SQLite is given every number as a double, and a double divides with a fraction.
  sql<number>`case when every_ms is null then run_at
    else run_at + every_ms * ((cast(${now} as bigint) - run_at) / every_ms + 1) end`;

/**
 * The outbox. A job is a row first, written in the transaction of what it follows from; the row owns
 * state, attempts and due time. Only the holder of the lease may finish an attempt.
 */
export function jobRepository(db: Executor, touch: Touch) {
  /** For each its identifier; null where a job carries its key already. */
  async function enqueueAll(jobs: { job: NewJob; now: number }[]): Promise<(string | null)[]> {
    const rows = jobs.map(toRow);
    const inLine = await insertNew(db, rows);
    if (inLine.length > 0) touch(JOBS_TOPIC);
    const ids = new Set(inLine.map((row) => row.id));
    return rows.map(({ id }) => (ids.has(id) ? id : null));
  }

  async function enqueue(job: NewJob, now: number): Promise<string | null> {
    const [id = null] = await enqueueAll([{ job, now }]);
    return id;
  }

  const stranded = strandedJobs(db);

  return {
    ...stranded,
    ...lineOfJobs(db),
    ...jobOverview(db),
    enqueueAll,
    enqueue,
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
    /** The jobs that repeat, each there once; those that are not among them any more go. */
    async repeat(schedule: { kind: string; everyMs: number }[], now: number): Promise<void> {
      const keyOf = (kind: string) => `repeat:${kind}`;
      const keys = schedule.map(({ kind }) => keyOf(kind));
      let others = db.deleteFrom('jobs').where('every_ms', 'is not', null);
      if (keys.length > 0) others = others.where('dedupe_key', 'not in', keys);
      await others.execute();
      for (const { kind, everyMs } of schedule) {
        await enqueue(
          { kind, payload: {}, dedupeKey: keyOf(kind), everyMs, maxAttempts: REPEATING_ATTEMPTS },
          now,
        );
        await db
          .updateTable('jobs')
          .set({ every_ms: everyMs })
          .where('dedupe_key', '=', keyOf(kind))
          .where('every_ms', '!=', everyMs)
          .execute();
      }
      await stranded.bringNear(now);
    },
    /** Finished rows are kept a while for looking at, then go. */
    async deleteFinished(before: number): Promise<void> {
      await db
        .deleteFrom('jobs')
        .where('state', 'in', ['done', 'cancelled'])
        .where('finished_at', '<', before)
        .execute();
    },
  };
}
