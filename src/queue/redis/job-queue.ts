import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { DueJob, JobTicket } from '../../store/index.ts';
import type { RedisLink } from './redis-link.ts';

/**
 * The rows' way to a worker, whichever process it is in. It holds tickets, never content, and may lose or repeat
 * them: the rows stay the truth.
 */
export interface JobQueue {
  /** Throws where Redis is away. A ticket that waits already is not added again. */
  add(jobs: DueJob[]): Promise<void>;
  /** False once after Redis has forgotten what it was given: flushed, or restarted empty. */
  remembers(): Promise<boolean>;
  /** Calls `take` with each ticket, `concurrency` at once. A second call does nothing. */
  work(take: (ticket: JobTicket) => Promise<void>, concurrency: number): void;
  /**
   * Takes no more, and waits for what was taken no longer than `ms`; whether that sufficed. Where Redis is away it does
   * not wait: BullMQ could not close whatever it was given, and the jobs themselves are waited for where they run.
   */
  stopWorking(ms: number): Promise<boolean>;
  close(): Promise<void>;
}

const QUEUE = 'jobs';
/** BullMQ's largest; ours are around a hundred. */
const LAST_PRIORITY = 2_097_152;
/** Idle workers look again this often, seconds: a marker lost with a flush must not leave them asleep for long. */
const IDLE_LOOK_S = 2;
const CLOSE_MS = 1_000;
/** A slow Redis may take its time; what is added twice is claimed once. */
const ADD_TIMEOUT_MS = 5_000;
/**
 * A worker of BullMQ fetches one ticket after the other and begins nothing meanwhile: where each fetch takes long,
 * several fetch side by side. With 400 ms to Redis and back, four instead of one did 7.3 jobs a second of three groups
 * for 2.2, and 27 for 19 where many groups wait; sixteen did no more. Near by, several only get in each other's way:
 * 760 jobs a second for 1,250.
 */
const WORKERS_FAR_AWAY = 4;
/** To Redis and back, milliseconds: with 4 of them, four did 209 jobs a second of four groups, and one 116. */
const FAR_MS = 3;
const TURN_LOOKS = 3;
/** Between two looks at whether Redis is still there. */
const LOOK_MS = 100;

const ticketData = z.object({ row: z.string(), attempts: z.number() });

export function createJobQueue(link: RedisLink, prefix: string): JobQueue {
  const marker = `${prefix}:remembers`;
  let adding: { queue: Queue; connection: Redis } | null = null;
  let workers: Worker[] = [];
  let stopWaiting: (() => void) | null = null;
  let isStopping = false;

  return {
    async add(jobs) {
      adding ??= openQueue(link, prefix);
      const added = adding.queue.addBulk(
        jobs.map(({ id, attempts, priority }) => ({
          name: 'job',
          data: { row: id, attempts } satisfies z.infer<typeof ticketData>,
          opts: {
            // BullMQ refuses whole numbers and ":" here, and passes over an id that it still holds.
            jobId: `job-${id}-${attempts}`,
            // A row owns its attempts; what is through here goes, so that the id may come again.
            attempts: 1,
            removeOnComplete: true,
            removeOnFail: true,
            priority: Math.min(LAST_PRIORITY, Math.max(1, priority)),
          },
        })),
      );
      await whileThere(link, added).catch(async (error: unknown) => {
        // One whose connection could not be set up stays unusable: the next call takes a new one.
        const unusable = adding;
        adding = null;
        if (unusable) await closeQueue(unusable, CLOSE_MS);
        throw error;
      });
    },
    async remembers() {
      return (await link.client.set(marker, '1', 'NX')) === null;
    },
    work(take, concurrency) {
      // Made when Redis is there: a worker that never met it cannot be closed, and keeps its process alive.
      stopWaiting ??= link.onUp(async () => {
        const turnMs = await turnOf(link);
        if (workers.length > 0 || isStopping || !link.up) return;
        const count = Math.min(concurrency, turnMs < FAR_MS ? 1 : WORKERS_FAR_AWAY);
        workers = openWorkers(link, count, { prefix, concurrency, take });
      });
    },
    async stopWorking(ms) {
      stopWaiting?.();
      isStopping = true;
      return await within(Promise.all(workers.map((worker) => worker.close())), link.up ? ms : 0);
    },
    async close() {
      stopWaiting?.();
      isStopping = true;
      const ms = link.up ? CLOSE_MS : 0;
      await within(Promise.all(workers.map((worker) => worker.close(true))), ms);
      if (adding) await closeQueue(adding, ms);
    },
  };
}

interface Working {
  prefix: string;
  concurrency: number;
  take: (ticket: JobTicket) => Promise<void>;
}

/** Milliseconds to Redis and back, the least of a few: the process may be busy. Infinite where nothing is answered. */
async function turnOf({ client }: RedisLink): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < TURN_LOOKS; look++) {
    const asked = performance.now();
    const said = await client.ping().catch(() => null);
    if (said !== null) least = Math.min(least, performance.now() - asked);
  }
  return least;
}

/** The places are shared out among them. */
function openWorkers(link: RedisLink, count: number, { concurrency, ...working }: Working): Worker[] {
  const connection = link.another();
  return Array.from({ length: count }, (_, index) =>
    openWorker(connection, { ...working, concurrency: Math.floor((concurrency + index) / count) }),
  );
}

function openWorker(connection: Redis, { prefix, concurrency, take }: Working): Worker {
  const worker = new Worker(
    QUEUE,
    async ({ data }) => {
      const { row, attempts } = ticketData.parse(data);
      await take({ id: row, attempts });
    },
    {
      connection,
      prefix,
      // The link has asked; of a user that may not ask, BullMQ would ask again and again without a pause.
      skipVersionCheck: true,
      concurrency,
      drainDelay: IDLE_LOOK_S,
      // A ticket whose worker died goes to another as often as it takes; the row knows when it is enough.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    },
  );
  worker.on('error', () => {});
  return worker;
}

/** Made when there is something to add, and so when Redis is there. */
function openQueue(link: RedisLink, prefix: string): { queue: Queue; connection: Redis } {
  const connection = link.another({ commandTimeout: ADD_TIMEOUT_MS });
  const queue = new Queue(QUEUE, { connection, prefix, skipVersionCheck: true });
  // The link says once that Redis is away.
  queue.on('error', () => {});
  return { queue, connection };
}

async function closeQueue(
  { queue, connection }: { queue: Queue; connection: Redis },
  ms: number,
): Promise<void> {
  await within(queue.close(), ms);
  connection.disconnect();
}

/**
 * BullMQ waits for ever for a connection that is being made when Redis goes away. What it does after all is added
 * twice at the most.
 */
async function whileThere(link: RedisLink, work: Promise<unknown>): Promise<void> {
  let looking: NodeJS.Timeout | undefined;
  const gone = new Promise<never>((_, reject) => {
    const late = performance.now() + ADD_TIMEOUT_MS;
    looking = setInterval(() => {
      if (link.up && performance.now() < late) return;
      reject(new Error(link.up ? 'Redis did not take the jobs in time' : 'Redis is away'));
    }, LOOK_MS);
  });
  work.catch(() => {}); // Told by whichever comes first.
  try {
    await Promise.race([work, gone]);
  } finally {
    clearInterval(looking);
  }
}

/** Whether it ended in time; a fault while closing is an end too. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([ended, late]);
  clearTimeout(timer);
  return inTime;
}
