import { JOBS_TOPIC } from '../domain/signals/wake.ts';
import {
  DEFAULT_CONCURRENCY,
  DEFAULT_PER_GROUP,
  type JobRunner,
  LEASE_MS,
  POLL_MS,
  type RunnerOptions,
  STOP_GRACE_MS,
} from './job-runner.ts';
import { messageOf } from './message-of.ts';
import { createRunningJobs } from './running-jobs.ts';
import { plantSchedule } from './schedule.ts';
import { createSleeper } from './sleeper.ts';
import { createSweep } from './sweep.ts';

/** Claims jobs from the outbox and runs them in this process; nothing else is needed. */
export function createInProcessRunner(options: RunnerOptions): JobRunner {
  const { store, clock, logger, owner } = options;
  const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
  const perGroup = options.perGroup ?? DEFAULT_PER_GROUP;
  const sleeper = createSleeper();
  const sweep = createSweep(options);
  const running = createRunningJobs({
    ...options,
    onDone: ({ everyMs }) => {
      // Where nothing was left behind there is nothing to make room for; one that repeats stands in line again.
      if (mayBeMore || everyMs !== null) sleeper.nudge();
    },
  });
  /** The last look took all that it had room for, or passed over a group that has enough. */
  let mayBeMore = true;
  let stopping = false;
  let loop: Promise<void> | null = null;

  /** Groups that have all they may have, and how many more every other group may surely be given at once. */
  function groupLimits(): { busyGroups: string[]; room: number } {
    const counts = running.countByGroup();
    const busyGroups = [...counts].filter(([, count]) => count >= perGroup).map(([groupId]) => groupId);
    const most = Math.max(0, ...[...counts.values()].filter((count) => count < perGroup));
    return { busyGroups, room: perGroup - most };
  }

  /** Claims what fits and starts it; the number started. */
  async function claimAndStart(): Promise<number> {
    const free = concurrency - running.size;
    mayBeMore = true;
    if (free <= 0 || stopping) return 0;
    const { busyGroups, room } = groupLimits();
    const limit = Math.min(free, room);
    const jobs = await store.jobs.claim({
      owner,
      now: clock.now(),
      leaseMs: LEASE_MS,
      limit,
      busyGroups,
    });
    mayBeMore = jobs.length === limit || busyGroups.length > 0;
    for (const job of jobs) void running.run(job);
    return jobs.length;
  }

  async function pause(): Promise<void> {
    if (sleeper.nudged) return;
    const next = await store.jobs.nextDue();
    const wait = Math.max(1, Math.min(POLL_MS, next === null ? POLL_MS : next - clock.now()));
    // A due job that is left out because its group is busy must not make this loop spin.
    await sleeper.sleep(running.size > 0 && wait === 1 ? POLL_MS : wait);
  }

  async function work(): Promise<void> {
    let planted = false;
    let failing = false;
    while (!stopping) {
      sleeper.listen();
      try {
        if (!planted) await plantSchedule(store, options.handlers, clock.now());
        planted = true;
        await sweep();
        const started = await claimAndStart();
        if (failing) logger.warn({}, 'the outbox can be read again');
        failing = false;
        if (started === 0 || !mayBeMore) await pause();
      } catch (error) {
        if (!failing) logger.error({ error: messageOf(error) }, 'the outbox cannot be read; trying again');
        failing = true;
        await sleeper.sleep(POLL_MS);
      }
    }
  }

  const unsubscribe = options.wake.subscribe(JOBS_TOPIC, sleeper.nudge);

  return {
    start() {
      loop ??= work();
    },
    async stop(graceMs = STOP_GRACE_MS) {
      stopping = true;
      unsubscribe();
      sleeper.nudge();
      await loop;
      await running.stop(graceMs);
    },
    async drain() {
      for (;;) {
        sleeper.listen();
        if ((await claimAndStart()) > 0 || sleeper.nudged) continue;
        if (running.size === 0) return;
        await running.oneDone();
      }
    },
  };
}
