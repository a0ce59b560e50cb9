import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { backoffMs } from '../../src/queue/backoff.ts';
import { createInProcessRunner, jobHandler } from '../../src/queue/index.ts';
import { jobRunnerContract } from '../contracts/job-runner.ts';
import { MINUTE, movableClock, SECOND } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryStore } from '../support/temporary-store.ts';

type Parts = Parameters<typeof createInProcessRunner>[0];
const runnerOf = (parts: Omit<Parts, 'random' | 'logger' | 'owner'>) =>
  createInProcessRunner({ random: Math.random, logger: recordingLogger(), owner: 'one', ...parts });

jobRunnerContract('in this process', {
  openStore: async (wake) => (await temporaryStore({ wake })).store,
  create: createInProcessRunner,
});

describe('the lease of a running job', () => {
  afterEach(() => vi.useRealTimers());

  async function runningJob() {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { store, wake } = await temporaryStore();
    const clock = movableClock();
    let finish = () => {};
    let aborted: unknown = null;
    const handler = jobHandler('work', z.object({}), (_, { signal }) => {
      signal.addEventListener('abort', () => {
        aborted = signal.reason;
      });
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const runner = runnerOf({ store, wake, handlers: [handler], clock });
    const id = (await store.jobs.enqueue({ kind: 'work', payload: {} }, clock.now())) ?? '';
    const drained = runner.drain();
    await vi.waitFor(async () => expect((await store.jobs.get(id))?.state).toBe('running'));
    return { store, clock, id, drained, finish: () => finish(), aborted: () => aborted };
  }

  test('is renewed while the job runs', async () => {
    const { store, clock, id, drained, finish } = await runningJob();
    for (let minute = 0; minute < 3; minute++) {
      clock.advance(15 * SECOND);
      await vi.advanceTimersByTimeAsync(15 * SECOND);
      await vi.waitFor(async () =>
        expect((await store.jobs.get(id))?.leaseUntil).toBe(clock.now() + 20 * SECOND),
      );
      expect(await store.jobs.reclaimExpired(clock.now())).toBe(0);
    }
    finish();
    await drained;
    expect((await store.jobs.get(id))?.state).toBe('done');
  });

  test('once lost tells the job to stop, and its end changes nothing any more', async () => {
    const { store, clock, id, drained, finish, aborted } = await runningJob();
    clock.advance(2 * MINUTE);
    await store.jobs.reclaimExpired(clock.now());
    await store.jobs.claim({ owner: 'two', now: clock.now(), leaseMs: MINUTE, limit: 1, busyGroups: [] });
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    await vi.waitFor(() => expect(aborted()).toMatchObject({ message: 'lease lost' }));
    finish();
    await drained;
    expect(await store.jobs.get(id)).toMatchObject({ state: 'running', leaseOwner: 'two', attempts: 2 });
  });
});

test('a job that waits for its busy group does not make the runner ask for work without rest', async () => {
  const { store, wake } = await temporaryStore();
  const clock = movableClock();
  let finish = () => {};
  const handler = jobHandler(
    'work',
    z.object({}),
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  let claims = 0;
  const counting = {
    ...store,
    jobs: {
      ...store.jobs,
      claim: async (asked: Parameters<typeof store.jobs.claim>[0]) => {
        claims++;
        return await store.jobs.claim(asked);
      },
    },
  };
  const runner = runnerOf({ store: counting, wake, handlers: [handler], clock, perGroup: 1 });
  const enqueue = async (key: string) =>
    (await store.jobs.enqueue(
      { kind: 'work', payload: {}, groupId: 'newcomers', dedupeKey: key },
      clock.now(),
    )) ?? '';
  const ids = [await enqueue('one'), await enqueue('two')];
  const states = async () => await Promise.all(ids.map(async (id) => (await store.jobs.get(id))?.state));
  runner.start();
  await vi.waitFor(async () => expect((await states()).toSorted()).toEqual(['ready', 'running']));
  claims = 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(claims).toBeLessThan(5);
  // And it is done at once where its turn comes.
  finish();
  await vi.waitFor(async () => expect((await states()).toSorted()).toEqual(['done', 'running']), 700);
  finish();
  await runner.stop();
});

test('of an error without end the beginning is kept', async () => {
  const { store, wake } = await temporaryStore();
  const clock = movableClock();
  const handler = jobHandler('work', z.object({}), async () => {
    throw new Error('x'.repeat(100_000));
  });
  const runner = runnerOf({ store, wake, handlers: [handler], clock });
  const id = (await store.jobs.enqueue({ kind: 'work', payload: {} }, clock.now())) ?? '';
  await runner.drain();
  expect((await store.jobs.get(id))?.lastError?.length).toBe(2_000);
});

describe('the pause before the next try', () => {
  test('doubles up to a quarter of an hour, and half of it is chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, chance) => {
          const whole = Math.min(15 * MINUTE, SECOND * 2 ** (attempt - 1));
          const pause = backoffMs(attempt, () => chance);
          expect(pause).toBeGreaterThanOrEqual(Math.floor(whole / 2));
          expect(pause).toBeLessThanOrEqual(whole);
          expect(backoffMs(attempt + 1, () => chance)).toBeGreaterThanOrEqual(pause);
        },
      ),
    );
  });
});
