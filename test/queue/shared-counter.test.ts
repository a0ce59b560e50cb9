import { describe, expect, test, vi } from 'vitest';
import { createSharedCounter } from '../../src/queue/redis/index.ts';
import { redisUnderTest } from '../support/redis-under-test.ts';

async function connected() {
  const redis = redisUnderTest();
  await vi.waitFor(() => expect(redis.link.up).toBe(true));
  return redis;
}

describe('a count shared by processes', () => {
  test('is one for all of them, each key by itself, and says when it begins anew', async () => {
    const { link, prefix } = await connected();
    const [here, there] = [
      createSharedCounter(link, prefix),
      createSharedCounter((await connected()).link, prefix),
    ];
    expect((await here.count('a', 60_000))?.current).toBe(1);
    expect((await there.count('a', 60_000))?.current).toBe(2);
    expect((await there.count('b', 60_000))?.current).toBe(1);
    const third = await here.count('a', 60_000);
    expect(third?.current).toBe(3);
    expect(third?.ttlMs).toBeGreaterThan(50_000);
    expect(third?.ttlMs).toBeLessThanOrEqual(60_000);
  });

  test('begins anew when its window is over', async () => {
    const { link, prefix } = await connected();
    const counter = createSharedCounter(link, prefix);
    expect((await counter.count('a', 30))?.current).toBe(1);
    await expect.poll(async () => (await counter.count('a', 30))?.current, { interval: 60 }).toBe(1);
  });

  test('is left to each process where Redis is away', async () => {
    const { link, prefix } = await connected();
    const counter = createSharedCounter(link, prefix);
    link.client.disconnect();
    await vi.waitFor(() => expect(link.up).toBe(false));
    expect(await counter.count('a', 60_000)).toBeNull();
  });
});
