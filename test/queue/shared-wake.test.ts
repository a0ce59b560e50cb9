import { describe, expect, test, vi } from 'vitest';
import { createSharedWake } from '../../src/queue/index.ts';
import { redisUnderTest } from '../support/redis-under-test.ts';

/** Two processes as far as a wake can tell. */
async function twoProcesses() {
  const { link, prefix } = redisUnderTest();
  const [here, there] = [createSharedWake(), createSharedWake()];
  here.join(link, prefix);
  there.join(redisUnderTest().link, prefix);
  // Told again until it arrives: the subscriptions stand some moment after this returns.
  const linked = vi.fn();
  there.subscribe('linked', linked);
  await vi.waitFor(() => {
    here.notify('linked');
    expect(linked).toHaveBeenCalled();
  });
  return { here, there };
}

describe('a wake shared by processes', () => {
  test('tells the others, and this process at once and once', async () => {
    const { here, there } = await twoProcesses();
    const [near, far, other] = [vi.fn(), vi.fn(), vi.fn()];
    here.subscribe('group:a', near);
    there.subscribe('group:a', far);
    there.subscribe('group:b', other);
    here.notify('group:a');
    expect(near).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(far).toHaveBeenCalledTimes(1));
    expect(other).not.toHaveBeenCalled();
    expect(near).toHaveBeenCalledTimes(1);
  });

  test('tells of a flood once', async () => {
    const { here, there } = await twoProcesses();
    const far = vi.fn();
    there.subscribe('jobs', far);
    for (let index = 0; index < 1_000; index++) here.notify('jobs');
    here.notify('the last');
    await vi.waitFor(() => expect(far).toHaveBeenCalledTimes(1));
  });

  test('has everybody look once the connection stands again', async () => {
    const { link, prefix } = redisUnderTest();
    const wake = createSharedWake();
    wake.join(link, prefix);
    await vi.waitFor(() => expect(link.up).toBe(true));
    const listener = vi.fn();
    wake.subscribe('group:a', listener);
    link.client.disconnect(true);
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  });

  test('without Redis works within the process', () => {
    const wake = createSharedWake();
    const listener = vi.fn();
    const unsubscribe = wake.subscribe('jobs', listener);
    wake.notify('jobs');
    unsubscribe();
    unsubscribe();
    wake.notify('jobs');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
