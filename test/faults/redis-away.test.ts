import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { jobHandler } from '../../src/queue/index.ts';
import { createBullmqRunner, probeRedis } from '../../src/queue/redis/index.ts';
import type { Store } from '../../src/store/index.ts';
import { movableClock, SECOND } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { redisUnderTest } from '../support/redis-under-test.ts';
import { startService, temporaryDirectory } from '../support/running-service.ts';
import { type OwnServer, startOwnRedis } from '../support/servers.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { type SlowProxy, slowProxy } from './slow-proxy.ts';

let redis: OwnServer;
let proxy: SlowProxy;

beforeAll(async () => {
  redis = await startOwnRedis();
  proxy = await slowProxy(redis.port);
});

afterAll(async () => {
  await proxy.close();
  await redis.stop();
});

/** A service whose jobs run over the Redis of this file. */
async function service() {
  const school = await temporaryInstallation({
    environment: { REDIS_URL: `redis://127.0.0.1:${proxy.port}` },
    runs: true,
  });
  let count = 0;
  /** Milliseconds until a question was acknowledged. */
  const ask = async (): Promise<number> => {
    const body = {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId: `m${count++}`,
      senderId: `learner-${count}`,
      text: '@助教 闭包是什么？',
      sentAt: '2026-11-23T10:00:00+08:00',
    };
    const started = performance.now();
    const { status } = await school.call('POST', '/v1/messages', { body });
    expect(status).toBe(202);
    return performance.now() - started;
  };
  const replies = async () =>
    (await school.installation.store.events.after('newcomers', 0, 1_000)).filter(
      ({ kind }) => kind === 'reply',
    ).length;
  return { school, ask, replies };
}

describe('a service whose Redis', () => {
  test('goes away takes messages in all the same, says so once, and works them off when it is back', async () => {
    const { school, ask, replies } = await service();
    await ask();
    await vi.waitFor(async () => expect(await replies()).toBe(1), { timeout: 10_000 });

    await redis.kill();
    await vi.waitFor(() => expect(school.logger.said('warn')).toHaveLength(1));
    for (let index = 0; index < 5; index++) expect(await ask()).toBeLessThan(1_000);
    expect((await school.call('GET', '/readyz')).json).toMatchObject({
      status: 'ready',
      parts: { redis: expect.stringMatching(/^away: .*connection/) },
    });
    expect(await replies()).toBe(1);
    await redis.start();
    // The relay looks by the school's clock.
    await vi.waitFor(
      async () => {
        school.clock.advance(SECOND);
        expect(await replies()).toBe(6);
      },
      { timeout: 15_000 },
    );
    expect(school.logger.said('warn').filter((line) => line.includes('Redis'))).toEqual([
      'Redis is away; jobs wait in the store until it is back',
      'Redis is back',
    ]);
    school.logger.lines.length = 0;
  });

  test('is slow takes messages in as fast as ever, and answers in the end', async () => {
    const { ask, replies, school } = await service();
    await ask();
    await vi.waitFor(async () => expect(await replies()).toBe(1), { timeout: 10_000 });
    proxy.delayMs = 1_500;
    let asked = 1;
    // What waits for Redis does so every time; what the machine was busy with passes.
    await vi.waitFor(
      async () => {
        const waited: number[] = [];
        for (let index = 0; index < 5; index++) waited.push(await ask());
        asked += waited.length;
        expect(Math.max(...waited)).toBeLessThan(500);
      },
      { timeout: 20_000 },
    );
    proxy.delayMs = 0;
    await vi.waitFor(
      async () => {
        school.clock.advance(SECOND);
        expect(await replies()).toBe(asked);
      },
      { timeout: 20_000 },
    );
    school.logger.lines.length = 0;
  });
});

test('a Redis that takes nothing is said to, with the mend, until it takes what it is given', async () => {
  const own = await startOwnRedis();
  onTestFinished(() => own.stop());
  const school = await temporaryInstallation({ environment: { REDIS_URL: own.url }, runs: true });
  const said = async () => {
    const { status, json } = await school.call('GET', '/readyz');
    return [status, (json as { parts: Record<string, string> }).parts['redis']];
  };
  await vi.waitFor(async () => expect(await said()).toEqual([200, 'ok']), { timeout: 10_000 });
  const client = new Redis(own.url);
  onTestFinished(() => client.disconnect());
  await client.config('SET', 'maxmemory', '1');
  await vi.waitFor(
    async () => {
      const full = 'takes nothing, and jobs wait in the store: it has no memory left: raise its maxmemory';
      expect(await said()).toEqual([200, expect.stringContaining(full)]);
    },
    { timeout: 5_000 },
  );
  const found = await probeRedis(own.url, 2_000);
  expect(found).toMatchObject({ fault: expect.stringContaining('raise its maxmemory') });
  await client.config('SET', 'maxmemory', '0');
  await vi.waitFor(async () => expect(await said()).toEqual([200, 'ok']), { timeout: 5_000 });
  school.logger.lines.length = 0;
});

test('a Redis that stops answering, with its connections open, is said to be away until it answers again', async () => {
  const logger = recordingLogger();
  const { link } = redisUnderTest({ url: `redis://127.0.0.1:${proxy.port}`, logger });
  await vi.waitFor(() => expect(link.up).toBe(true));
  proxy.delayMs = 60_000;
  await vi.waitFor(() => expect(link.up).toBe(false), { timeout: 15_000 });
  proxy.delayMs = 0;
  proxy.cut(); // What hangs in it hangs on.
  await vi.waitFor(() => expect(link.up).toBe(true), { timeout: 10_000 });
  expect(logger.lines.map(({ message, fields }) => [message, fields['reason']])).toEqual([
    ['Redis is away; jobs wait in the store until it is back', 'it has stopped answering'],
    ['Redis is back', undefined],
  ]);
});

/** Processes on one store and the Redis of this file, and the jobs that they did. */
async function processes() {
  const { store } = await temporaryStore();
  const wake = createLocalWake();
  const clock = movableClock();
  const { link, prefix } = redisUnderTest({ url: redis.url });
  const done: string[] = [];
  const runner = (owner: string, works: boolean) =>
    createBullmqRunner({
      store,
      wake,
      clock,
      random: () => 0,
      logger: recordingLogger(),
      owner,
      works,
      link,
      prefix,
      handlers: [jobHandler('work', z.object({}), async (_, { job }) => void done.push(job.id))],
    });
  return { store, wake, clock, runner, done };
}

describe('who hands jobs out', () => {
  test('is not a process that only serves, once another works', async () => {
    const { store, clock, runner } = await processes();
    /** Given to its holder only, or to anybody while nobody holds it; it runs out at once. */
    const canTake = (owner: string) => store.leases.take('relay', owner, clock.now(), -1);
    const serving = runner('serving', false);
    serving.start();
    await vi.waitFor(async () => expect(await canTake('somebody else')).toBe(false));
    const working = runner('working', true);
    working.start();
    await vi.waitFor(
      async () => {
        clock.advance(SECOND);
        expect(await canTake('somebody else')).toBe(false);
        expect(await store.leases.take('relay', 'working', clock.now(), 10 * SECOND)).toBe(true);
      },
      { timeout: 10_000, interval: 100 },
    );
    await serving.stop(0);
    await working.stop(0);
  });
});

describe('who cannot hand jobs out since the store is away', () => {
  test('says so once, and once that they are handed out again', async () => {
    const { store } = await temporaryStore();
    const logger = recordingLogger();
    let away = true;
    const leases: Store['leases'] = {
      ...store.leases,
      take: (...asked) =>
        away ? Promise.reject(new Error('the store is away')) : store.leases.take(...asked),
    };
    const runner = createBullmqRunner({
      store: { ...store, leases },
      wake: createLocalWake(),
      clock: movableClock(),
      random: () => 0,
      logger,
      owner: 'one',
      ...redisUnderTest({ url: redis.url }),
      handlers: [],
    });
    onTestFinished(() => runner.stop(0));
    runner.start();
    await vi.waitFor(() => expect(logger.said('warn')).toHaveLength(1));
    away = false;
    await vi.waitFor(() => expect(logger.said('warn')).toHaveLength(2), { timeout: 5_000 });
    expect(logger.said('warn')).toEqual([
      'jobs cannot be handed out for the moment; trying again',
      'jobs are handed out again',
    ]);
  });
});

describe('who cannot hand jobs out, with Redis away as well', () => {
  test('does not say that they are handed out again before Redis is back', async () => {
    const { store } = await temporaryStore();
    const own = await startOwnRedis();
    onTestFinished(() => own.stop());
    const { link, prefix } = redisUnderTest({ url: own.url });
    const logger = recordingLogger();
    let isStoreAway = true;
    let rounds = 0;
    const leases: Store['leases'] = {
      ...store.leases,
      take: (...asked) => {
        if (isStoreAway) return Promise.reject(new Error('the store is away'));
        rounds++;
        return store.leases.take(...asked);
      },
    };
    const clock = movableClock();
    const wake = createLocalWake();
    const runner = createBullmqRunner({
      store: { ...store, leases },
      wake,
      clock,
      random: () => 0,
      logger,
      owner: 'one',
      link,
      prefix,
      handlers: [],
    });
    onTestFinished(() => runner.stop(0));
    await vi.waitFor(() => expect(link.up).toBe(true));
    runner.start();
    await vi.waitFor(() => expect(logger.said('warn')).toHaveLength(1));
    await own.kill();
    await vi.waitFor(() => expect(link.up).toBe(false));
    isStoreAway = false;
    await vi.waitFor(
      () => {
        clock.advance(10 * SECOND);
        wake.notify('jobs');
        expect(rounds).toBeGreaterThan(2);
      },
      { timeout: 10_000 },
    );
    expect(logger.said('warn')).toEqual(['jobs cannot be handed out for the moment; trying again']);
    await own.start();
    await vi.waitFor(
      () => {
        clock.advance(SECOND);
        expect(logger.said('warn')).toHaveLength(2);
      },
      { timeout: 10_000 },
    );
    expect(logger.said('warn').at(-1)).toBe('jobs are handed out again');
  });
});

describe('what Redis was given', () => {
  test('and forgot is handed out again', async () => {
    const { store, clock, wake, runner, done } = await processes();
    const relay = runner('relay', false);
    relay.start();
    const ids: (string | null)[] = [];
    for (let index = 0; index < 20; index++)
      ids.push(await store.jobs.enqueue({ kind: 'work', payload: {} }, clock.now()));
    wake.notify('jobs');
    await vi.waitFor(async () => expect(await store.jobs.handed()).toHaveLength(20));
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const worker = runner('worker', true);
    worker.start();
    await vi.waitFor(
      () => {
        clock.advance(SECOND);
        expect(done).toHaveLength(20);
      },
      { timeout: 10_000 },
    );
    expect([...done].sort()).toEqual([...ids].sort());
    await relay.stop(0);
    await worker.stop(0);
  });
});

describe('a service that is told to stop', () => {
  test.each(['was never there', 'has gone away'])(
    'ends though its Redis %s',
    { timeout: 60_000 },
    async (how) => {
      const dataDir = temporaryDirectory('redis-away');
      onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
      const own = how === 'was never there' ? null : await startOwnRedis();
      const url = `redis://127.0.0.1:${own?.port ?? 1}`;
      const running = await startService({ dataDir, env: { REDIS_URL: url } });
      await own?.kill();
      await new Promise((resolve) => setTimeout(resolve, 500));
      // Nothing runs: the grace for what does, and those of the queue behind it (8 s in all), are not waited out.
      const late = new Promise((resolve) => setTimeout(resolve, 6_000, 'still running').unref());
      const ended = await Promise.race([running.stop('SIGTERM'), late]);
      if (ended === 'still running') await running.stop('SIGKILL');
      await own?.stop();
      expect(ended).toBe(0);
    },
  );
});
