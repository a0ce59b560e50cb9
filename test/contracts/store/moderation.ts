import { describe, expect, test } from 'vitest';
import { aMessage } from '../../support/samples.ts';
import { word } from './moderation-rows.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function moderationPart(open: OpenStore): void {
  describe('the record of moderation', () => {
    const entry = {
      violationId: 'vio_1',
      groupId: 'newcomers',
      actor: 'system',
      action: 'found',
      detail: { a: 1 },
    };

    test('is a chain without gaps, whoever writes at the same time', async () => {
      const { store } = await withGroup(open);
      await Promise.all(
        [1, 2, 3, 4].map((at) => store.transaction((tx) => tx.moderationAudit.append(entry, at))),
      );
      const entries = await store.moderationAudit.of('vio_1');
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
      expect(entries[0]?.detail).toEqual({ a: 1 });
      expect(await store.moderationAudit.verify()).toBeNull();
      expect((await store.moderationAudit.list({ limit: 2 })).map(({ seq }) => seq)).toEqual([4, 3]);
    });

    test('is read by case and by group, the latest first, page by page', async () => {
      const { store } = await withGroup(open);
      for (const [at, groupId] of ['newcomers', 'jobs', 'newcomers', 'newcomers'].entries())
        await store.transaction((tx) =>
          tx.moderationAudit.append({ ...entry, groupId, violationId: `vio_${at}` }, at),
        );
      const listed = async (filter: object) =>
        (await store.moderationAudit.list({ limit: 10, ...filter })).map(({ seq }) => seq);
      expect(await listed({})).toEqual([4, 3, 2, 1]);
      expect(await listed({ groupId: 'newcomers' })).toEqual([4, 3, 1]);
      expect(await listed({ groupId: 'newcomers', before: 4 })).toEqual([3, 1]);
      expect(await listed({ groupId: 'jobs' })).toEqual([2]);
      expect((await store.moderationAudit.of('vio_2')).map(({ seq }) => seq)).toEqual([3]);
    });

    test('offers no way to change or delete a line', async () => {
      const { store } = await withGroup(open);
      expect(Object.keys(store.moderationAudit).sort()).toEqual(['append', 'list', 'of', 'verify']);
    });
  });

  describe('what concerns one learner', () => {
    test('is said once under its key, and found in order', async () => {
      const { store } = await withGroup(open);
      expect(await store.privateMessages.insert(word(), 'key')).toBe(true);
      expect(await store.privateMessages.insert(word({ id: 'pm_2' }), 'key')).toBe(false);
      await store.privateMessages.insert(
        word({ id: 'pm_3', direction: 'from_learner', about: 'appeal', sentAt: 200 }),
      );
      expect((await store.privateMessages.of('newcomers', 'lin', 10)).map(({ id }) => id)).toEqual([
        'pm_1',
        'pm_3',
      ]);
      expect(await store.privateMessages.of('newcomers', 'other', 10)).toEqual([]);
      const listed = async (filter: object) =>
        (await store.privateMessages.list({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await listed({})).toEqual(['pm_3', 'pm_1']);
      expect(await listed({ after: 'pm_3' })).toEqual(['pm_1']);
      expect(await listed({ limit: 1 })).toEqual(['pm_3']);
      expect(await listed({ groupId: 'elsewhere' })).toEqual([]);
      expect(await store.privateMessages.saidSince('newcomers', 'lin', 'reminder', 100)).toBe(true);
      expect(await store.privateMessages.saidSince('newcomers', 'lin', 'reminder', 101)).toBe(false);
    });

    test('is said to that learner about that matter, and kept from everybody else', async () => {
      const { store } = await withGroup(open);
      const said = { about: 'reminder', sentAt: 100 };
      expect(await store.privateMessages.insert(word({ ...said, id: 'pm_1' }), 'one')).toBe(true);
      expect(await store.privateMessages.insert(word({ ...said, id: 'pm_2', learnerId: 'mei' }), 'two')).toBe(
        true,
      );
      expect(
        await store.privateMessages.insert(word({ ...said, id: 'pm_3', groupId: 'jobs' }), 'three'),
      ).toBe(true);
      const of = async (groupId: string, learnerId: string, limit = 10) =>
        (await store.privateMessages.of(groupId, learnerId, limit)).map(({ id }) => id);
      expect(await of('newcomers', 'lin')).toEqual(['pm_1']);
      expect(await of('newcomers', 'mei')).toEqual(['pm_2']);
      expect(await of('jobs', 'lin')).toEqual(['pm_3']);
      expect(await store.privateMessages.sentUnder('two')).toEqual(
        word({ ...said, id: 'pm_2', learnerId: 'mei' }),
      );
      expect(await store.privateMessages.sentUnder('four')).toBeNull();
      await store.privateMessages.insert(word({ id: 'pm_4', about: 'appeal', sentAt: 90 }), 'four');
      await store.privateMessages.insert(word({ id: 'pm_5', about: 'appeal', sentAt: 100 }), 'five');
      expect(await of('newcomers', 'lin')).toEqual(['pm_4', 'pm_1', 'pm_5']);
      expect(await of('newcomers', 'lin', 2)).toEqual(['pm_1', 'pm_5']);
      const since = (groupId: string, learnerId: string, about: string) =>
        store.privateMessages.saidSince(groupId, learnerId, about, 0);
      expect(await since('newcomers', 'lin', 'appeal')).toBe(true);
      expect(await since('newcomers', 'lin', 'measure')).toBe(false);
      expect(await since('newcomers', 'mei', 'appeal')).toBe(false);
      expect(await since('jobs', 'lin', 'appeal')).toBe(false);
    });

    test('is restricted part by part', async () => {
      const { store } = await withGroup(open);
      await store.restrictions.mute('newcomers', 'lin', 500, 1);
      await store.restrictions.remove('newcomers', 'lin', 2, 2);
      await store.restrictions.markMinor('newcomers', 'lin', 3);
      expect(await store.restrictions.of('newcomers', 'lin')).toEqual({
        mutedUntil: 500,
        removedAt: 2,
        guardian: 'awaited',
      });
      await store.restrictions.consent('newcomers', 'lin', 4);
      await store.restrictions.remove('newcomers', 'lin', null, 5);
      expect(await store.restrictions.of('newcomers', 'lin')).toEqual({
        mutedUntil: 500,
        removedAt: null,
        guardian: 'consented',
      });
    });
  });

  test('what one learner may not do in one group holds for nobody else, and nowhere else', async () => {
    const { store } = await withGroup(open);
    await store.restrictions.mute('newcomers', 'lin', 500, 1);
    await store.restrictions.mute('newcomers', 'mei', 600, 1);
    await store.restrictions.mute('jobs', 'lin', 700, 1);
    await store.restrictions.mute('newcomers', 'lin', null, 2);
    const mutedUntil = async (groupId: string, learnerId: string) =>
      (await store.restrictions.of(groupId, learnerId)).mutedUntil;
    expect(await mutedUntil('newcomers', 'lin')).toBeNull();
    expect(await mutedUntil('newcomers', 'mei')).toBe(600);
    expect(await mutedUntil('jobs', 'lin')).toBe(700);
    expect(await mutedUntil('jobs', 'mei')).toBeNull();
    const members = [
      { groupId: 'jobs', learnerId: 'mei' },
      { groupId: 'newcomers', learnerId: 'mei' },
      { groupId: 'jobs', learnerId: 'lin' },
    ];
    const all = await store.restrictions.ofAll(members);
    expect(all.map((one) => one.mutedUntil)).toEqual([null, 600, 700]);
  });

  describe('of a group', () => {
    test('a category has one general warning a day', async () => {
      const { store } = await withGroup(open);
      const warning = { groupId: 'newcomers', category: 'spam', day: '2026-11-25', at: 1 };
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_1' })).toBe(true);
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_2' })).toBe(false);
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_1' })).toBe(true);
      await store.moderationModes.put('newcomers', 'observe', '王老师', 1);
      await store.moderationModes.put('newcomers', 'approve', '王老师', 2);
      expect(await store.moderationModes.get('newcomers')).toBe('approve');
      expect(await store.moderationModes.all()).toEqual(new Map([['newcomers', 'approve']]));
      await store.moderationModes.clear('newcomers');
      expect(await store.moderationModes.get('newcomers')).toBeNull();
    });

    test('a general warning is one of its category, its day and its group', async () => {
      const { store } = await withGroup(open);
      const warning = { groupId: 'newcomers', category: 'spam', day: '2026-11-25', at: 1 };
      const others = [{}, { category: 'piracy' }, { day: '2026-11-26' }, { groupId: 'jobs' }];
      for (const [index, other] of others.entries()) {
        const one = { ...warning, ...other, violationId: `vio_${index}` };
        expect(await store.moderationModes.takeWarning(one)).toBe(true);
      }
      expect(await store.moderationModes.takeWarning({ ...warning, violationId: 'vio_1' })).toBe(false);
    });

    test('a mode is its own, and cleared alone', async () => {
      const { store } = await withGroup(open);
      await store.moderationModes.put('newcomers', 'observe', '王老师', 1);
      await store.moderationModes.put('jobs', 'approve', '王老师', 1);
      expect(await store.moderationModes.get('newcomers')).toBe('observe');
      expect(await store.moderationModes.get('jobs')).toBe('approve');
      await store.moderationModes.clear('newcomers');
      expect(await store.moderationModes.get('jobs')).toBe('approve');
    });

    test('a finding is found in its group, and grows and closes alone', async () => {
      const { store } = await withGroup(open);
      const finding = {
        groupId: 'newcomers',
        kind: 'quarrel' as const,
        participants: ['a'],
        messageRowIds: ['msg_1'],
        questionId: null,
        firstAt: 10,
        lastAt: 10,
        createdAt: 10,
        closedAt: null,
      };
      for (const [id, groupId] of [
        ['fnd_1', 'newcomers'],
        ['fnd_2', 'newcomers'],
        ['fnd_3', 'jobs'],
      ] as const)
        await store.conversationFindings.insert({ ...finding, id, groupId });
      await store.conversationFindings.grow('fnd_1', { ...finding, participants: ['a', 'b'], lastAt: 20 });
      const openSince = async (groupId: string, since: number) =>
        (await store.conversationFindings.openSince(groupId, since)).map(({ id }) => id);
      expect(await openSince('newcomers', 0)).toEqual(['fnd_1', 'fnd_2']);
      expect(await openSince('newcomers', 20)).toEqual(['fnd_1']);
      expect(await openSince('jobs', 0)).toEqual(['fnd_3']);
      expect(await store.conversationFindings.get('fnd_2')).toMatchObject({
        participants: ['a'],
        lastAt: 10,
      });
      await store.conversationFindings.close('fnd_2', 30);
      await store.conversationFindings.close('fnd_2', 40);
      expect(await openSince('newcomers', 0)).toEqual(['fnd_1']);
      expect(await openSince('jobs', 0)).toEqual(['fnd_3']);
      expect(await store.conversationFindings.get('fnd_2')).toMatchObject({ closedAt: 30 });
      expect(await store.conversationFindings.get('fnd_9')).toBeNull();
    });

    test('a finding grows while it is open', async () => {
      const { store } = await withGroup(open);
      await store.conversationFindings.insert({
        id: 'fnd_1',
        groupId: 'newcomers',
        kind: 'quarrel',
        participants: ['a', 'b'],
        messageRowIds: ['msg_1'],
        questionId: null,
        firstAt: 10,
        lastAt: 10,
        createdAt: 10,
        closedAt: null,
      });
      await store.conversationFindings.grow('fnd_1', {
        participants: ['a', 'b', 'c'],
        messageRowIds: ['msg_1', 'msg_2'],
        lastAt: 20,
      });
      expect(await store.conversationFindings.openSince('newcomers', 20)).toMatchObject([
        { participants: ['a', 'b', 'c'], lastAt: 20 },
      ]);
      await store.conversationFindings.close('fnd_1', 30);
      expect(await store.conversationFindings.openSince('newcomers', 0)).toEqual([]);
    });

    test('a message is withheld, taken down and put back', async () => {
      const { store } = await withGroup(open);
      const message = aMessage();
      await store.messages.insert(message);
      await store.messages.withhold(message.id);
      expect(await store.messages.setRemoved(message.id, 7)).toBe(true);
      expect(await store.messages.setRemoved(message.id, 8)).toBe(false);
      expect(await store.messages.get(message.id)).toMatchObject({ withheld: true, removedAt: 7 });
      expect(await store.messages.setRemoved(message.id, null)).toBe(true);
      expect((await store.messages.get(message.id))?.removedAt ?? null).toBeNull();
      const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
      expect((await store.messages.between('newcomers', all, 10)).map(({ id }) => id)).toEqual([message.id]);
    });
  });

  describe('what waits for a person', () => {
    test('is due by its time, and strikes once a stage, whoever looks', async () => {
      const { store } = await withGroup(open);
      const clock = { kind: 'case', id: 'vio_1', stage: 'case_warning', at: 100 } as const;
      await store.moderationClocks.start(clock);
      await store.moderationClocks.start({ kind: 'appeal', id: 'vio_1', stage: 'appeal_overdue', at: 50 });
      expect(await store.moderationClocks.due(49, 10)).toEqual([]);
      expect((await store.moderationClocks.due(100, 10)).map(({ kind }) => kind)).toEqual(['appeal', 'case']);
      expect(await store.moderationClocks.due(100, 1)).toHaveLength(1);
      const next = { stage: 'case_overdue', at: 200 } as const;
      const advanced = await Promise.all([1, 2].map(() => store.moderationClocks.advance(clock, next)));
      expect(advanced.filter(Boolean)).toHaveLength(1);
      const ended = await Promise.all(
        [1, 2].map(() => store.moderationClocks.advance({ ...clock, ...next }, null)),
      );
      expect(ended.filter(Boolean)).toHaveLength(1);
      expect((await store.moderationClocks.due(999, 10)).map(({ kind }) => kind)).toEqual(['appeal']);
    });

    test('has a clock of its own, whatever else waits at the same stage', async () => {
      const { store } = await withGroup(open);
      const clock = { kind: 'case', id: 'vio_1', stage: 'case_warning', at: 100 } as const;
      const others = [
        { ...clock, id: 'vio_2', at: 90 },
        { ...clock, kind: 'appeal', at: 80 },
        { ...clock, id: 'vio_3', at: 70 },
        { ...clock, kind: 'appeal', id: 'vio_3', at: 60 },
      ] as const;
      for (const one of [clock, ...others]) await store.moderationClocks.start(one);
      const next = { stage: 'case_overdue', at: 200 } as const;
      expect(await store.moderationClocks.advance(clock, next)).toBe(true);
      expect(await store.moderationClocks.due(199, 10)).toEqual(others.toReversed());
      expect(await store.moderationClocks.advance(others[2], null)).toBe(true);
      expect(await store.moderationClocks.due(199, 10)).toEqual([others[3], others[1], others[0]]);
      expect(await store.moderationClocks.advance({ ...clock, stage: 'case_escalation' }, null)).toBe(false);
      expect(await store.moderationClocks.advance(others[0], null)).toBe(true);
      expect(await store.moderationClocks.due(200, 10)).toEqual([
        others[3],
        others[1],
        { ...clock, ...next },
      ]);
    });
  });
}
