import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { createInProcessRunner, jobHandler } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock, SECOND } from '../support/movable-clock.ts';
import { postgresUrl, temporaryDatabase } from '../support/postgres-server.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { slowProxy } from './slow-proxy.ts';

/**
 * Longer than a look at the store takes, so that a connection can be cut between a statement's effect and its answer.
 */
const ANSWERS_AFTER_MS = 300;

/** A runner whose way to PostgreSQL can be slowed and cut, and the store as it is seen past that. */
async function runnerBehindProxy() {
  const url = await temporaryDatabase();
  const proxy = await slowProxy(Number(new URL(postgresUrl()).port));
  const behind = new URL(url);
  behind.host = `127.0.0.1:${proxy.port}`;
  const wake = createLocalWake();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake });
  const through = await openStore({ dataDir: '', databaseUrl: behind.toString(), wake });
  const clock = movableClock();
  const logger = recordingLogger();
  const done: string[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const runner = createInProcessRunner({
    store: through,
    wake,
    clock,
    random: () => 0,
    logger,
    owner: 'one',
    handlers: [
      jobHandler('long', z.object({}), () => held),
      jobHandler('short', z.object({}), async (_, { job }) => void done.push(job.id)),
    ],
  });
  atTheEnd(async () => {
    letGo();
    await runner.stop(0);
    await through.close();
    await store.close();
    await proxy.close();
  });
  const enqueue = async (kind: string) =>
    (await store.jobs.enqueue({ kind, payload: {} }, clock.now())) ?? '';
  const stateOf = async (id: string) => (await store.jobs.get(id))?.state;
  return { store, proxy, clock, logger, runner, done, enqueue, stateOf };
}

test('a job that was claimed while PostgreSQL fell silent is run when its lease is over, though others run all the time', {
  timeout: 60_000,
}, async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  atTheEnd(() => void vi.useRealTimers());
  const { store, proxy, clock, logger, runner, done, enqueue, stateOf } = await runnerBehindProxy();
  const long = await enqueue('long');
  runner.start();
  await vi.waitFor(async () => expect(await stateOf(long)).toBe('running'));

  // The server gives the job away, and nobody hears of it.
  proxy.delayMs = ANSWERS_AFTER_MS;
  const short = await enqueue('short');
  await vi.waitFor(async () => expect(await stateOf(short)).toBe('running'), {
    timeout: 10_000,
    interval: 10,
  });
  proxy.cut();
  proxy.delayMs = 0;
  expect(done).toEqual([]);

  // Every five seconds what runs is renewed.
  for (let seconds = 0; seconds < 30 && done.length === 0; seconds += 5) {
    clock.advance(5 * SECOND);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    await vi.waitFor(async () =>
      expect((await store.jobs.get(long))?.leaseUntil).toBe(clock.now() + 20 * SECOND),
    );
  }
  await vi.waitFor(() => expect(done).toEqual([short]), { timeout: 5_000 });
  expect(await stateOf(long)).toBe('running');
  expect(logger.said('error')).toEqual(['the outbox cannot be read; trying again']);
  expect(logger.said('warn').sort()).toEqual([
    'jobs whose worker went away are in line again',
    'the outbox can be read again',
  ]);
});
