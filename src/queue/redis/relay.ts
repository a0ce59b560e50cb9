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
  /** This job came to its end in this process: there is room for another. */
  through(id: string): void;
  stop(): Promise<void>;
}

const RELAY_LEASE = 'relay';
const HOLD_MS = 10_000;
const HOLD_AGAIN_EVERY_MS = 3_000;
/** Rows in one statement and one call: short enough not to hold up intake in the same process. */
const BATCH = 200;
/** Given to the queue and not through; deep enough that no worker waits for the next round. */
const WINDOW = 800;
/** A full queue is looked at again; a worker takes a few dozen jobs in this time. */
const FULL_PAUSE_MS = 10;
/** What other processes are through with is asked this often: the store walks over all that was handed out of late. */
const ASK_EVERY_MS = 200;
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
  let full = false;
  /** Handed out and not through, with their groups: as the store said, and as this process knows better since. */
  let handed: { at: number; jobs: Map<string, string | null> } | null = null;

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

  async function takeBackAll(): Promise<void> {
    await store.jobs.takeBackHandedBefore(Number.MAX_SAFE_INTEGER);
    handed = null;
  }

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
    const handedOut = await allHanded();
    // Full, workers have enough for a while: better a whole batch then than a few rows at every job that ends.
    if (WINDOW - handedOut.size < BATCH) {
      full = true;
      return [];
    }
    full = false;
    const byGroup = new Map<string, number>();
    for (const group of handedOut.values())
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

  async function allHanded(): Promise<Map<string, string | null>> {
    const at = clock.now();
    if (!handed || Math.abs(at - handed.at) >= ASK_EVERY_MS) {
      const jobs = await store.jobs.handed();
      handed = { at, jobs: new Map(jobs.map(({ id, groupId }) => [id, groupId])) };
    }
    return handed.jobs;
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
    for (const { id, groupId } of jobs) handed?.jobs.set(id, groupId);
    try {
      await queue.add(jobs);
    } catch (error) {
      handed = null;
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
    through: (id) => void handed?.jobs.delete(id),
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
