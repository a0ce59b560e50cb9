import type { Logger } from '../domain/signals/logger.ts';
import type { Meter } from '../domain/signals/meter.ts';
import type { Wake } from '../domain/signals/wake.ts';
import type { Clock } from '../domain/time/clock.ts';
import type { Store } from '../store/index.ts';
import type { JobHandler } from './job-handler.ts';

/** Works off the outbox. */
export interface JobRunner {
  start(): void;
  /** Takes nothing new, waits up to `graceMs` for what runs, then gives the rest back to the outbox. */
  stop(graceMs?: number): Promise<void>;
  /** Runs everything that is due now, and what that makes due, to its end; for commands and tests. */
  drain(): Promise<void>;
}

export interface RunnerOptions {
  store: Store;
  wake: Wake;
  handlers: JobHandler[];
  clock: Clock;
  random: () => number;
  logger: Logger;
  /** Hears of every attempt that came to an end. */
  meter?: Meter;
  /** Names this runner in leases. */
  owner: string;
  /** Jobs at once, in all and for one group. */
  concurrency?: number;
  perGroup?: number;
}

/** A runner that stopped renewing for this long is taken for dead, and its jobs go back in line. */
export const LEASE_MS = 20_000;
/** Often enough that a renewal may fail twice before a lease is lost. */
export const RENEW_EVERY_MS = 5_000;
/** A nudge may be lost; look at least this often. */
export const POLL_MS = 1_000;
export const DEFAULT_CONCURRENCY = 16;
export const DEFAULT_PER_GROUP = 4;
export const STOP_GRACE_MS = 5_000;
/** A job that was told to stop has this long to do so. */
export const ABORT_GRACE_MS = 500;
/** Each process that works on shared jobs holds a lease of this name and its own. */
export const WORKER_LEASE = 'worker:';
/** Handed to a queue and not begun for so long: in line again. Where it waits still, the queue passes over it. */
export const HAND_AGAIN_MS = 15_000;
