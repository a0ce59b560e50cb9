import { JOBS_TOPIC } from '../../domain/wake.ts';
import type { DueJob } from '../../store/index.ts';
import {
  DEFAULT_PER_GROUP,
  HAND_AGAIN_MS,
  POLL_MS,
  RENEW_EVERY_MS,
  type RunnerOptions,
  WORKER_LEASE,
} from '../job-runner.ts';
import { messageOf } from '../message-of.ts';
import { createSleeper } from '../sleeper.ts';
import type { JobQueue } from './job-queue.ts';
import type { RedisLink } from './redis-link.ts';

/** Hands due rows to the queue, in one process at a time, whichever. */
export interface Relay {
  start(): void;
  /** One round, for `drain`: hands out what fits; how many. */
  round(): Promise<number>;
  stop(): Promise<void>;
}

const RELAY_LEASE = 'relay';
const HOLD_MS = 10_000;
const HOLD_AGAIN_EVERY_MS = 3_000;
/** Rows in one statement and one call: short enough not to hold up intake in the same process. */
const BATCH = 200;
/** Given to the queue and not through; deep enough that no worker waits for the next round. */
const WINDOW = 800;
/** A full queue is looked at again; one busy worker takes a few dozen jobs in the shorter, slow ones have enough for the longer. */
const FULL_PAUSE_MS = 10;
const LONGEST_FULL_PAUSE_MS = 200;
const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 5_000;

export function createRelay(
  options: RunnerOptions & { queue: JobQueue; link: RedisLink; works?: boolean },
): Relay {
  const { store, clock, logger, owner, queue, link } = options;
  const perGroup = options.perGroup ?? DEFAULT_PER_GROUP;
  const sleeper = createSleeper();
  let stopping = false;
  let loop: Promise<void> | null = null;
  let heldUntil = Number.NEGATIVE_INFINITY;
  let heldSince = Number.NEGATIVE_INFINITY;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let lastSweep = Number.NEGATIVE_INFINITY;
  let lastMarker = Number.NEGATIVE_INFINITY;
  let failures = 0;
  /** As it was when it last was full, and how long from then on a batch takes to be worked off. */
  let full: { at: number; total: number; pauseMs: number } | null = null;

  /** Whether this process is the one that relays. A new holder does not rely on what the last one handed out. */
  async function hold(): Promise<boolean> {
    const now = clock.now();
    if (now < heldUntil && now - heldSince < HOLD_AGAIN_EVERY_MS) return true;
    const held = now < heldUntil;
    // Every job that ends is a nudge for all: those who do not hold it must not ask for it each time.
    if (!held && now - refusedAt < HOLD_AGAIN_EVERY_MS) return false;
    const mayHold = await isWanted(now);
    if (held && !mayHold) await store.leases.release(RELAY_LEASE, owner);
    if (!mayHold || !(await store.leases.take(RELAY_LEASE, owner, now, HOLD_MS))) {
      heldUntil = Number.NEGATIVE_INFINITY;
      refusedAt = now;
      return false;
    }
    heldSince = now;
    heldUntil = now + HOLD_MS;
    if (!held) await takeBackAll();
    return true;
  }

  /** Whoever only serves leaves this to those who work, as soon as there are any. */
  const isWanted = async (now: number): Promise<boolean> =>
    options.works !== false || (await store.leases.held(WORKER_LEASE, now)).length === 0;

  const takeBackAll = () => store.jobs.takeBackHandedBefore(Number.MAX_SAFE_INTEGER);

  async function sweep(): Promise<void> {
    const now = clock.now();
    if (now - lastSweep < RENEW_EVERY_MS) return;
    lastSweep = now;
    const reclaimed = await store.jobs.reclaimExpired(now);
    if (reclaimed > 0) logger.warn({ reclaimed }, 'jobs whose worker went away are in line again');
    await store.jobs.takeBackHandedBefore(now - HAND_AGAIN_MS);
  }

  async function notForgotten(): Promise<void> {
    if (clock.now() - lastMarker < POLL_MS) return;
    if (!(await queue.remembers())) await takeBackAll();
    lastMarker = clock.now();
  }

  /** Due rows that fit: no more than a group may have at once, and no more than the queue should hold. */
  async function next(): Promise<DueJob[]> {
    const handed = await store.jobs.handedByGroup();
    const total = [...handed.values()].reduce((sum, count) => sum + count, 0);
    // Full, workers have enough for a while: better a whole batch then than a few rows at every job that ends.
    if (WINDOW - total < BATCH) {
      full = stillFull(total);
      return [];
    }
    full = null;
    const busyGroups = [...handed].flatMap(([group, count]) =>
      group !== null && count >= perGroup ? [group] : [],
    );
    const due = await store.jobs.due({ now: clock.now(), limit: BATCH, busyGroups });
    return due.filter(({ groupId }) => {
      if (groupId === null) return true;
      const count = handed.get(groupId) ?? 0;
      handed.set(groupId, count + 1);
      return count < perGroup;
    });
  }

  /** Counting costs the store something: it is done again when, as fast as they are taken, a batch may fit. */
  function stillFull(total: number) {
    const at = clock.now();
    const taken = full ? (full.total - total) / Math.max(1, at - full.at) : Number.POSITIVE_INFINITY;
    const missing = BATCH - (WINDOW - total);
    const pauseMs = taken > 0 ? missing / taken : LONGEST_FULL_PAUSE_MS;
    return { at, total, pauseMs: Math.min(LONGEST_FULL_PAUSE_MS, Math.max(FULL_PAUSE_MS, pauseMs)) };
  }

  async function round(): Promise<number> {
    if (!(await hold())) return 0;
    await sweep();
    if (!link.up) return 0;
    await notForgotten();
    const jobs = await next();
    if (jobs.length === 0) return 0;
    const ids = jobs.map(({ id }) => id);
    await store.jobs.hand(ids, clock.now());
    try {
      await queue.add(jobs);
    } catch (error) {
      await store.jobs.takeBack(ids);
      throw error;
    }
    return jobs.length;
  }

  async function pause(): Promise<void> {
    if (full) {
      await new Promise((resolve) => setTimeout(resolve, full?.pauseMs));
      return;
    }
    if (sleeper.nudged) return;
    const next = clock.now() < heldUntil && link.up ? await store.jobs.nextDue() : null;
    const wait = next === null ? POLL_MS : Math.min(POLL_MS, next - clock.now());
    // Due and not handed out: its group is busy, or the queue is full. A job that ends is a nudge.
    await sleeper.sleep(wait <= 0 ? POLL_MS : wait);
  }

  async function work(): Promise<void> {
    while (!stopping) {
      sleeper.listen();
      try {
        const handed = await round();
        failures = 0;
        if (handed === 0) await pause();
      } catch (error) {
        if (failures === 0)
          logger.warn({ error: messageOf(error) }, 'jobs cannot be handed out for the moment; trying again');
        await sleeper.sleep(Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures));
        failures = Math.min(failures + 1, 10);
      }
    }
  }

  const unsubscribe = options.wake.subscribe(JOBS_TOPIC, sleeper.nudge);
  // Redis may have come back without what it was given last, or with less of it: everything is handed out anew.
  const offUp = link.onUp(() => {
    heldUntil = Number.NEGATIVE_INFINITY;
    sleeper.nudge();
  });

  return {
    round,
    start() {
      loop ??= work();
    },
    async stop() {
      stopping = true;
      unsubscribe();
      offUp();
      sleeper.nudge();
      await loop;
      // Where the store is away the lease runs out by itself.
      await store.leases.release(RELAY_LEASE, owner).catch(() => {});
    },
  };
}
