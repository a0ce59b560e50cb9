import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { DueJob } from '../../store/index.ts';
import { DEFAULT_PER_GROUP, POLL_MS, type RunnerOptions } from '../job-runner.ts';
import { messageOf } from '../message-of.ts';
import { createSleeper } from '../sleeper.ts';
import { createSweep } from '../sweep.ts';
import { createHandedOut } from './handed-out.ts';
import type { JobQueue } from './job-queue.ts';
import { refusalOf } from './redis-fault.ts';
import type { RedisLink } from './redis-link.ts';
import { createRelayLease } from './relay-lease.ts';

/** Hands due rows to the queue, in one process at a time, whichever. */
export interface Relay {
  start(): void;
  /** One round, for `drain`: hands out what fits; how many. */
  round(): Promise<number>;
  /** This job came to its end in this process: there is room for another. */
  through(id: string): void;
  stop(): Promise<void>;
}

/** Rows in one statement and one call: short enough not to hold up intake in the same process. */
const BATCH = 200;
/** Given to the queue and not through; deep enough that no worker waits for the next round. */
const WINDOW = 800;
/** A full queue is looked at again; a worker takes a few dozen jobs in this time. */
const FULL_PAUSE_MS = 10;
const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 5_000;

export function createRelay(
  options: RunnerOptions & { queue: JobQueue; link: RedisLink; works?: boolean },
): Relay {
  const { store, clock, logger, queue, link } = options;
  const perGroup = options.perGroup ?? DEFAULT_PER_GROUP;
  const sleeper = createSleeper();
  const lease = createRelayLease(options);
  const handedOut = createHandedOut(options);
  const sweep = createSweep(options);
  let stopping = false;
  let loop: Promise<void> | null = null;
  let lastMarker = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let full = false;

  async function takeBackAll(): Promise<void> {
    await store.jobs.takeBackHandedBefore(Number.MAX_SAFE_INTEGER);
    handedOut.forget();
  }

  async function notForgotten(): Promise<void> {
    if (Math.abs(clock.now() - lastMarker) < POLL_MS) return;
    if (!(await queue.remembers())) await takeBackAll();
    lastMarker = clock.now();
  }

  /** Due rows that fit: no more than a group may have at once, and no more than the queue should hold. */
  async function next(): Promise<DueJob[]> {
    const underWay = await handedOut.all();
    // Full, workers have enough for a while: better a whole batch then than a few rows at every job that ends.
    if (WINDOW - underWay.size < BATCH) {
      full = true;
      return [];
    }
    full = false;
    const byGroup = new Map<string, number>();
    for (const group of underWay.values())
      if (group !== null) byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
    const busyGroups = [...byGroup].flatMap(([group, count]) => (count >= perGroup ? [group] : []));
    const due = await store.jobs.due({ now: clock.now(), limit: BATCH, busyGroups });
    return due.filter(({ groupId }) => {
      if (groupId === null) return true;
      const count = byGroup.get(groupId) ?? 0;
      byGroup.set(groupId, count + 1);
      return count < perGroup;
    });
  }

  async function round(): Promise<number> {
    const held = await lease.hold();
    if (held === 'not') return 0;
    // A new holder does not rely on what the last one handed out.
    if (held === 'anew') await takeBackAll();
    await sweep();
    if (!link.up) return 0;
    await notForgotten();
    const jobs = await next();
    if (jobs.length === 0) return 0;
    const ids = jobs.map(({ id }) => id);
    await store.jobs.hand(ids, clock.now());
    handedOut.add(jobs);
    try {
      await queue.add(jobs);
    } catch (error) {
      handedOut.forget();
      await store.jobs.takeBack(ids);
      throw error;
    }
    return jobs.length;
  }

  async function pause(): Promise<void> {
    if (full) {
      await new Promise((resolve) => setTimeout(resolve, FULL_PAUSE_MS));
      return;
    }
    if (sleeper.nudged) return;
    const next = lease.isHeld() && link.up ? await store.jobs.nextDue() : null;
    const wait = next === null ? POLL_MS : Math.min(POLL_MS, next - clock.now());
    // Due and not handed out: its group is busy, or the queue is full. A job that ends is a nudge.
    await sleeper.sleep(wait <= 0 ? POLL_MS : wait);
  }

  async function work(): Promise<void> {
    while (!stopping) {
      sleeper.listen();
      try {
        const handed = await round();
        // Without Redis a round hands out nothing, and fails at nothing.
        if (link.up) {
          if (failures > 0) logger.warn({}, 'jobs are handed out again');
          failures = 0;
        }
        if (handed === 0) await pause();
      } catch (error) {
        const refusal = refusalOf(error);
        if (failures === 0)
          logger.warn(
            { error: messageOf(error), ...(refusal && { redis: refusal }) },
            'jobs cannot be handed out for the moment; trying again',
          );
        await sleeper.sleep(Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures));
        failures = Math.min(failures + 1, 10);
      }
    }
  }

  const unsubscribe = options.wake.subscribe(JOBS_TOPIC, sleeper.nudge);
  // Redis may have come back without what it was given last, or with less of it: everything is handed out anew.
  const offUp = link.onUp(() => {
    lease.doubt();
    sleeper.nudge();
  });

  return {
    round,
    through: handedOut.through,
    start() {
      loop ??= work();
    },
    async stop() {
      stopping = true;
      unsubscribe();
      offUp();
      sleeper.nudge();
      await loop;
      await lease.release();
    },
  };
}
