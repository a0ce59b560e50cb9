import { describe, expect, test } from 'vitest';
import { createPromotionDesk } from '../../../src/community/index.ts';
import { HOUR, movableClock } from '../../support/movable-clock.ts';
import { aPromotion, aPrompt } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

const noon = (day: number): number => Date.parse(`2026-12-${String(day).padStart(2, '0')}T12:00:00+08:00`);

export function promotionsPart(open: OpenStore): void {
  describe('promotions', () => {
    test('come back as they were stored, and are no topics', async () => {
      const { store } = await withGroup(open);
      const promotion = aPromotion({ status: 'measured', postedAt: 5, measuredAt: 6, result: null });
      await store.discussionPrompts.insert(promotion);
      const topic = aPrompt();
      await store.discussionPrompts.insert(topic);
      const { discussionPrompts } = store;
      expect(await discussionPrompts.get(promotion.id)).toMatchObject({
        kind: 'promotion',
        author: '王老师',
      });
      const ids = (found: { id: string }[]) => found.map(({ id }) => id);
      expect(ids(await discussionPrompts.listPromotions({ limit: 9 }))).toEqual([promotion.id]);
      expect(ids(await discussionPrompts.list({ limit: 9 }))).toEqual([topic.id]);
      expect(ids(await discussionPrompts.ofWeek('newcomers', '2026-W48'))).toEqual([topic.id]);
      expect(ids(await discussionPrompts.latest('newcomers', 9))).toEqual([topic.id]);
      expect(await discussionPrompts.lastMeasured('newcomers', 9)).toEqual([]);
      expect(await discussionPrompts.record('newcomers', 0)).toEqual([]);
      const { at } = promotion;
      expect(await discussionPrompts.between('newcomers', at, at + 1)).toHaveLength(2);
      expect(await discussionPrompts.promotionsOf('newcomers', '2026-W48')).toBe(1);
      expect(await discussionPrompts.promotionsOf('newcomers', '2026-W49')).toBe(0);
    });

    test('alone in a week leave it to be drafted', async () => {
      const { store } = await withGroup(open);
      await store.discussionPrompts.insert(aPromotion());
      expect(await store.discussionPrompts.groupsWith('2026-W48', ['newcomers'])).toEqual(new Set());
    });

    test('of one week are written once, whoever of several writes at the same time', async () => {
      const { store } = await withGroup(open);
      const desk = createPromotionDesk({ store, clock: movableClock() });
      const written = await Promise.allSettled(
        [1, 2, 3, 4].map((day) =>
          desk.write({ groupId: 'newcomers', operator: `老师${day}`, text: '周六有讲座', at: noon(day) }),
        ),
      );
      expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of written)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'promotion_week_taken' });
      expect(await store.discussionPrompts.promotionsOf('newcomers', '2026-W49')).toBe(1);
      expect(await store.jobs.list({ state: 'ready', kind: 'post_prompt', limit: 9 })).toHaveLength(1);
    });

    test('are moved into one week once, whoever of two moves them at the same time', async () => {
      const { store } = await withGroup(open);
      const desk = createPromotionDesk({ store, clock: movableClock() });
      const write = (day: number) =>
        desk.write({ groupId: 'newcomers', operator: '王老师', text: '周六有讲座', at: noon(day) });
      const [first, second] = [await write(1), await write(8)];
      const moved = await Promise.allSettled([
        desk.edit(first.id, '王老师', { at: noon(15) }),
        desk.edit(second.id, '李老师', { at: noon(16) }),
      ]);
      expect(moved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('stand in the record with who did what, in an unbroken chain', async () => {
      const { store } = await withGroup(open);
      const clock = movableClock();
      const desk = createPromotionDesk({ store, clock });
      const { id } = await desk.write({
        groupId: 'newcomers',
        operator: '王老师',
        text: '周六有讲座',
        at: noon(1),
      });
      await desk.edit(id, '李老师', { text: '周六下午有讲座', at: noon(1) + HOUR });
      await desk.cancel(id, '王老师', '讲师病了');
      const lines = await store.moderationAudit.list({ groupId: 'newcomers', limit: 9 });
      expect(lines.map(({ actor, action }) => [actor, action])).toEqual([
        ['王老师', 'promotion_cancelled'],
        ['李老师', 'promotion_changed'],
        ['王老师', 'promotion_written'],
      ]);
      expect(lines[0]?.detail).toMatchObject({
        promotionId: id,
        text: '周六下午有讲座',
        signedBy: '李老师',
        note: '讲师病了',
      });
      expect(await store.moderationAudit.verify()).toBeNull();
    });
  });
}
