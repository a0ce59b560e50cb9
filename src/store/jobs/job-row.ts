import type { Selectable } from 'kysely';
import type { Schema } from '../schema.ts';

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
  /** Milliseconds between runs of a job that repeats; null for one that runs once. */
  everyMs: number | null;
  /** What its handler last said of how far it is. */
  progress: string | null;
}

export const fromRow = (row: Selectable<Schema['jobs']>): JobRow => ({
  id: row.id,
  kind: row.kind,
  payload: JSON.parse(row.payload),
  groupId: row.group_id,
  state: row.state as JobState, // written by the job repository
  priority: row.priority,
  runAt: row.run_at,
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  leaseOwner: row.lease_owner,
  leaseUntil: row.lease_until,
  lastError: row.last_error,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  everyMs: row.every_ms,
  progress: row.progress,
});

/** Smaller runs first; what a learner waits for stands at the default. */
export const DEFAULT_PRIORITY = 100;

/** Whether a learner waits for it, or for what stands behind it in line. */
export const isAwaited = ({ priority, everyMs }: Pick<JobRow, 'priority' | 'everyMs'>): boolean =>
  priority <= DEFAULT_PRIORITY && everyMs === null;

/** Most urgent first, then longest waiting. */
export const byUrgency = (a: JobRow, b: JobRow): number =>
  a.priority - b.priority || a.runAt - b.runAt || (a.id < b.id ? -1 : 1);

/** Out of a worker's hands, and in line again. */
export const LET_GO = { state: 'ready', lease_owner: null, lease_until: null, handed_at: null } as const;
