import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { systemClock } from '../../../src/domain/time/clock.ts';
import { createSharedWake, jobHandler } from '../../../src/queue/index.ts';
import { connectRedis, createBullmqRunner } from '../../../src/queue/redis/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { asShare, printTable } from '../timing.ts';

const JOBS = 10_000;
const CONCURRENCY = 64;
const ROUNDS = 3;
const BATCH = 500;
/** A learner group has a few jobs at a time; so many groups keep 64 places busy. */
const GROUPS = 1_000;

const perSecond = (ms: number): number => Math.round((JOBS / ms) * 1_000);

/** Counts to `JOBS`, then resolves. */
function counting(): { one: () => void; all: Promise<void> } {
  let done = 0;
  let resolve = () => {};
  const all = new Promise<void>((given) => {
    resolve = given;
  });
  return {
    one: () => {
      if (++done === JOBS) resolve();
    },
    all,
  };
}

/** BullMQ alone: added in bulk while a worker takes them. */
async function bare(url: string): Promise<number> {
  const prefix = `bench-${randomBytes(4).toString('hex')}`;
  const connections = [0, 1].map(() => new Redis(url, { maxRetriesPerRequest: null }));
  const [adding, working] = connections;
  if (!adding || !working) throw new Error('two connections were made');
  const queue = new Queue('jobs', { connection: adding, prefix });
  await queue.waitUntilReady();
  const { one, all } = counting();
  const started = performance.now();
  const worker = new Worker('jobs', async () => one(), {
    connection: working,
    prefix,
    concurrency: CONCURRENCY,
  });
  for (let from = 0; from < JOBS; from += BATCH) {
    await queue.addBulk(
      Array.from({ length: BATCH }, (_, index) => ({
        name: 'job',
        data: { row: `job_${from + index}`, attempts: 0 },
        opts: { jobId: `job-${from + index}-0`, attempts: 1, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
  await all;
  const ms = performance.now() - started;
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  for (const connection of connections) connection.disconnect();
  return ms;
}

async function fill(store: Store): Promise<void> {
  for (let from = 0; from < JOBS; from += BATCH) {
    await store.transaction(async (tx) => {
      for (let index = from; index < from + BATCH; index++) {
        await tx.jobs.enqueue(
          { kind: 'work', payload: { index }, groupId: `g${index % GROUPS}`, dedupeKey: `work:${index}` },
          Date.now(),
        );
      }
    });
  }
}

/** Rows of the outbox, handed over BullMQ to the same handler, each claimed, run and written down as done. */
async function ours(
  url: string,
  open: (wake: ReturnType<typeof createSharedWake>) => Promise<Store>,
): Promise<number> {
  const wake = createSharedWake();
  const store = await open(wake);
  await fill(store);
  const link = connectRedis({ url, logger: recordingLogger() });
  const prefix = `bench-${randomBytes(4).toString('hex')}`;
  await new Promise<void>((resolve) => {
    link.onUp(resolve);
  });
  const leave = wake.join(link, prefix);
  const { one, all } = counting();
  const runner = createBullmqRunner({
    store,
    wake,
    handlers: [jobHandler('work', z.object({ index: z.number() }), async () => one())],
    clock: systemClock,
    random: Math.random,
    logger: recordingLogger(),
    owner: 'bench',
    concurrency: CONCURRENCY,
    link,
    prefix,
  });
  const started = performance.now();
  runner.start();
  await all;
  while ((await store.jobs.countByState()).done < JOBS)
    await new Promise((resolve) => setTimeout(resolve, 1));
  const ms = performance.now() - started;
  await runner.stop();
  leave();
  const keys = await link.client.keys(`${prefix}*`);
  if (keys.length > 0) await link.client.del(...keys);
  link.close();
  await store.close();
  return ms;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Job hand-over, outbox → BullMQ → handler, beside bare BullMQ with the same handler, in turns in one run. */
export async function measureHandOver(url = 'redis://127.0.0.1:6379'): Promise<void> {
  const rows: string[][] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
    const bareMs = await bare(url);
    const oursMs = await ours(url, (wake) => openStore({ dataDir: directory, wake }));
    rmSync(directory, { recursive: true, force: true });
    ratios.push(bareMs / oursMs);
    rows.push([
      String(round + 1),
      `${perSecond(bareMs)}/s`,
      `${perSecond(oursMs)}/s`,
      asShare(bareMs / oursMs),
    ]);
  }
  printTable(
    `Job hand-over, ${JOBS} jobs of ${GROUPS} groups, ${CONCURRENCY} at once, SQLite (reach: .5 of bare)`,
    ['round', 'bare BullMQ', 'outbox → BullMQ → handler → done', 'ratio'],
    [...rows, ['median', '', '', asShare(median(ratios))]],
  );
}
