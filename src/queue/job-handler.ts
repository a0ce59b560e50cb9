import type { z } from 'zod';
import type { JobRow } from '../store/index.ts';

/** What a handler is given beside its payload. */
export interface JobContext {
  job: JobRow;
  /** Aborted when the runner stops or the lease is lost: stop soon and throw. */
  signal: AbortSignal;
  /** Says to operators how far it is, in a few words without learners' text ("120 of 400 rows"). Never throws. */
  progress(said: string): void;
}

/**
 * One kind of job. Handlers are idempotent: after a crash the same job runs again.
 * A throw is a failed attempt and is tried again later; returning is success.
 */
export interface JobHandler<Payload = unknown> {
  kind: string;
  payload: z.ZodType<Payload>;
  handle(payload: Payload, context: JobContext): Promise<void>;
  /**
   * Milliseconds between runs of a job that repeats by itself, its payload empty; absent for one that is enqueued.
   * It is one row, so it runs once for all processes, and never twice at a time.
   */
  everyMs?: number;
}

/** Ties a payload's schema to its handler, so that the payload's type follows from the schema. */
export function jobHandler<Schema extends z.ZodType>(
  kind: string,
  payload: Schema,
  handle: (payload: z.infer<Schema>, context: JobContext) => Promise<void>,
): JobHandler {
  // The runner parses with this very schema before it calls, so what arrives is the schema's output.
  return { kind, payload, handle: (parsed, context) => handle(parsed as z.infer<Schema>, context) };
}
