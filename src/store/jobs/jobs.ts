import { newId } from '../../domain/random/ids.ts';
import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { Executor, Touch } from '../executor.ts';
import { rowInsert } from '../statements/written.ts';
import { lineOfJobs } from './job-line.ts';
import { jobOverview } from './job-overview.ts';
import { DEFAULT_PRIORITY } from './job-row.ts';
import { leasedJobs } from './leased-jobs.ts';
import { stoppedJobs } from './stopped-jobs.ts';
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
    ...leasedJobs(db, touch),
    ...stoppedJobs(db, touch),
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
