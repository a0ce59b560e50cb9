import { type SelectQueryBuilder, sql } from 'kysely';
import { isOneTaken } from '../engine.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { handedJobs } from './handed-jobs.ts';
import { byUrgency, fromRow, type JobRow } from './job-row.ts';

/** One attempt of a row that a queue was given: whoever claims it must find the row as it was then. */
export interface JobTicket {
  id: string;
  /** Attempts begun when it was handed out. */
  attempts: number;
}

/** A row that is due and in nobody's hands. */
export interface DueJob extends JobTicket {
  groupId: string | null;
  priority: number;
}

/** Who takes jobs, and for how long they are theirs. */
export interface Lessee {
  owner: string;
  /** Epoch milliseconds. */
  now: number;
  leaseMs: number;
}

const onLease = ({ owner, now, leaseMs }: Lessee) => ({
  state: 'running' as const,
  lease_owner: owner,
  lease_until: now + leaseMs,
});

/** Written out, not as parameters: only so do the partial indexes serve. */
const IN_LINE = sql<boolean>`state = 'ready' and handed_at is null`;

/** Jobs in line, and how they get into somebody's hands: claimed directly, or handed to a queue and then claimed. */
export function lineOfJobs(db: Executor) {
  /** The priorities of what is due, most urgent first: each is one step in the index, and all are one statement. */
  async function priorities(now: number): Promise<number[]> {
    const { rows } = await sql<{ priority: number }>`
      with recursive waiting (priority) as (
        select min(priority) from jobs where ${IN_LINE}
        union all
        select (select min(jobs.priority) from jobs where ${IN_LINE} and jobs.priority > waiting.priority)
        from waiting where priority is not null)
      select priority from waiting
      where exists (select 1 from jobs where ${IN_LINE} and jobs.priority = waiting.priority and run_at <= ${now})`.execute(
      db,
    );
    return rows.map((row) => row.priority).sort((a, b) => a - b);
  }

  /** One priority at a time, so that the index gives the order and nothing is sorted. */
  function dueAt<O>(
    query: SelectQueryBuilder<Schema, 'jobs', O>,
    priority: number,
    options: { now: number; limit: number; busyGroups: string[] },
  ): SelectQueryBuilder<Schema, 'jobs', O> {
    const due = query
      .where(IN_LINE)
      .where('priority', '=', priority)
      .where('run_at', '<=', options.now)
      .orderBy('run_at')
      .orderBy('id')
      .limit(options.limit);
    if (options.busyGroups.length === 0) return due;
    return due.where((eb) =>
      eb.or([eb('group_id', 'is', null), eb('group_id', 'not in', options.busyGroups)]),
    );
  }

  return {
    ...handedJobs(db),
    /** Takes up to `limit` due jobs on lease, most urgent first, leaving out groups that have enough running. */
    async claim(options: Lessee & { limit: number; busyGroups: string[] }): Promise<JobRow[]> {
      const claimed: JobRow[] = [];
      for (const priority of await priorities(options.now)) {
        const limit = options.limit - claimed.length;
        if (limit <= 0) break;
        const rows = await db
          .updateTable('jobs')
          .set({ ...onLease(options), attempts: sql`attempts + 1` })
          .where(isOneTaken(db, dueAt(db.selectFrom('jobs').select('id'), priority, { ...options, limit })))
          // Asked again: whoever was faster may have changed the row after it was looked for.
          .where(IN_LINE)
          .returningAll()
          .execute();
        claimed.push(...rows.map(fromRow));
      }
      return claimed.sort(byUrgency);
    },
    /** Takes on lease what a queue brought, where the row still is as it was handed out. */
    async claimHanded(tickets: JobTicket[], options: Lessee): Promise<JobRow[]> {
      const byAttempts = new Map<number, string[]>();
      for (const { id, attempts } of tickets)
        byAttempts.set(attempts, [...(byAttempts.get(attempts) ?? []), id]);
      const claimed: JobRow[] = [];
      for (const [attempts, ids] of byAttempts) {
        const rows = await db
          .updateTable('jobs')
          .set({ ...onLease(options), attempts: attempts + 1 })
          .where('id', 'in', ids)
          .where('state', '=', 'ready')
          .where('attempts', '=', attempts)
          .where('run_at', '<=', options.now)
          .returningAll()
          .execute();
        claimed.push(...rows.map(fromRow));
      }
      return claimed;
    },
    /** What is due and in nobody's hands, most urgent first. */
    async due(options: { now: number; limit: number; busyGroups: string[] }): Promise<DueJob[]> {
      const due: DueJob[] = [];
      for (const priority of await priorities(options.now)) {
        const limit = options.limit - due.length;
        if (limit <= 0) break;
        const columns = db.selectFrom('jobs').select(['id', 'attempts', 'group_id as groupId', 'priority']);
        due.push(...(await dueAt(columns, priority, { ...options, limit }).execute()));
      }
      return due;
    },
    /** When the next job in line is due, or null where none waits. */
    async nextDue(): Promise<number | null> {
      const row = await db
        .selectFrom('jobs')
        .select('run_at')
        .where(IN_LINE)
        .orderBy('run_at')
        .limit(1)
        .executeTakeFirst();
      return row?.run_at ?? null;
    },
    /** Due, whether a queue was given them or not, and not begun. */
    async countDue(now: number): Promise<number> {
      const row = await db
        .selectFrom('jobs')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('state', '=', 'ready')
        .where('run_at', '<=', now)
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },
  };
}
