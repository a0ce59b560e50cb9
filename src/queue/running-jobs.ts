import { inBackground, isAwaited, type JobRow } from '../store/index.ts';
import { backoffMs } from './backoff.ts';
import { inBatches } from './batches.ts';
import { ABORT_GRACE_MS, type RunnerOptions } from './job-runner.ts';
import { createLeaseRenewal } from './lease-renewal.ts';
import { messageOf } from './message-of.ts';

/** Rows that one statement finishes. */
const FINISH_BATCH = 200;
/** Handlers may say how far they are as often as they like; this often it is written down. */
const PROGRESS_EVERY_MS = 1_000;
/** Of what a handler says. */
const MAX_PROGRESS = 200;
/** Of an error that is kept with its job. */
const MAX_ERROR = 2_000;

/** The attempts that this process is at, whatever handed them to it. Their leases are renewed while they run. */
export interface RunningJobs {
  /** Runs one claimed job to its outcome, which is then stored; never throws. */
  run(job: JobRow): Promise<void>;
  readonly size: number;
  countByGroup(): Map<string, number>;
  /** Resolves when any of them, or all of them, are through. */
  oneDone(): Promise<void>;
  /** Waits up to `graceMs`, then tells the rest to stop, then gives back what takes no notice. */
  stop(graceMs: number): Promise<void>;
}

export function createRunningJobs(
  options: RunnerOptions & {
    onDone: (job: JobRow) => void;
    /** What is given back at a stop is left alone for so long. */
    giveBackAfterMs?: number;
  },
): RunningJobs {
  const { store, clock, logger, owner, onDone, giveBackAfterMs = 0 } = options;
  const handlers = new Map(options.handlers.map((handler) => [handler.kind, handler]));
  const running = new Map<string, { job: JobRow; abort: AbortController; done: Promise<void> }>();
  /** At the stop, while they still ran. */
  const givenBack = new Set<string>();
  const renewal = createLeaseRenewal(options, running);
  let stopping = false;

  const finish = inBatches(async (ids: string[]) => {
    await store.jobs.finish(ids, owner, clock.now());
    return ids;
  }, FINISH_BATCH);

  async function attempt(job: JobRow, abort: AbortController): Promise<void> {
    const started = clock.now();
    const measure = (became: 'done' | 'failed' | 'dead' | 'given_back') =>
      options.meter?.record({
        what: 'job',
        // A row may be of another version's kind: what is counted by stays bounded.
        kind: handlers.has(job.kind) ? job.kind : 'unknown',
        became,
        ms: clock.now() - started,
        waitedMs: started - job.runAt,
      });
    try {
      const handler = handlers.get(job.kind);
      if (!handler) throw new Error(`no handler for jobs of kind "${job.kind}"`);
      // An attempt that ends with the process is never failed: a job that kills it must not do so for ever.
      if (job.attempts > job.maxAttempts)
        throw new Error(`cut off in the middle of ${job.maxAttempts} attempts`);
      const context = { job, signal: abort.signal, progress: progressOf(job, options) };
      const payload = handler.payload.parse(job.payload);
      const work = () => handler.handle(payload, context);
      await (isAwaited(job) ? work() : inBackground(work));
    } catch (error) {
      if (stopping && abort.signal.aborted) {
        await store.jobs.giveBack(job.id, owner, clock.now() + giveBackAfterMs);
        measure('given_back');
      } else {
        await fail(job, error);
        measure(job.attempts >= job.maxAttempts ? 'dead' : 'failed');
      }
      return;
    }
    await finish(job.id);
    measure('done');
  }

  async function fail(job: JobRow, error: unknown): Promise<void> {
    const dead = job.attempts >= job.maxAttempts;
    const now = clock.now();
    const runAt = dead ? now : now + backoffMs(job.attempts, options.random);
    const says = messageOf(error).slice(0, MAX_ERROR);
    const fields = { job: job.id, kind: job.kind, attempt: job.attempts, error: says };
    if (!dead) logger.warn({ ...fields, againInMs: runAt - now }, 'a job failed and will be tried again');
    else if (job.everyMs !== null)
      logger.error(fields, 'a repeating job failed; it comes again at its next time');
    else logger.error(fields, 'a job failed for the last time; it waits on the desk under failed jobs');
    await store.jobs.fail(job.id, owner, says, { state: dead ? 'dead' : 'ready', runAt }, now);
  }

  /** Waits until nothing runs any more, but no longer than `ms`. */
  async function settled(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all([...running.values()].map((entry) => entry.done)), grace]);
    clearTimeout(timer);
  }

  return {
    run(job) {
      const abort = new AbortController();
      const done = attempt(job, abort)
        .catch((error: unknown) => {
          // Given back, it has no outcome any more, and its store may be closed already.
          if (!givenBack.has(job.id))
            logger.error(
              { job: job.id, error: messageOf(error) },
              'the outcome of a job could not be stored',
            );
        })
        .finally(() => {
          running.delete(job.id);
          renewal.changed();
          onDone(job);
        });
      running.set(job.id, { job, abort, done });
      renewal.changed();
      return done;
    },
    get size() {
      return running.size;
    },
    countByGroup() {
      const counts = new Map<string, number>();
      for (const { job } of running.values()) {
        if (job.groupId !== null) counts.set(job.groupId, (counts.get(job.groupId) ?? 0) + 1);
      }
      return counts;
    },
    async oneDone() {
      await Promise.race([...running.values()].map((entry) => entry.done));
    },
    async stop(graceMs) {
      stopping = true;
      await settled(graceMs);
      for (const { abort } of running.values()) abort.abort(new Error('the service is stopping'));
      await settled(ABORT_GRACE_MS);
      for (const { job } of running.values()) {
        logger.warn({ job: job.id, kind: job.kind }, 'a job took no notice of the stop; it is given back');
        givenBack.add(job.id);
        await store.jobs.giveBack(job.id, owner, clock.now() + giveBackAfterMs);
      }
      renewal.stop();
    },
  };
}

/** Writes down how far a job is, as its handler says it. */
function progressOf(job: JobRow, { store, clock, owner }: RunnerOptions): (said: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (said) => {
    if (Math.abs(clock.now() - last) < PROGRESS_EVERY_MS) return;
    last = clock.now();
    store.jobs.progress(job.id, owner, said.slice(0, MAX_PROGRESS)).catch(() => {}); // The job itself will tell.
  };
}
