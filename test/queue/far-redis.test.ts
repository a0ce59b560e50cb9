import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../src/domain/time/clock.ts';
import { jobHandler } from '../../src/queue/index.ts';
import { createBullmqRunner } from '../../src/queue/redis/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { farAway } from '../support/far-away.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { REDIS_URL, redisUnderTest } from '../support/redis-under-test.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const ONE_WAY_MS = 10;

test('far from its Redis a process fetches several jobs side by side, and does each once', async () => {
  const { store, wake } = await temporaryStore();
  const { url, isFrom } = await farAway(REDIS_URL, ONE_WAY_MS);
  const redis = redisUnderTest({ url });
  const done: number[] = [];
  const runner = createBullmqRunner({
    store,
    wake,
    handlers: [
      jobHandler('count', z.object({ index: z.number() }), async ({ index }) => void done.push(index)),
    ],
    clock: systemClock,
    random: Math.random,
    logger: recordingLogger(),
    owner: 'far',
    ...redis,
  });
  runner.start();
  atTheEnd(() => runner.stop());

  const near = redisUnderTest();
  const asksForWork = async (): Promise<number> => {
    const clients = String(await near.link.client.client('LIST')).split('\n');
    return clients.filter((one) => {
      const address = / addr=(\S+)/.exec(one)?.[1] ?? '';
      return / cmd=bzpopmin/.test(one) && isFrom(address);
    }).length;
  };
  await near.link.tried;
  await vi.waitFor(async () => expect(await asksForWork()).toBe(4), { timeout: 20_000 });

  for (let index = 0; index < 20; index++)
    await store.jobs.enqueue({ kind: 'count', payload: { index }, groupId: `g${index % 3}` }, Date.now());
  await vi.waitFor(() => expect(done).toHaveLength(20), { timeout: 20_000 });
  expect(new Set(done).size).toBe(20);
});
