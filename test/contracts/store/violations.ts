import { describe, expect, test } from 'vitest';
import { appeal, measure, violation } from './moderation-rows.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function violationsPart(open: OpenStore): void {
  describe('violations', () => {
    test('are open once a message, and move once out of a state', async () => {
      const { store } = await withGroup(open);
      expect(await store.violations.insert(violation())).toBe(true);
      expect(await store.violations.insert(violation({ id: 'vio_2' }))).toBe(false);
      const moves = await Promise.all(
        ['王', '李'].map((decidedBy) =>
          store.violations.move('vio_1', ['open'], { status: 'confirmed', decidedBy }, 200),
        ),
      );
      expect(moves.filter(Boolean)).toHaveLength(1);
      expect(await store.violations.insert(violation({ id: 'vio_2' }))).toBe(true);
      expect((await store.violations.byMessage('newcomers', 'm1')).map(({ id }) => id)).toEqual([
        'vio_1',
        'vio_2',
      ]);
    });

    test('are listed the latest first, by status, sender, tasks and what they repeat', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      await store.violations.insert(
        violation({ id: 'vio_2', messageId: 'm2', repeats: 'vio_1', status: 'acted' }),
      );
      await store.violationMeasures.insert(measure({ violationId: 'vio_2', state: 'task' }));
      const ids = async (filter: object) =>
        (await store.violations.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await ids({})).toEqual(['vio_2', 'vio_1']);
      expect(await ids({ statuses: ['open'] })).toEqual(['vio_1']);
      expect(await ids({ heads: true })).toEqual(['vio_1']);
      expect(await ids({ withTasks: true })).toEqual(['vio_2']);
      expect(await ids({ senderId: 'nobody' })).toEqual([]);
      expect(await ids({ after: 'vio_2' })).toEqual(['vio_1']);
      expect(await store.violations.countRepeats(['vio_1'])).toEqual(new Map([['vio_1', 1]]));
    });

    test('have one measure a kind, which moves once out of a state', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      expect(await store.violationMeasures.insert(measure())).toBe(true);
      expect(await store.violationMeasures.insert(measure({ id: 'mea_2' }))).toBe(false);
      expect(await store.violationMeasures.move('mea_1', ['proposed'], { state: 'due' }, 200)).toMatchObject({
        state: 'due',
        updatedAt: 200,
      });
      expect(await store.violationMeasures.move('mea_1', ['proposed'], { state: 'due' }, 300)).toBeNull();
      expect(await store.violationMeasures.of(['vio_1'])).toHaveLength(1);
    });

    test('count as strikes until they are cleared, and again when they stand after all', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      const strike = {
        violationId: 'vio_1',
        channel: 'bridge',
        senderId: 'lin',
        category: 'spam',
        at: 100,
      } as const;
      await store.strikes.put(strike);
      await store.strikes.put(strike);
      expect(await store.strikes.of('bridge', 'lin')).toEqual([
        { violationId: 'vio_1', groupId: 'newcomers', category: 'spam', at: 100, clearedAt: null },
      ]);
      expect(await store.strikes.clear('vio_1', 200)).toBe(true);
      expect(await store.strikes.clear('vio_1', 300)).toBe(false);
      await store.strikes.put(strike);
      expect((await store.strikes.of('bridge', 'lin'))[0]?.clearedAt).toBeNull();
    });

    test('have one open appeal, decided once', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      expect(await store.appeals.insert(appeal())).toBe(true);
      expect(await store.appeals.insert(appeal({ id: 'apl_2' }))).toBe(false);
      expect(await store.appeals.openOf(['vio_1'])).toEqual(new Map([['vio_1', expect.any(Number)]]));
      const decision = { status: 'rejected', decidedBy: '李老师', reply: '看过了' } as const;
      expect(await store.appeals.decide('apl_1', decision, 300)).toMatchObject(decision);
      expect(await store.appeals.decide('apl_1', decision, 400)).toBeNull();
      expect(await store.appeals.list({ status: 'open', limit: 10 })).toEqual([]);
    });

    test('are listed by group and by category, as their appeals are by group, page by page', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      await store.violations.insert(violation({ id: 'vio_2', groupId: 'jobs', category: 'piracy' }));
      await store.violations.insert(violation({ id: 'vio_3', messageId: 'm3', senderId: 'mei' }));
      const listed = async (filter: object) =>
        (await store.violations.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await listed({ groupId: 'newcomers' })).toEqual(['vio_3', 'vio_1']);
      expect(await listed({ groupId: 'jobs' })).toEqual(['vio_2']);
      expect(await listed({ category: 'piracy' })).toEqual(['vio_2']);
      expect(await listed({ senderId: 'mei' })).toEqual(['vio_3']);
      expect(await listed({ limit: 1 })).toEqual(['vio_3']);
      expect((await store.violations.byMessage('jobs', 'm1')).map(({ id }) => id)).toEqual(['vio_2']);
      expect(await store.violations.byMessage('jobs', 'm3')).toEqual([]);

      await store.appeals.insert(appeal());
      await store.appeals.insert(appeal({ id: 'apl_2', violationId: 'vio_2', groupId: 'jobs', dueAt: 700 }));
      await store.appeals.insert(appeal({ id: 'apl_3', violationId: 'vio_3' }));
      const appeals = async (filter: object) =>
        (await store.appeals.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await appeals({})).toEqual(['apl_1', 'apl_2', 'apl_3']);
      expect(await appeals({ limit: 2 })).toEqual(['apl_1', 'apl_2']);
      expect(await appeals({ after: 'apl_2' })).toEqual(['apl_3']);
      expect(await appeals({ groupId: 'jobs' })).toEqual(['apl_2']);
      const decision = { status: 'accepted', decidedBy: '李老师', reply: '是我们弄错了' } as const;
      expect(await store.appeals.decide('apl_3', decision, 300)).toMatchObject({
        ...decision,
        decidedAt: 300,
      });
      expect(await appeals({ status: 'open' })).toEqual(['apl_1', 'apl_2']);
      expect(await appeals({ status: 'accepted' })).toEqual(['apl_3']);
      expect(await store.appeals.openOf(['vio_2', 'vio_3'])).toEqual(new Map([['vio_2', 700]]));
    });

    test('that wait for a person are listed by when they should be decided, those without a time last', async () => {
      const { store } = await withGroup(open);
      const put = async (id: string, change: object) =>
        await store.violations.insert(violation({ id, messageId: id, ...change }));
      await put('vio_1', { dueAt: 900 });
      await put('vio_2', { status: 'acted', dueAt: null });
      await put('vio_3', { dueAt: 300 });
      await put('vio_4', { status: 'confirmed', dueAt: null });
      await put('vio_5', { status: 'observed', dueAt: null });
      await put('vio_6', { dueAt: 500, repeats: 'vio_1' });
      await store.appeals.insert(appeal({ violationId: 'vio_2', dueAt: 600 }));
      await store.violationMeasures.insert(measure({ violationId: 'vio_4', state: 'task' }));
      await store.violationMeasures.insert(measure({ id: 'mea_2', violationId: 'vio_5', state: 'done' }));
      const waiting = async (filter: object) =>
        (await store.violations.list({ waiting: true, heads: true, limit: 10, ...filter })).map(
          ({ id }) => id,
        );
      expect(await waiting({})).toEqual(['vio_4', 'vio_3', 'vio_2', 'vio_1']);
      expect(await waiting({ byDue: true })).toEqual(['vio_3', 'vio_2', 'vio_1', 'vio_4']);
      expect(await waiting({ byDue: true, limit: 1 })).toEqual(['vio_3']);
      expect(await waiting({ groupId: 'jobs' })).toEqual([]);
    });

    test('move, are acted on and cleared alone: what stands beside them stays as it is', async () => {
      const { store } = await withGroup(open);
      await store.violations.insert(violation());
      await store.violations.insert(violation({ id: 'vio_2', messageId: 'm2' }));
      await store.violationMeasures.insert(measure());
      const mute = measure({ id: 'mea_2', kind: 'mute', requiresApproval: false });
      await store.violationMeasures.insert(mute);
      await store.violationMeasures.insert(measure({ id: 'mea_3', violationId: 'vio_2' }));
      const strike = { channel: 'bridge', senderId: 'lin', category: 'spam', at: 100 } as const;
      await store.strikes.put({ ...strike, violationId: 'vio_1' });
      await store.strikes.put({ ...strike, violationId: 'vio_2', at: 50 });
      await store.violations.insert(violation({ id: 'vio_3', messageId: 'm3', senderId: 'mei' }));
      await store.violations.insert(violation({ id: 'vio_4', messageId: 'm4', channel: 'web' }));
      await store.strikes.put({ ...strike, violationId: 'vio_3', senderId: 'mei' });
      await store.strikes.put({ ...strike, violationId: 'vio_4', channel: 'web' });

      await store.violations.move('vio_1', ['open'], { status: 'confirmed', decidedBy: '王' }, 200);
      expect(await store.violations.get('vio_2')).toMatchObject({ status: 'open', decidedBy: null });
      await store.violationMeasures.move('mea_1', ['proposed'], { state: 'done', doneAt: 200 }, 200);
      const states = async (id: string) =>
        (await store.violationMeasures.of([id])).map(({ kind, state, doneAt }) => [kind, state, doneAt]);
      expect(await states('vio_1')).toEqual([
        ['warn', 'done', 200],
        ['mute', 'proposed', null],
      ]);
      expect(await states('vio_2')).toEqual([['warn', 'proposed', null]]);
      expect(await store.violationMeasures.get('mea_2')).toEqual(mute);
      await store.strikes.clear('vio_1', 200);
      const strikes = (await store.strikes.of('bridge', 'lin')).map((one) => [
        one.violationId,
        one.clearedAt,
      ]);
      expect(new Map(strikes as [string, number | null][])).toEqual(
        new Map([
          ['vio_1', 200],
          ['vio_2', null],
        ]),
      );
    });
  });
}
