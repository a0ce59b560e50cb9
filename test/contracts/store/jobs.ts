import { describe, expect, test } from 'vitest';
import type { NewJob, Store } from '../../../src/store/index.ts';
import type { OpenStore } from './open-store.ts';

const claim = (store: Store, said: Partial<Parameters<Store['jobs']['claim']>[0]> = {}) =>
  store.jobs.claim({ owner: 'one', now: 1_000, leaseMs: 500, limit: 10, busyGroups: [], ...said });

const enqueue = async (store: Store, job: Partial<NewJob> = {}, now = 0): Promise<string> => {
  const id = await store.jobs.enqueue({ kind: 'answer', payload: {}, ...job }, now);
  if (id === null) throw new Error('the job was there already');
  return id;
};

export function jobsPart(open: OpenStore): void {
  describe('jobs', () => {
    test('are handed out when they are due, with their payload, as a first attempt', async () => {
      const { store } = await open();
      const id = await enqueue(store, { payload: { messageRowId: 'msg_1' }, groupId: 'newcomers' });
      const later = await enqueue(store, { runAt: 1_001 });
      for (const [now, due] of [
        [1_000, 1],
        [1_001, 2],
      ] as const)
        expect(await store.jobs.counts(now)).toMatchObject([{ state: 'ready', count: 2, due }]);
      const [job, ...rest] = await claim(store);
      expect(rest).toEqual([]);
      expect(job).toMatchObject({
        id,
        payload: { messageRowId: 'msg_1' },
        groupId: 'newcomers',
        state: 'running',
        attempts: 1,
      });
      expect(job).toMatchObject({ leaseOwner: 'one', leaseUntil: 1_500 });
      expect((await claim(store, { now: 1_001 })).map((one) => one.id)).toEqual([later]);
    });

    test('under one key are one, even after it is done', async () => {
      const { store } = await open();
      const id = await enqueue(store, { dedupeKey: 'answer:msg_1' });
      expect(
        await store.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey: 'answer:msg_1' }, 1),
      ).toBeNull();
      await claim(store);
      await store.jobs.finish([id], 'one', 1_100);
      expect(
        await store.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey: 'answer:msg_1' }, 2),
      ).toBeNull();
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', finishedAt: 1_100, leaseOwner: null });
    });

    test('are handed out most urgent first, then longest waiting', async () => {
      const { store } = await open();
      const late = await enqueue(store, { runAt: 20 });
      const early = await enqueue(store, { runAt: 10 });
      const urgent = await enqueue(store, { runAt: 30, priority: 1 });
      expect((await claim(store)).map((job) => job.id)).toEqual([urgent, early, late]);
    });

    test('are handed to one of those who ask at once', async () => {
      const { store } = await open();
      for (let index = 0; index < 10; index++) await enqueue(store);
      const hands = await Promise.all(['a', 'b', 'c'].map((owner) => claim(store, { owner, limit: 5 })));
      const ids = hands.flat().map((job) => job.id);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
    });

    test('of busy groups wait, and nobody else with them', async () => {
      const { store } = await open();
      await enqueue(store, { groupId: 'busy' });
      const other = await enqueue(store, { groupId: 'calm' });
      const none = await enqueue(store);
      const claimed = await claim(store, { busyGroups: ['busy'] });
      expect(claimed.map((job) => job.id).sort()).toEqual([other, none].sort());
    });

    test('stay with the holder of the lease: nobody else finishes, fails or renews them', async () => {
      const { store } = await open();
      const id = await enqueue(store);
      await claim(store);
      await store.jobs.finish([id], 'two', 1_100);
      await store.jobs.fail(id, 'two', 'no', { state: 'dead', runAt: 0 }, 1_100);
      await store.jobs.giveBack(id, 'two', 0);
      expect(await store.jobs.renew([id], 'two', 9_000)).toEqual([]);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'running', leaseOwner: 'one', attempts: 1 });
      expect(await store.jobs.renew([id], 'one', 9_000)).toEqual([id]);
      expect((await store.jobs.get(id))?.leaseUntil).toBe(9_000);
    });

    test('are renewed by name: what their holder does not know of runs out', async () => {
      const { store } = await open();
      const known = await enqueue(store);
      const unheard = await enqueue(store);
      await claim(store, { leaseMs: 100 });
      expect(await store.jobs.renew([known], 'one', 9_000)).toEqual([known]);
      expect(await store.jobs.renew([], 'one', 9_000)).toEqual([]);
      expect(await store.jobs.reclaimExpired(1_101)).toBe(1);
      expect((await store.jobs.get(unheard))?.state).toBe('ready');
    });

    test('whose lease ends further ahead than any may go back in the line, and only those', async () => {
      const { store } = await open();
      const gone = await enqueue(store);
      await claim(store, { leaseMs: 9_000 });
      const held = await enqueue(store);
      await claim(store, { leaseMs: 100 });
      expect(await store.jobs.reclaimAhead(5_000, 500)).toBe(1);
      expect(await store.jobs.get(gone)).toMatchObject({ state: 'ready', leaseOwner: null, runAt: 500 });
      expect((await store.jobs.get(held))?.state).toBe('running');
    });

    test('whose lease has run out go back in the line, and only those', async () => {
      const { store } = await open();
      const gone = await enqueue(store);
      await claim(store, { leaseMs: 100 });
      const held = await enqueue(store);
      await claim(store, { leaseMs: 900 });
      expect(await store.jobs.reclaimExpired(1_101)).toBe(1);
      expect(await store.jobs.get(gone)).toMatchObject({ state: 'ready', leaseOwner: null });
      expect((await store.jobs.get(held))?.state).toBe('running');
      expect((await claim(store, { now: 1_101, owner: 'two' })).map((job) => [job.id, job.attempts])).toEqual(
        [[gone, 2]],
      );
    });

    test('that are given back have lost no attempt', async () => {
      const { store } = await open();
      const id = await enqueue(store);
      await claim(store);
      await store.jobs.giveBack(id, 'one', 700);
      expect(await store.jobs.get(id)).toMatchObject({
        state: 'ready',
        attempts: 0,
        leaseOwner: null,
        runAt: 700,
      });
    });

    test('that fail say why and wait, or are dead and can be replayed with fresh attempts', async () => {
      const { store } = await open();
      const id = await enqueue(store);
      await claim(store);
      await store.jobs.fail(id, 'one', 'the network', { state: 'ready', runAt: 5_000 }, 1_100);
      expect(await store.jobs.get(id)).toMatchObject({
        state: 'ready',
        runAt: 5_000,
        lastError: 'the network',
      });
      expect(await store.jobs.nextDue()).toBe(5_000);
      expect(await store.jobs.replay(id, 1_200)).toBe(false);
      await claim(store, { now: 5_000 });
      await store.jobs.fail(id, 'one', 'again', { state: 'dead', runAt: 5_100 }, 5_100);
      expect((await store.jobs.list({ state: 'dead', limit: 10 })).map((job) => job.id)).toEqual([id]);
      expect(await store.jobs.nextDue()).toBeNull();
      expect(await store.jobs.replay(id, 6_000)).toBe(true);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'ready', attempts: 0, runAt: 6_000 });
    });

    test('are cancelled by their key while they wait, not while they run', async () => {
      const { store } = await open();
      const waiting = await enqueue(store, { dedupeKey: 'a' });
      expect(await store.jobs.cancelByKey('a', 5)).toBe(true);
      expect(await store.jobs.get(waiting)).toMatchObject({ state: 'cancelled', finishedAt: 5 });
      await enqueue(store, { dedupeKey: 'b' });
      await claim(store);
      expect(await store.jobs.cancelByKey('b', 6)).toBe(false);
      expect(await store.jobs.cancelByKey('unknown', 6)).toBe(false);
    });

    test('are listed by state and group, in pages without a hole', async () => {
      const { store } = await open();
      const ids: string[] = [];
      for (let index = 0; index < 6; index++)
        ids.push(await enqueue(store, { groupId: index % 2 === 0 ? 'a' : 'b' }, index));
      const listed = async (filter: Partial<Parameters<Store['jobs']['list']>[0]>) =>
        (await store.jobs.list({ state: 'ready', limit: 2, ...filter })).map((job) => ids.indexOf(job.id));
      expect(await listed({})).toEqual([0, 1]);
      expect(await listed({ groupId: 'b' })).toEqual([1, 3]);
      expect(await listed({ groupId: 'b', after: ids[3] })).toEqual([5]);
      expect(await listed({ state: 'dead' })).toEqual([]);
    });

    test('are counted by state, and finished ones are cleared away in time', async () => {
      const { store } = await open();
      const done = await enqueue(store);
      await claim(store);
      await store.jobs.finish([done], 'one', 1_100);
      await enqueue(store);
      expect(await store.jobs.countByState()).toEqual({
        ready: 1,
        running: 0,
        done: 1,
        dead: 0,
        cancelled: 0,
      });
      await store.jobs.deleteFinished(1_100);
      expect(await store.jobs.get(done)).not.toBeNull();
      await store.jobs.deleteFinished(1_101);
      expect(await store.jobs.get(done)).toBeNull();
    });

    test('that a queue was given are claimed as they were handed out, once', async () => {
      const { store } = await open();
      const id = await enqueue(store, { groupId: 'a' });
      const [due] = await store.jobs.due({ now: 1_000, limit: 5, busyGroups: [] });
      expect(due).toEqual({ id, attempts: 0, groupId: 'a', priority: 100 });
      await store.jobs.hand([id], 1_000);
      expect(await store.jobs.due({ now: 1_000, limit: 5, busyGroups: [] })).toEqual([]);
      expect(await claim(store)).toEqual([]);
      expect(await store.jobs.nextDue()).toBeNull();
      expect(await store.jobs.countDue(1_000)).toBe(1);
      expect(await store.jobs.handed()).toMatchObject([{ groupId: 'a' }]);
      const by = { owner: 'one', now: 1_000, leaseMs: 500 };
      expect(await store.jobs.claimHanded([{ id, attempts: 1 }], by)).toEqual([]);
      expect(await store.jobs.claimHanded([{ id, attempts: 0 }], by)).toMatchObject([{ id, attempts: 1 }]);
      expect(await store.jobs.claimHanded([{ id, attempts: 0 }], { ...by, owner: 'two' })).toEqual([]);
      expect(await store.jobs.handed()).toMatchObject([{ groupId: 'a' }]);
      await store.jobs.finish([id], 'one', 1_100);
      expect(await store.jobs.handed()).toEqual([]);
    });

    test('that a queue lost stand in line again, and what runs is left alone', async () => {
      const { store } = await open();
      const [lost, taken, runs] = [await enqueue(store), await enqueue(store), await enqueue(store)];
      await store.jobs.hand([lost, taken, runs], 1_000);
      await store.jobs.claimHanded([{ id: runs, attempts: 0 }], { owner: 'one', now: 1_000, leaseMs: 500 });
      await store.jobs.takeBack([taken, runs]);
      expect((await claim(store, { now: 1_000 })).map((job) => job.id)).toEqual([taken]);
      expect(await store.jobs.takeBackHandedBefore(1_000)).toBe(0);
      expect(await store.jobs.takeBackHandedBefore(1_001)).toBe(1);
      expect((await claim(store, { now: 1_001 })).map((job) => job.id)).toEqual([lost]);
      expect(await store.jobs.get(runs)).toMatchObject({ state: 'running', leaseOwner: 'one' });
    });

    test('are due most urgent first across many, whatever waits for later', async () => {
      const { store } = await open();
      await enqueue(store, { priority: 1, runAt: 9_000 });
      const usual = await enqueue(store, { runAt: 10 });
      const urgent = await enqueue(store, { priority: 1, runAt: 30 });
      const slow = await enqueue(store, { priority: 900, runAt: 1 });
      const due = async (limit: number, busyGroups: string[] = []) =>
        (await store.jobs.due({ now: 1_000, limit, busyGroups })).map((job) => job.id);
      expect(await due(10)).toEqual([urgent, usual, slow]);
      expect(await due(2)).toEqual([urgent, usual]);
      expect(await due(2, ['nobody'])).toEqual([urgent, usual]);
    });

    test('that repeat come again on their grid, after a failure too, and are there once', async () => {
      const { store } = await open();
      const schedule = [{ kind: 'upkeep', everyMs: 100 }];
      await store.jobs.repeat(schedule, 1_000);
      await store.jobs.repeat(schedule, 1_050);
      const [job, ...rest] = await claim(store, { now: 1_000 });
      expect(rest).toEqual([]);
      expect(job).toMatchObject({ kind: 'upkeep', everyMs: 100, runAt: 1_000 });
      const id = job?.id ?? '';
      await store.jobs.finish([id], 'one', 1_230);
      expect(await store.jobs.get(id)).toMatchObject({ state: 'ready', attempts: 0, runAt: 1_300 });
      await claim(store, { now: 1_300 });
      await store.jobs.fail(id, 'one', 'no', { state: 'dead', runAt: 0 }, 1_310);
      expect(await store.jobs.get(id)).toMatchObject({
        state: 'ready',
        attempts: 0,
        runAt: 1_400,
        lastError: 'no',
      });
      await store.jobs.repeat([{ kind: 'upkeep', everyMs: 1_000 }], 1_320);
      expect((await store.jobs.get(id))?.everyMs).toBe(1_000);
      expect(await store.jobs.cancel(id, 1_330)).toBe(false);
      await store.jobs.repeat([], 1_340);
      expect(await store.jobs.get(id)).toBeNull();
    });

    test('that wait or failed are cancelled, and not what runs', async () => {
      const { store } = await open();
      const waiting = await enqueue(store);
      expect(await store.jobs.cancel(waiting, 5)).toBe(true);
      expect(await store.jobs.get(waiting)).toMatchObject({ state: 'cancelled', finishedAt: 5 });
      const runs = await enqueue(store);
      await claim(store);
      expect(await store.jobs.cancel(runs, 6)).toBe(false);
      await store.jobs.fail(runs, 'one', 'no', { state: 'dead', runAt: 0 }, 1_100);
      expect(await store.jobs.cancel(runs, 1_200)).toBe(true);
      expect(await store.jobs.replay(runs, 1_300)).toBe(false);
    });

    test('that failed are replayed together, by kind and group, and no more than asked for', async () => {
      const { store } = await open();
      for (const [kind, groupId] of [
        ['answer', 'a'],
        ['answer', 'a'],
        ['answer', 'b'],
        ['draft', 'a'],
      ] as const)
        await enqueue(store, { kind, groupId });
      for (const job of await claim(store))
        await store.jobs.fail(job.id, 'one', 'no', { state: 'dead', runAt: 0 }, 1_100);
      expect(await store.jobs.replayDead({ kind: 'answer', groupId: 'a', limit: 1 }, 1_200)).toBe(1);
      expect(await store.jobs.replayDead({ kind: 'answer', limit: 10 }, 1_200)).toBe(2);
      expect((await store.jobs.countByState()).dead).toBe(1);
      expect(await store.jobs.counts(1_200)).toEqual([
        { kind: 'answer', state: 'ready', count: 3, due: 3, oldestRunAt: 1_200 },
        { kind: 'draft', state: 'dead', count: 1, due: 1, oldestRunAt: 0 },
      ]);
      expect(await store.jobs.counts(1_200, 'b')).toMatchObject([{ kind: 'answer', count: 1 }]);
      expect(await store.jobs.list({ state: 'dead', kind: 'answer', limit: 5 })).toEqual([]);
    });

    test('say how far they are, until they are through', async () => {
      const { store } = await open();
      const id = await enqueue(store);
      await claim(store);
      await store.jobs.progress(id, 'two', 'not mine');
      await store.jobs.progress(id, 'one', '120 of 400');
      expect((await store.jobs.get(id))?.progress).toBe('120 of 400');
      await store.jobs.finish([id], 'one', 1_100);
      expect((await store.jobs.get(id))?.progress).toBeNull();
    });

    test('wake whoever waits for them', async () => {
      const { store, wake } = await open();
      let heard = 0;
      wake.subscribe('jobs', () => heard++);
      await enqueue(store, { dedupeKey: 'a' });
      await store.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey: 'a' }, 1);
      expect(heard).toBe(1);
    });
  });

  describe('a lease', () => {
    test('has one holder until it lets go or its time runs out', async () => {
      const { store } = await open();
      expect(await store.leases.take('course:a', 'one', 0, 100)).toBe(true);
      expect(await store.leases.take('course:a', 'two', 50, 100)).toBe(false);
      expect(await store.leases.take('course:b', 'two', 50, 100)).toBe(true);
      expect(await store.leases.take('course:a', 'one', 90, 100)).toBe(true);
      expect(await store.leases.take('course:a', 'two', 150, 100)).toBe(false);
      expect(await store.leases.take('course:a', 'two', 191, 100)).toBe(true);
      await store.leases.release('course:a', 'one');
      expect(await store.leases.take('course:a', 'one', 200, 100)).toBe(false);
      await store.leases.release('course:a', 'two');
      expect(await store.leases.take('course:a', 'one', 200, 100)).toBe(true);
    });

    test('that ends further ahead than it may was taken before a clock was set back, and is over', async () => {
      const { store } = await open();
      const [hour, apart] = [60 * 60_000, 5 * 60_000];
      for (const name of ['worker:a', 'worker:b']) await store.leases.take(name, 'one', hour, 100);
      // Clocks of two machines may well differ a little.
      expect(await store.leases.take('worker:a', 'two', hour - apart, 100)).toBe(false);
      expect(await store.leases.held('worker:', hour - apart + 100)).toEqual(['worker:a', 'worker:b']);
      expect(await store.leases.take('worker:a', 'two', 0, 100)).toBe(true);
      expect(await store.leases.held('worker:', 50)).toEqual(['worker:a']);
    });

    test('is listed by the beginning of its name while it is held', async () => {
      const { store } = await open();
      for (const [name, forMs] of [
        ['worker:a', 100],
        ['worker:b', 10],
        ['course:a', 100],
        ['workers', 100],
      ] as const)
        await store.leases.take(name, 'one', 0, forMs);
      expect(await store.leases.held('worker:', 50)).toEqual(['worker:a']);
      await store.leases.deleteExpired(50);
      expect(await store.leases.held('worker:', 0)).toEqual(['worker:a']);
    });
  });

  describe('what a model was asked in a day', () => {
    test('is taken where it fits, given back, and forgotten in time', async () => {
      const { store } = await open();
      const budget = store.modelSpending;
      expect(await budget.spend('a', 60, '2026-11-23', 100)).toBe(true);
      expect(await budget.spend('a', 41, '2026-11-23', 100)).toBe(false);
      expect(await budget.spend('b', 41, '2026-11-23', 100)).toBe(true);
      await budget.correct('a', -30, '2026-11-23');
      expect(await budget.spent('a', '2026-11-23')).toBe(30);
      await budget.correct('a', -300, '2026-11-23');
      expect(await budget.spent('a', '2026-11-23')).toBe(0);
      await budget.correct('a', 5, '2026-11-24');
      await budget.deleteBefore('2026-11-24');
      expect([await budget.spent('b', '2026-11-23'), await budget.spent('a', '2026-11-24')]).toEqual([0, 5]);
    });
  });
}
