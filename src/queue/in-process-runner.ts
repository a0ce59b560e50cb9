import type { Clock } from '../domain/clock.ts';
import type { Logger } from '../domain/logger.ts';
import { JOBS_TOPIC, type Wake } from '../domain/wake.ts';
import type { JobRow, Store } from '../store/index.ts';
import { backoffMs } from './backoff.ts';
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
  /** Names this runner in leases. */
  owner: string;
  /** Jobs at once, in all and for one group. */
  concurrency?: number;
  perGroup?: number;
}

const LEASE_MS = 60_000;
const RENEW_EVERY_MS = 20_000;
/** A nudge may be lost; look at least this often. */
const POLL_MS = 1_000;
const DEFAULT_CONCURRENCY = 16;
const DEFAULT_PER_GROUP = 4;
const STOP_GRACE_MS = 5_000;
/** A job that was told to stop has this long to do so. */
const ABORT_GRACE_MS = 500;

export function createInProcessRunner(options: RunnerOptions): JobRunner {
  const { store, clock, logger, owner } = options;
  const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
  const perGroup = options.perGroup ?? DEFAULT_PER_GROUP;
  const handlers = new Map(options.handlers.map((handler) => [handler.kind, handler]));
  const running = new Map<string, { job: JobRow; abort: AbortController; done: Promise<void> }>();
  let stopping = false;
  let loop: Promise<void> | null = null;
  let nudge: (() => void) | null = null;
  let nudged = false;

  function wakeUp(): void {
    nudged = true;
    nudge?.();
  }

  /** Groups that have all they may have, and how many more every other group may surely be given at once. */
  function groupLimits(): { busyGroups: string[]; room: number } {
    const counts = new Map<string, number>();
    for (const { job } of running.values()) {
      if (job.groupId !== null) counts.set(job.groupId, (counts.get(job.groupId) ?? 0) + 1);
    }
    const busyGroups = [...counts].filter(([, count]) => count >= perGroup).map(([groupId]) => groupId);
    const most = Math.max(0, ...[...counts.values()].filter((count) => count < perGroup));
    return { busyGroups, room: perGroup - most };
  }

  async function runJob(job: JobRow, abort: AbortController): Promise<void> {
    const renewal = setInterval(() => {
      store.jobs
        .renew(job.id, owner, clock.now() + LEASE_MS)
        .then((held) => held || abort.abort(new Error('lease lost')))
        .catch((error: unknown) =>
          logger.warn({ job: job.id, error: messageOf(error) }, 'could not renew a job lease'),
        );
    }, RENEW_EVERY_MS);
    try {
      const handler = handlers.get(job.kind);
      if (!handler) throw new Error(`no handler for jobs of kind "${job.kind}"`);
      // An attempt that ends with the process is never failed: a job that kills it must not do so for ever.
      if (job.attempts > job.maxAttempts)
        throw new Error(`cut off in the middle of ${job.maxAttempts} attempts`);
      await handler.handle(handler.payload.parse(job.payload), { job, signal: abort.signal });
      await store.jobs.finish(job.id, owner, clock.now());
    } catch (error) {
      if (stopping && abort.signal.aborted) await store.jobs.giveBack(job.id, owner);
      else await fail(job, error);
    } finally {
      clearInterval(renewal);
    }
  }

  async function fail(job: JobRow, error: unknown): Promise<void> {
    const dead = job.attempts >= job.maxAttempts;
    const now = clock.now();
    const runAt = dead ? now : now + backoffMs(job.attempts, options.random);
    const fields = { job: job.id, kind: job.kind, attempt: job.attempts, error: messageOf(error) };
    if (dead) logger.error(fields, 'a job failed for the last time; it waits on the desk under failed jobs');
    else logger.warn({ ...fields, againInMs: runAt - now }, 'a job failed and will be tried again');
    await store.jobs.fail(job.id, owner, messageOf(error), { state: dead ? 'dead' : 'ready', runAt }, now);
  }

  /** Claims what fits and starts it; the number started. */
  async function claimAndStart(): Promise<number> {
    const free = concurrency - running.size;
    if (free <= 0 || stopping) return 0;
    const { busyGroups, room } = groupLimits();
    const jobs = await store.jobs.claim({
      owner,
      now: clock.now(),
      leaseMs: LEASE_MS,
      limit: Math.min(free, room),
      busyGroups,
    });
    for (const job of jobs) {
      const abort = new AbortController();
      const done = runJob(job, abort)
        .catch((error: unknown) =>
          logger.error({ job: job.id, error: messageOf(error) }, 'the outcome of a job could not be stored'),
        )
        .finally(() => {
          running.delete(job.id);
          wakeUp();
        });
      running.set(job.id, { job, abort, done });
    }
    return jobs.length;
  }

  async function pause(): Promise<void> {
    if (nudged) return;
    const next = await store.jobs.nextDue();
    if (nudged) return;
    const wait = Math.max(1, Math.min(POLL_MS, next === null ? POLL_MS : next - clock.now()));
    // A due job that is left out because its group is busy must not make this loop spin.
    const atLeast = running.size > 0 && wait === 1 ? POLL_MS : wait;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, atLeast);
      nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    nudge = null;
  }

  async function work(): Promise<void> {
    let lastSweep = 0;
    while (!stopping) {
      nudged = false;
      try {
        if (clock.now() - lastSweep >= RENEW_EVERY_MS) {
          lastSweep = clock.now();
          const reclaimed = await store.jobs.reclaimExpired(clock.now());
          if (reclaimed > 0) logger.warn({ reclaimed }, 'jobs whose worker went away are in line again');
        }
        if ((await claimAndStart()) > 0) continue;
      } catch (error) {
        logger.error({ error: messageOf(error) }, 'the outbox cannot be read; trying again');
      }
      await pause();
    }
  }

  /** Waits until nothing runs any more, but no longer than `ms`. */
  async function settled(ms: number): Promise<void> {
    const all = Promise.all([...running.values()].map((entry) => entry.done));
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([all, grace]);
    clearTimeout(timer);
  }

  const unsubscribe = options.wake.subscribe(JOBS_TOPIC, wakeUp);

  return {
    start() {
      loop ??= work();
    },
    async stop(graceMs = STOP_GRACE_MS) {
      stopping = true;
      unsubscribe();
      wakeUp();
      await loop;
      await settled(graceMs);
      for (const { abort } of running.values()) abort.abort(new Error('the service is stopping'));
      await settled(ABORT_GRACE_MS);
      for (const { job } of running.values()) {
        logger.warn({ job: job.id, kind: job.kind }, 'a job took no notice of the stop; it is given back');
        await store.jobs.giveBack(job.id, owner);
      }
    },
    async drain() {
      for (;;) {
        nudged = false;
        if ((await claimAndStart()) > 0 || nudged) continue;
        if (running.size === 0) return;
        await Promise.race([...running.values()].map((entry) => entry.done));
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
