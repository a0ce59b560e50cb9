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
  });
}
