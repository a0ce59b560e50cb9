import { expect, test } from 'vitest';
import { createRelayLease } from '../../src/queue/redis/relay-lease.ts';
import { HOUR, movableClock, SECOND } from '../support/movable-clock.ts';
import { temporaryStore } from '../support/temporary-store.ts';

test('the right to hand out jobs passes on also where the clock was set back since it was taken', async () => {
  const clock = movableClock();
  const { store } = await temporaryStore();
  const [gone, next] = ['gone', 'next'].map((owner) => createRelayLease({ store, clock, owner }));
  expect(await gone?.hold()).toBe('anew');
  expect(await next?.hold()).toBe('not');
  clock.advance(-HOUR);
  expect(await next?.hold()).toBe('anew');
  clock.advance(SECOND);
  expect(await gone?.hold()).toBe('not');
});

test('who has the right when the clock is set back notes it down anew, by the new time', async () => {
  const clock = movableClock();
  const { store } = await temporaryStore();
  const lease = createRelayLease({ store, clock, owner: 'here' });
  await lease.hold();
  clock.advance(-HOUR);
  expect([await lease.hold(), await store.leases.held('relay', clock.now())]).toEqual(['anew', ['relay']]);
  await lease.release();
  expect(await store.leases.held('relay', clock.now())).toEqual([]);
});
