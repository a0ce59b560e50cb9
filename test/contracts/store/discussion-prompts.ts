import { describe, expect, test } from 'vitest';
import { aMessage, aPrompt } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function discussionPromptsPart(open: OpenStore): void {
  describe('discussion prompts', () => {
    test('come back as they were stored', async () => {
      const { store } = await withGroup(open);
      const prompt = aPrompt({ label: 'AI生成', writtenBy: 'model', patternId: null, hold: 'quarrel' });
      expect(await store.discussionPrompts.insert(prompt)).toBe(true);
      expect(await store.discussionPrompts.get(prompt.id)).toEqual(prompt);
      expect(await store.discussionPrompts.get('prm_none')).toBeNull();
    });

    test('fill a place of a week once', async () => {
      const { store } = await withGroup(open);
      expect(await store.discussionPrompts.insert(aPrompt({ slot: 1 }))).toBe(true);
      expect(await store.discussionPrompts.insert(aPrompt({ slot: 1 }))).toBe(false);
      expect(await store.discussionPrompts.insert(aPrompt({ slot: 2 }))).toBe(true);
      const week = await store.discussionPrompts.ofWeek('newcomers', '2026-W48');
      expect(week.map((prompt) => prompt.slot)).toEqual([1, 2]);
    });

    test('move only from where they are said to be, and for one of two who try at once', async () => {
      const { store } = await withGroup(open);
      const prompt = aPrompt();
      await store.discussionPrompts.insert(prompt);
      const moves = await Promise.all(
        ['王老师', '李老师'].map((decidedBy) =>
          store.discussionPrompts.move(prompt.id, ['draft'], { status: 'approved', decidedBy, at: 99 }, 5),
        ),
      );
      expect(moves.filter((move) => move !== null)).toHaveLength(1);
      const stored = await store.discussionPrompts.get(prompt.id);
      expect(stored).toMatchObject({ status: 'approved', at: 99, plannedAt: prompt.plannedAt, updatedAt: 5 });
      expect(await store.discussionPrompts.move(prompt.id, ['draft'], { status: 'rejected' }, 6)).toBeNull();
    });

    test('are measured once, and their record adds up by pattern', async () => {
      const { store } = await withGroup(open);
      const at = 1_000;
      for (const [slot, id] of ['prm_1', 'prm_2'].entries())
        await store.discussionPrompts.insert(aPrompt({ id, slot, status: 'posted', postedAt: at + slot }));
      const result = { replies: 3, speakers: 2, returning: 1 };
      expect(await store.discussionPrompts.measured('prm_1', result, 5)).toBe(true);
      expect(await store.discussionPrompts.measured('prm_1', { ...result, replies: 9 }, 6)).toBe(false);
      await store.discussionPrompts.measured('prm_2', { replies: 0, speakers: 0, returning: 0 }, 6);
      expect((await store.discussionPrompts.get('prm_1'))?.result).toEqual(result);
      expect(await store.discussionPrompts.record('newcomers', at)).toEqual([
        { patternId: 'zh-talk-hardest', kind: 'small_talk', measured: 2, speakers: 2, returning: 1 },
      ]);
      expect(await store.discussionPrompts.record('newcomers', at + 10)).toEqual([]);
      const last = await store.discussionPrompts.lastMeasured('newcomers', 5);
      expect(last.map((prompt) => prompt.id)).toEqual(['prm_2', 'prm_1']);
    });

    test('are found by time, by state and by group', async () => {
      const { store } = await withGroup(open);
      for (const [slot, at] of [30, 10, 20].entries())
        await store.discussionPrompts.insert(
          aPrompt({ id: `prm_${slot}`, slot, at, status: slot === 2 ? 'rejected' : 'draft' }),
        );
      const ids = (found: { id: string }[]) => found.map((prompt) => prompt.id);
      expect(ids(await store.discussionPrompts.between('newcomers', 10, 30))).toEqual(['prm_1', 'prm_2']);
      expect(ids(await store.discussionPrompts.latest('newcomers', 2))).toEqual(['prm_0', 'prm_2']);
      expect(ids(await store.discussionPrompts.list({ statuses: ['draft'], limit: 1 }))).toEqual(['prm_0']);
      expect(
        ids(await store.discussionPrompts.list({ statuses: ['draft'], after: 'prm_0', limit: 9 })),
      ).toEqual(['prm_1']);
      expect(ids(await store.discussionPrompts.list({ groupId: 'jobs', limit: 9 }))).toEqual([]);
      expect(await store.discussionPrompts.groupsWith('2026-W48', ['newcomers', 'jobs'])).toEqual(
        new Set(['newcomers']),
      );
    });

    test('pause a group until it is resumed, and again after that', async () => {
      const { store } = await withGroup(open);
      await store.topicPauses.pause('newcomers', 2, 5);
      await store.topicPauses.pause('newcomers', 3, 6);
      expect(await store.topicPauses.underWay()).toEqual([
        { groupId: 'newcomers', pausedAt: 5, silent: 2, resumedAt: null },
      ]);
      expect(await store.topicPauses.resume('newcomers', 7)).toBe(true);
      expect(await store.topicPauses.resume('newcomers', 8)).toBe(false);
      expect(await store.topicPauses.underWay()).toEqual([]);
      expect((await store.topicPauses.latest('newcomers'))?.resumedAt).toBe(7);
      await store.topicPauses.pause('newcomers', 2, 9);
      expect((await store.topicPauses.latest('newcomers'))?.pausedAt).toBe(9);
    });
  });

  describe('what a group says', () => {
    test('is known by who spoke when', async () => {
      const { store } = await withGroup(open);
      for (const [index, senderId] of ['lin', 'mei', 'lin'].entries())
        await store.messages.insert(aMessage({ messageId: `m${index}`, senderId, sentAt: 10 + index }));
      expect(await store.messages.spokeBetween('newcomers', ['lin', 'mei', 'wu'], 11, 13)).toEqual(
        new Set(['lin', 'mei']),
      );
      expect(await store.messages.spokeBetween('newcomers', ['mei'], 12, 13)).toEqual(new Set());
      expect(await store.messages.spokeBetween('newcomers', [], 0, 99)).toEqual(new Set());
    });
  });
}
