import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { createLocalWake, type Wake } from '../../src/domain/signals/wake.ts';
import {
  type JobContext,
  type JobHandler,
  type JobRunner,
  jobHandler,
  repeatingJob,
} from '../../src/queue/index.ts';
import type { NewJob, Store } from '../../src/store/index.ts';
import { HOUR, MINUTE, type MovableClock, movableClock, SECOND } from '../support/movable-clock.ts';
import { type RecordingLogger, recordingLogger } from '../support/recording-logger.ts';

/** What a runner is made from, whatever hands its jobs out. */
export interface RunnerParts {
  store: Store;
  wake: Wake;
  handlers: JobHandler[];
  clock: MovableClock;
  random: () => number;
  logger: RecordingLogger;
  owner: string;
  concurrency?: number;
  perGroup?: number;
}

export interface RunnerContract {
  openStore(wake: Wake): Promise<Store>;
  create(parts: RunnerParts): JobRunner;
}

type Handle = (payload: { name: string }, context: JobContext) => Promise<void>;

/** What every job runner promises, in this process or with many. */
export function jobRunnerContract(name: string, contract: RunnerContract): void {
  async function setUp(
    handle: Handle,
    limits: { concurrency?: number; perGroup?: number } = {},
    everyMs?: number,
  ) {
    const wake = createLocalWake();
    const store = await contract.openStore(wake);
    const clock = movableClock();
    const logger = recordingLogger();
    /** When the repeating job ran. */
    const ran: number[] = [];
    const handlers = [
      jobHandler('work', z.object({ name: z.string() }), handle),
      ...(everyMs === undefined
        ? []
        : [repeatingJob('again', everyMs, async () => void ran.push(clock.now()))]),
    ];
    const runnerOf = (owner: string): JobRunner => {
      const runner = contract.create({
        store,
        wake,
        handlers,
        clock,
        random: () => 1,
        logger,
        owner,
        ...limits,
      });
      onTestFinished(() => runner.stop(0));
      return runner;
    };
    const add = async (given: string, job: Partial<NewJob> = {}): Promise<string> => {
      const id = await store.jobs.enqueue({ kind: 'work', payload: { name: given }, ...job }, clock.now());
      if (id === null) throw new Error('the job was there already');
      return id;
    };
    const runner = runnerOf('runner');
    return { store, clock, logger, runnerOf, runner, add, ran };
  }

  /** Handlers that go on only when they are let go. */
  function gate() {
    const waiting = new Map<string, () => void>();
    let most = 0;
    return {
      hold: (given: string) =>
        new Promise<void>((resolve) => {
          waiting.set(given, resolve);
          most = Math.max(most, waiting.size);
        }),
      release(given: string) {
        waiting.get(given)?.();
        waiting.delete(given);
      },
      releaseAll() {
        for (const given of [...waiting.keys()]) this.release(given);
      },
      waiting,
      most: () => most,
    };
  }

  describe(`a job runner: ${name}`, () => {
    test('works off what is due, and what that makes due', async () => {
      const done: string[] = [];
      const { store, runner, add } = await setUp(async ({ name: given }) => {
        done.push(given);
        if (given === 'first') await add('second');
      });
      const id = await add('first');
      await runner.drain();
      expect(done).toEqual(['first', 'second']);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', attempts: 1, lastError: null });
    });

    test('leaves a delayed job until its time has come', async () => {
      const done: string[] = [];
      const { clock, runner, add } = await setUp(async ({ name: given }) => void done.push(given));
      await add('later', { runAt: clock.now() + 5 * MINUTE });
      await runner.drain();
      expect(done).toEqual([]);
      clock.advance(5 * MINUTE);
      await runner.drain();
      expect(done).toEqual(['later']);
    });

    test('tries again after a failure, later each time, and says why in the log', async () => {
      const tries: number[] = [];
      const { store, clock, runner, logger, add } = await setUp(async (_, { job }) => {
        tries.push(job.attempts);
        if (job.attempts < 4) throw new Error('the platform is away');
      });
      const id = await add('a');
      const waits: number[] = [];
      for (let attempt = 1; attempt < 4; attempt++) {
        await runner.drain();
        const job = await store.jobs.get(id);
        expect(job).toMatchObject({ state: 'ready', attempts: attempt, lastError: 'the platform is away' });
        waits.push((job?.runAt ?? 0) - clock.now());
        clock.moveTo(new Date(job?.runAt ?? 0).toISOString());
      }
      await runner.drain();
      expect(tries).toEqual([1, 2, 3, 4]);
      expect(waits).toEqual([SECOND, 2 * SECOND, 4 * SECOND]);
      expect((await store.jobs.get(id))?.state).toBe('done');
      expect(logger.said('warn')).toHaveLength(3);
      expect(logger.said('error')).toEqual([]);
    });

    test('buries a job whose attempts are used up, says so once, and runs it again when it is replayed', async () => {
      let broken = true;
      const { store, clock, runner, logger, add } = await setUp(async () => {
        if (broken) throw new Error('no');
      });
      const id = await add('a', { maxAttempts: 3 });
      for (let attempt = 0; attempt < 5; attempt++) {
        await runner.drain();
        clock.advance(HOUR);
      }
      expect(await store.jobs.get(id)).toMatchObject({ state: 'dead', attempts: 3, lastError: 'no' });
      expect(logger.said('error')).toHaveLength(1);
      broken = false;
      await store.jobs.replay(id, clock.now());
      await runner.drain();
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', attempts: 1 });
    });

    test.each([
      ['a kind that nobody handles', { kind: 'unknown' }, 'no handler for jobs of kind "unknown"'],
      ['a payload of another shape', { payload: { name: 7 } }, 'name'],
    ])('fails a job of %s without harm to the others', async (_, job, says) => {
      const done: string[] = [];
      const { store, runner, add } = await setUp(async ({ name: given }) => void done.push(given));
      const bad = await add('bad', { maxAttempts: 1, ...job });
      await add('good');
      await runner.drain();
      expect(done).toEqual(['good']);
      expect(await store.jobs.get(bad)).toMatchObject({
        state: 'dead',
        lastError: expect.stringContaining(says),
      });
    });

    test('takes over what another left behind when its lease has run out, and not before', async () => {
      const gates = gate();
      const { clock, store, runnerOf, add } = await setUp(async ({ name: given }, { job }) => {
        if (given === 'a' && job.attempts === 1) await gates.hold(given);
      });
      const id = await add('a');
      const gone = runnerOf('gone').drain();
      await vi.waitFor(() => expect(gates.waiting.size).toBe(1));
      const next = runnerOf('next');
      next.start();
      clock.advance(10 * MINUTE);
      await store.jobs.reclaimExpired(clock.now());
      await store.jobs.enqueue({ kind: 'work', payload: { name: 'nudge' } }, clock.now());
      await vi.waitFor(async () =>
        expect(await store.jobs.get(id)).toMatchObject({ state: 'done', attempts: 2 }),
      );
      gates.releaseAll();
      await gone;
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', attempts: 2 });
      await next.stop();
    });

    test('takes over what another left behind also where the clock was set back by an hour', async () => {
      const { clock, store, runner, add } = await setUp(async () => {});
      const id = await add('a');
      await store.jobs.claim({ owner: 'gone', now: clock.now(), leaseMs: 20_000, limit: 1, busyGroups: [] });
      clock.advance(-60 * MINUTE);
      runner.start();
      const began = clock.now();
      await vi.waitFor(
        async () => {
          clock.advance(1_000);
          await store.jobs.enqueue({ kind: 'work', payload: { name: 'nudge' } }, clock.now());
          expect(await store.jobs.get(id)).toMatchObject({ state: 'done', attempts: 2 });
        },
        { timeout: 20_000 },
      );
      expect(clock.now() - began).toBeGreaterThanOrEqual(20_000);
    });

    test('gives up on a job that was cut off as often as it may be tried', async () => {
      const tries: number[] = [];
      const { store, clock, runner, add } = await setUp(async (_, { job }) => void tries.push(job.attempts));
      const id = await add('poison', { maxAttempts: 2 });
      for (const owner of ['crashed once', 'crashed twice']) {
        await store.jobs.claim({ owner, now: clock.now(), leaseMs: 1, limit: 1, busyGroups: [] });
        await store.jobs.reclaimExpired(Number.MAX_SAFE_INTEGER);
      }
      await runner.drain();
      expect(tries).toEqual([]);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'dead' });
    });

    test('never runs more of one group at once than it may, and keeps the others moving', async () => {
      const gates = gate();
      const done: string[] = [];
      const { runner, add } = await setUp(
        async ({ name: given }) => {
          if (given.startsWith('busy')) await gates.hold(given);
          done.push(given);
        },
        { concurrency: 10, perGroup: 3 },
      );
      for (let index = 0; index < 8; index++) await add(`busy ${index}`, { groupId: 'busy' });
      for (let index = 0; index < 5; index++) await add(`calm ${index}`, { groupId: 'calm' });
      const drained = runner.drain();
      await vi.waitFor(() => expect(done).toHaveLength(5));
      expect(gates.waiting.size).toBe(3);
      // One place after the other becomes free, so that the runner asks for jobs while some of the group run.
      while (done.length < 13) {
        const [next] = gates.waiting.keys();
        if (next !== undefined) gates.release(next);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await drained;
      expect(gates.most()).toBe(3);
    });

    test('never runs more at once than it may in all', async () => {
      const gates = gate();
      const { runner, add } = await setUp(async ({ name: given }) => await gates.hold(given), {
        concurrency: 3,
        perGroup: 2,
      });
      for (let index = 0; index < 9; index++) await add(String(index), { groupId: `g${index % 4}` });
      const drained = runner.drain().then(() => 'drained');
      await vi.waitFor(() => expect(gates.waiting.size).toBe(3));
      for (;;) {
        gates.releaseAll();
        const state = await Promise.race([drained, new Promise((resolve) => setImmediate(resolve))]);
        if (state === 'drained') break;
      }
      expect(gates.most()).toBe(3);
    });

    test('runs what is more urgent first, and what waits longer before what waits less', async () => {
      const done: string[] = [];
      const { clock, runner, add } = await setUp(async ({ name: given }) => void done.push(given), {
        concurrency: 1,
      });
      await add('slow', { priority: 500, runAt: clock.now() - 9 });
      await add('late', { runAt: clock.now() - 1 });
      await add('early', { runAt: clock.now() - 5 });
      await add('urgent', { priority: 1 });
      await runner.drain();
      expect(done).toEqual(['urgent', 'early', 'late', 'slow']);
    });

    test('shows how far a job says it is', async () => {
      const gates = gate();
      const { store, runner, add } = await setUp(async ({ name: given }, { progress }) => {
        progress('120 of 400');
        progress('121 of 400');
        await gates.hold(given);
      });
      const id = await add('a');
      const drained = runner.drain();
      await vi.waitFor(async () => expect((await store.jobs.get(id))?.progress).toBe('120 of 400'));
      gates.releaseAll();
      await drained;
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', progress: null });
    });

    test('runs a repeating job at once and again at its time, one run for any number of processes', async () => {
      const { clock, store, runnerOf, ran } = await setUp(async () => {}, {}, 5 * MINUTE);
      const [one, two] = [runnerOf('one'), runnerOf('two')];
      one.start();
      two.start();
      /** The next run is written after the one before has ended: the clock stands still until then. */
      const ranAndWaits = (times: number) =>
        vi.waitFor(
          async () => {
            expect(ran).toHaveLength(times);
            const [job, ...others] = await store.jobs.list({ state: 'ready', limit: 5 });
            expect(others).toEqual([]);
            expect(job).toBeDefined();
            return job?.runAt;
          },
          { timeout: 5_000 },
        );
      expect(await ranAndWaits(1)).toBe((ran[0] ?? 0) + 5 * MINUTE);
      clock.advance(12 * MINUTE);
      expect(await ranAndWaits(2)).toBe((ran[0] ?? 0) + 15 * MINUTE);
    });

    test('runs a repeating job at once where the clock was set back by more than its period', async () => {
      const { clock, store, runner, ran } = await setUp(async () => {}, {}, 5 * MINUTE);
      runner.start();
      const waitsFor = (runAt: number) =>
        vi.waitFor(
          async () => expect(await store.jobs.list({ state: 'ready', limit: 5 })).toMatchObject([{ runAt }]),
          { timeout: 5_000 },
        );
      await waitsFor(clock.now() + 5 * MINUTE);
      clock.advance(-120 * MINUTE);
      await waitsFor(clock.now() + 5 * MINUTE);
      expect(ran).toEqual([clock.now() + 120 * MINUTE, clock.now()]);
    });

    test('runs what was wanted at once also where the clock was set back, and what is for later in its time', async () => {
      const tries: string[] = [];
      const { clock, store, runner, add } = await setUp(async ({ name: given }, { job }) => {
        tries.push(`${given} ${job.attempts}`);
        if (given === 'fails' && job.attempts === 1) throw new Error('not yet');
      });
      const later = clock.now() + 10 * MINUTE;
      await add('fails');
      await runner.drain();
      await add('at once');
      const id = await add('later', { runAt: later });
      clock.advance(-120 * MINUTE);
      runner.start();
      await vi.waitFor(() => expect(tries.toSorted()).toEqual(['at once 1', 'fails 1', 'fails 2']), {
        timeout: 10_000,
      });
      expect(await store.jobs.get(id)).toMatchObject({ state: 'ready', runAt: later });
    });

    test('does not run what was cancelled while it waited', async () => {
      const done: string[] = [];
      const { store, clock, runner, add } = await setUp(async ({ name: given }) => void done.push(given));
      const id = await add('a');
      await add('b');
      await store.jobs.cancel(id, clock.now());
      await runner.drain();
      expect(done).toEqual(['b']);
    });

    test('that has started runs a job as soon as it is written', async () => {
      const done: string[] = [];
      const { runner, add } = await setUp(async ({ name: given }) => void done.push(given));
      runner.start();
      await add('a');
      await vi.waitFor(() => expect(done).toEqual(['a']), { timeout: 1_000, interval: 5 });
      await runner.stop();
    });

    test('that stops lets what runs come to its end', async () => {
      const gates = gate();
      const { store, runner, add } = await setUp(async ({ name: given }) => await gates.hold(given));
      const id = await add('a');
      runner.start();
      await vi.waitFor(() => expect(gates.waiting.size).toBe(1));
      const stopped = runner.stop();
      const late = await add('late');
      gates.releaseAll();
      await stopped;
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done' });
      expect(await store.jobs.get(late)).toMatchObject({ state: 'ready', attempts: 0 });
    });

    test('that stops gives back what does not end in time, as if it had never been tried', async () => {
      const { store, runner, add, logger } = await setUp(
        (_, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      );
      const id = await add('a');
      runner.start();
      await vi.waitFor(async () => expect((await store.jobs.get(id))?.state).toBe('running'));
      await runner.stop(0);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'ready', attempts: 0, leaseOwner: null });
      expect(logger.lines).toEqual([]);
    });

    test('that stops does not wait for a job that takes no notice', async () => {
      const gates = gate();
      const { store, runner, add, logger } = await setUp(({ name: given }) => gates.hold(given));
      const id = await add('deaf');
      runner.start();
      await vi.waitFor(async () => expect((await store.jobs.get(id))?.state).toBe('running'));
      await runner.stop(0);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'ready', attempts: 0 });
      // It comes to its end when nobody wants to know any more.
      const finish = vi.spyOn(store.jobs, 'finish').mockRejectedValue(new Error('the store is closed'));
      gates.releaseAll();
      await vi.waitFor(() => expect(finish).toHaveBeenCalled());
      await new Promise((resolve) => setImmediate(resolve));
      expect(logger.said('error')).toEqual([]);
    });
  });
}
