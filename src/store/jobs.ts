import { type Selectable, sql } from 'kysely';
import { newId } from '../domain/ids.ts';
import { JOBS_TOPIC } from '../domain/wake.ts';
import type { Executor, Touch } from './repositories.ts';
import type { Schema } from './schema.ts';

export const JOB_STATES = ['ready', 'running', 'done', 'dead', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobRow {
  id: string;
  kind: string;
  payload: unknown;
  groupId: string | null;
  state: JobState;
  priority: number;
  runAt: number;
  /** Attempts begun, the present one included. */
  attempts: number;
  maxAttempts: number;
  leaseOwner: string | null;
  leaseUntil: number | null;
  lastError: string | null;
  createdAt: number;
  finishedAt: number | null;
}

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
}

const DEFAULT_PRIORITY = 100;
const DEFAULT_MAX_ATTEMPTS = 8;

const fromRow = (row: Selectable<Schema['jobs']>): JobRow => ({
  id: row.id,
  kind: row.kind,
  payload: JSON.parse(row.payload),
  groupId: row.group_id,
  state: row.state as JobState, // written by this repository
  priority: row.priority,
  runAt: row.run_at,
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  leaseOwner: row.lease_owner,
  leaseUntil: row.lease_until,
  lastError: row.last_error,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

/**
 * The outbox. A job is a row first, written in the transaction of what it follows from; the row owns
 * state, attempts and due time. Only the holder of the lease may finish an attempt.
 */
export function jobRepository(db: Executor, touch: Touch) {
  return {
    async enqueue(job: NewJob, now: number): Promise<string | null> {
      const id = newId('job', now);
      const row = await db
        .insertInto('jobs')
        .values({
          id,
          kind: job.kind,
          payload: JSON.stringify(job.payload),
          group_id: job.groupId ?? null,
          dedupe_key: job.dedupeKey ?? null,
          state: 'ready',
          priority: job.priority ?? DEFAULT_PRIORITY,
          run_at: job.runAt ?? now,
          attempts: 0,
          max_attempts: job.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
          lease_owner: null,
          lease_until: null,
          last_error: null,
          created_at: now,
          finished_at: null,
        })
        .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row) touch(JOBS_TOPIC);
      return row?.id ?? null;
    },
    /** Takes up to `limit` due jobs on lease, most urgent first, leaving out groups that have enough running. */
    async claim(options: {
      owner: string;
      now: number;
      leaseMs: number;
      limit: number;
      busyGroups: string[];
    }): Promise<JobRow[]> {
      let due = db
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', 'ready')
        .where('run_at', '<=', options.now)
        .orderBy('priority')
        .orderBy('run_at')
        .orderBy('id')
        .limit(options.limit);
      if (options.busyGroups.length > 0) {
        due = due.where((eb) =>
          eb.or([eb('group_id', 'is', null), eb('group_id', 'not in', options.busyGroups)]),
        );
      }
      const rows = await db
        .updateTable('jobs')
        .set({
          state: 'running',
          lease_owner: options.owner,
          lease_until: options.now + options.leaseMs,
          attempts: sql`attempts + 1`,
        })
        .where('id', 'in', due)
        .returningAll()
        .execute();
      return rows
        .map(fromRow)
        .sort((a, b) => a.priority - b.priority || a.runAt - b.runAt || (a.id < b.id ? -1 : 1));
    },
    /** False where the lease was lost meanwhile. */
    async renew(id: string, owner: string, leaseUntil: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ lease_until: leaseUntil })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async finish(id: string, owner: string, now: number): Promise<void> {
      await db
        .updateTable('jobs')
        .set({ state: 'done', lease_owner: null, lease_until: null, last_error: null, finished_at: now })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .execute();
    },
    /** Back in the line at `runAt`, or dead where the attempts are used up. */
    async fail(
      id: string,
      owner: string,
      error: string,
      next: { state: 'ready' | 'dead'; runAt: number },
      now: number,
    ) {
      await db
        .updateTable('jobs')
        .set({
          state: next.state,
          run_at: next.runAt,
          lease_owner: null,
          lease_until: null,
          last_error: error,
          finished_at: next.state === 'dead' ? now : null,
        })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .execute();
      if (next.state === 'ready') touch(JOBS_TOPIC);
    },
    /** Given back unfinished at a graceful stop: the attempt does not count. */
    async giveBack(id: string, owner: string): Promise<void> {
      await db
        .updateTable('jobs')
        .set({ state: 'ready', lease_owner: null, lease_until: null, attempts: sql`attempts - 1` })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'running')
        .execute();
    },
    /** What an expired lease left behind goes back in the line; with `now` = infinity, all that runs. */
    async reclaimExpired(now: number): Promise<number> {
      const result = await db
        .updateTable('jobs')
        .set({ state: 'ready', lease_owner: null, lease_until: null })
        .where('state', '=', 'running')
        .where('lease_until', '<', now)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async cancelByKey(dedupeKey: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ state: 'cancelled', finished_at: now })
        .where('dedupe_key', '=', dedupeKey)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** A dead job in the line once more, with fresh attempts. */
    async replay(id: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('jobs')
        .set({ state: 'ready', attempts: 0, run_at: now, finished_at: null })
        .where('id', '=', id)
        .where('state', '=', 'dead')
        .executeTakeFirst();
      if (result.numUpdatedRows > 0n) touch(JOBS_TOPIC);
      return result.numUpdatedRows > 0n;
    },
    async get(id: string): Promise<JobRow | null> {
      const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async list(filter: {
      state: JobState;
      groupId?: string | undefined;
      after?: string | undefined;
      limit: number;
    }): Promise<JobRow[]> {
      let query = db
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', filter.state)
        .orderBy('id')
        .limit(filter.limit);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.after !== undefined) query = query.where('id', '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    async countByState(): Promise<Record<JobState, number>> {
      const rows = await db
        .selectFrom('jobs')
        .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
        .groupBy('state')
        .execute();
      const counts: Record<JobState, number> = { ready: 0, running: 0, done: 0, dead: 0, cancelled: 0 };
      for (const row of rows) counts[row.state as JobState] = Number(row.n);
      return counts;
    },
    /** When the next waiting job is due, or null where none waits. */
    async nextDue(): Promise<number | null> {
      const row = await db
        .selectFrom('jobs')
        .select('run_at')
        .where('state', '=', 'ready')
        .orderBy('run_at')
        .limit(1)
        .executeTakeFirst();
      return row?.run_at ?? null;
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
