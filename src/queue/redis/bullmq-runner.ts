import { hostname } from 'node:os';
import { JOBS_TOPIC } from '../../domain/signals/wake.ts';
import type { JobTicket } from '../../store/index.ts';
import { inBatches } from '../batches.ts';
import {
  DEFAULT_CONCURRENCY,
  type JobRunner,
  LEASE_MS,
  RENEW_EVERY_MS,
  type RunnerOptions,
  STOP_GRACE_MS,
  WORKER_LEASE,
} from '../job-runner.ts';
import { messageOf } from '../message-of.ts';
import { createRunningJobs } from '../running-jobs.ts';
import { plantSchedule } from '../schedule.ts';
import { createJobQueue } from './job-queue.ts';
import type { RedisLink } from './redis-link.ts';
import { createRelay } from './relay.ts';

export interface BullmqRunnerOptions extends RunnerOptions {
  link: RedisLink;
  /** Before every key; one installation's own. */
  prefix: string;
  /** False for a process that leaves the work to others, and hands jobs out only while nobody works. */
  works?: boolean;
}

/** Tickets that one statement claims. */
const CLAIM_BATCH = 200;
/** How often `drain` looks whether all is done; Redis tells it nothing. */
const DRAIN_LOOK_MS = 5;
const PLANT_AGAIN_MS = 5_000;
/** A ticket's id is free again only when BullMQ has closed the attempt that is given back. */
const GIVE_BACK_AFTER_MS = 500;

/**
 * Works off the outbox over BullMQ, with any number of processes. A relay hands due rows out as tickets; whoever
 * gets a ticket claims its row, and from there on all is as in one process.
 */
export function createBullmqRunner(options: BullmqRunnerOptions): JobRunner {
  const { store, clock, logger, owner, wake, link } = options;
  const queue = createJobQueue(link, options.prefix);
  const relay = createRelay({ ...options, queue });
  // A place became free, for its group and in the queue; the relay may be in another process.
  const running = createRunningJobs({
    ...options,
    onDone({ id }) {
      relay.through(id);
      wake.notify(JOBS_TOPIC);
    },
    giveBackAfterMs: GIVE_BACK_AFTER_MS,
  });
  let stopping = false;
  let planting: NodeJS.Timeout | undefined;
  let presence: NodeJS.Timeout | undefined;
  // Containers may share a host name and a process id.
  const presenceLease = `${WORKER_LEASE}${hostname()}:${process.pid}:${owner.slice(0, 8)}`;

  /** Shows operators that this process works. */
  function bePresent(): void {
    store.leases.take(presenceLease, owner, clock.now(), LEASE_MS).catch(() => {}); // Looked at again soon.
  }

  const claim = inBatches(async (tickets: JobTicket[]) => {
    const now = clock.now();
    const jobs = await store.jobs.claimHanded(tickets, { owner, now, leaseMs: LEASE_MS });
    const byId = new Map(jobs.map((job) => [job.id, job]));
    // The same ticket twice in one batch is one claim.
    return tickets.map(({ id }) => {
      const job = byId.get(id) ?? null;
      byId.delete(id);
      return job;
    });
  }, CLAIM_BATCH);

  async function take(ticket: JobTicket): Promise<void> {
    if (stopping) {
      await store.jobs.takeBack([ticket.id]);
      wake.notify(JOBS_TOPIC);
      return;
    }
    // No row: somebody was faster, or it is not wanted any more.
    const job = await claim(ticket);
    if (job) await running.run(job);
  }

  function work(): void {
    if (options.works !== false) queue.work(take, options.concurrency ?? DEFAULT_CONCURRENCY);
  }

  function plant(): void {
    plantSchedule(store, options.handlers, clock.now()).catch((error: unknown) => {
      logger.warn({ error: messageOf(error) }, 'the repeating jobs could not be written down; trying again');
      if (!stopping) planting = setTimeout(plant, PLANT_AGAIN_MS);
    });
  }

  return {
    start() {
      plant();
      relay.start();
      work();
      if (options.works === false) return;
      bePresent();
      presence = setInterval(bePresent, RENEW_EVERY_MS);
    },
    async stop(graceMs = STOP_GRACE_MS) {
      stopping = true;
      clearTimeout(planting);
      clearInterval(presence);
      await relay.stop();
      const idle = queue.stopWorking(graceMs);
      await running.stop(graceMs);
      await idle;
      await queue.close();
      await store.leases.release(presenceLease, owner).catch(() => {}); // It runs out by itself.
    },
    async drain() {
      work();
      for (;;) {
        const handed = await relay.round();
        if (handed > 0) continue;
        if (running.size === 0 && (await store.jobs.countDue(clock.now())) === 0) return;
        await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK_MS));
      }
    },
  };
}
