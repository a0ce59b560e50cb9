import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SharedCounter } from '../../src/queue/index.ts';
import { rateLimitStore } from '../../src/server/requests/limits/rate-limit-store.ts';

type Store = InstanceType<ReturnType<typeof rateLimitStore>>;

const counted = (store: Store, key: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    store.incr(key, (error, found) => (error ? reject(error) : resolve(found?.current)), 60_000),
  );

const route = (url: string) => ({ routeInfo: { method: 'POST', url } });

describe('the counts behind rate limits', () => {
  test('are each route’s own, in this process', async () => {
    const store = new (rateLimitStore(null))({});
    const [join, post] = [store.child(route('/join')), store.child(route('/post'))];
    expect([await counted(join, 'a'), await counted(join, 'a'), await counted(post, 'a')]).toEqual([1, 2, 1]);
  });

  test('are Redis’ while it can say, and this process’s own while it cannot', async () => {
    let there = true;
    const asked: string[] = [];
    const shared: SharedCounter = {
      async count(key) {
        asked.push(key);
        return there ? { current: 41, ttlMs: 1_000 } : null;
      },
    };
    const store = new (rateLimitStore(shared))({}).child(route('/join'));
    expect(await counted(store, 'a')).toBe(41);
    there = false;
    expect([await counted(store, 'a'), await counted(store, 'a')]).toEqual([1, 2]);
    expect(asked[0]).toBe('POST /join a');
  });

  test('begin anew after their time also where the clock was set back', async () => {
    const store = new (rateLimitStore(null))({});
    const within = (ms: number) =>
      new Promise<number | undefined>((resolve) =>
        store.incr('a', (_, found) => resolve(found?.current), ms),
      );
    const clock = vi.spyOn(Date, 'now');
    onTestFinished(() => clock.mockRestore());
    expect(await within(20)).toBe(1);
    clock.mockReturnValue(Date.now() - 3_600_000);
    await expect.poll(() => within(20), { interval: 30 }).toBe(1);
  });
});
