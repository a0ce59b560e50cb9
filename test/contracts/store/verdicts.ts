import { describe, expect, test } from 'vitest';
import type { JudgedMessage, Repositories } from '../../../src/store/index.ts';
import { judged, verdict } from './moderation-rows.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function verdictsPart(open: OpenStore): void {
  describe('verdicts', () => {
    test('are given once a revision, and stand on the timeline in message time', async () => {
      const { store } = await withGroup(open);
      expect(await store.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1)).toBe(true);
      expect(await store.verdicts.join(judged(), 2)).toBe(true);
      expect(await store.verdicts.join(judged({ text: '别的' }), 3)).toBe(false);
      const timeline = await store.verdicts.timeline('newcomers', 0, 100, 10);
      expect(timeline).toEqual([judged({ messageId: 'm2', sentAt: 50 }), judged()]);
      expect(await store.verdicts.timeline('newcomers', 60, 99, 10)).toEqual([]);
    });

    test('are joined by many at once, who are told what they find there', async () => {
      const { store } = await withGroup(open);
      const joined = await store.together([
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm3', sentAt: 100, senderId: 'mei' }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm2', sentAt: 50 }), 1),
        (tx: Repositories) => tx.verdicts.join(judged({ messageId: 'm4', sentAt: 39 }), 1),
      ]);
      expect(joined.map((one) => one.status === 'fulfilled' && one.value).sort()).toEqual([
        false,
        true,
        true,
        true,
      ]);
      await store.verdicts.join(judged({ messageId: 'm2', revision: 2, sentAt: 50 }), 2);
      // Of "lin" one message counts, as it reads now; of "mei" none within the span.
      const calm = (messageId: string, said: Partial<JudgedMessage> = {}, tooMany = 2) => ({
        message: judged({ messageId, sentAt: 70, ...said }),
        from: 40,
        until: said.senderId === 'mei' ? 99 : 100,
        tooMany,
      });
      expect(await store.verdicts.joinCalmly([calm('m5', {}, 1)], 3)).toEqual([false]);
      expect(await store.verdicts.joinCalmly([calm('m2')], 3)).toEqual([false]);
      expect(await store.verdicts.joinCalmly([calm('m6', { senderId: 'mei' }, 1), calm('m5')], 3)).toEqual([
        true,
        true,
      ]);
      expect(await store.verdicts.joinCalmly([calm('m7'), calm('m6', { senderId: 'mei' })], 3)).toEqual([
        false,
        false,
      ]);
      const staff = calm('m8', { senderRole: 'staff' }, Number.MAX_SAFE_INTEGER);
      expect(await store.verdicts.joinCalmly([staff], 3)).toEqual([true]);
      expect((await store.verdicts.get('newcomers', 'm5', 1))?.text).toBe(judged().text);
    });

    test('say what was said, the latest of a span, oldest first, as it reads now', async () => {
      const { store } = await withGroup(open);
      for (const [messageId, sentAt] of [
        ['m1', 50],
        ['m3', 70],
        ['m2', 70],
        ['m4', 120],
      ] as const)
        await store.verdicts.join(judged({ messageId, sentAt }), 1);
      await store.verdicts.join(judged({ messageId: 'm2', sentAt: 70, revision: 2, text: '改了' }), 2);
      const { senderId, text } = judged();
      expect(await store.verdicts.said('newcomers', 0, 100, 2)).toEqual([
        { messageId: 'm2', senderId, sentAt: 70, text: '改了' },
        { messageId: 'm3', senderId, sentAt: 70, text },
      ]);
      expect(await store.verdicts.said('newcomers', 51, 69, 10)).toEqual([]);
    });

    test('of a later revision take the place of the earlier one on the timeline', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged(), 1);
      await store.verdicts.join(judged({ revision: 2, text: '改了' }), 2);
      const timeline = await store.verdicts.timeline('newcomers', 0, 100, 10);
      expect(timeline.map(({ text }) => text)).toEqual(['改了']);
      expect((await store.verdicts.get('newcomers', 'm1', 1))?.text).toBe('在吗');
    });

    test('that are waited for are given once', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged({ state: 'waiting', verdict: null }), 1);
      expect((await store.verdicts.waiting('newcomers', 10)).map(({ messageId }) => messageId)).toEqual([
        'm1',
      ]);
      expect(await store.verdicts.give('newcomers', 'm1', 1, verdict)).toBe(true);
      expect(await store.verdicts.give('newcomers', 'm1', 1, { ...verdict, category: 'none' })).toBe(false);
      expect(await store.verdicts.waiting('newcomers', 10)).toEqual([]);
    });

    test('of a recalled message keep nothing it said', async () => {
      const { store } = await withGroup(open);
      await store.verdicts.join(judged(), 1);
      await store.verdicts.forget('newcomers', 'm1');
      expect(JSON.stringify(await store.verdicts.get('newcomers', 'm1', 1))).not.toContain('在吗');
      expect(await store.verdicts.timeline('newcomers', 0, 100, 10)).toEqual([]);
    });

    test('are those of one revision of one message in one group, whatever else is called the same', async () => {
      const { store } = await withGroup(open);
      const waits = { state: 'waiting', verdict: null, messageRowId: null } as const;
      const elsewhere = judged({ ...waits, groupId: 'jobs', messageRowId: 'msg_jobs' });
      const first = judged(waits);
      const second = judged({ ...waits, messageId: 'm2', messageRowId: 'msg_2', sentAt: 90 });
      const untied = judged({ ...waits, messageId: 'm3', sentAt: 80 });
      for (const one of [elsewhere, first, second, untied, judged({ ...waits, revision: 2, text: '改了' })])
        await store.verdicts.join(one, 1);
      await store.verdicts.tie('newcomers', 'm1', 'msg_1');
      await store.verdicts.tie('newcomers', 'm1', 'msg_9');
      expect((await store.verdicts.waiting('newcomers', 10)).map((one) => one.messageRowId)).toEqual([
        'msg_2',
        'msg_1',
      ]);
      expect(await store.verdicts.waiting('newcomers', 1)).toHaveLength(1);
      expect((await store.verdicts.waiting('jobs', 10)).map((one) => one.messageRowId)).toEqual(['msg_jobs']);
      expect(await store.verdicts.give('newcomers', 'm1', 2, verdict)).toBe(true);
      await store.verdicts.addFlood('newcomers', 'm1', 2, { ...verdict, rule: 9 });
      const now = judged({ revision: 2, text: '改了', verdict: { ...verdict, rule: 9 } });
      expect(await store.verdicts.timeline('newcomers', 0, 100, 10)).toEqual([untied, second, now]);
      expect((await store.verdicts.timeline('newcomers', 0, 100, 1)).map((one) => one.messageId)).toEqual([
        'm1',
      ]);
      expect(await store.verdicts.get('newcomers', 'm1', 1)).toEqual({ ...first, messageRowId: 'msg_1' });
      await store.verdicts.forget('newcomers', 'm1');
      for (const revision of [1, 2])
        expect(await store.verdicts.get('newcomers', 'm1', revision)).toMatchObject({ text: '' });
      expect(await store.verdicts.timeline('newcomers', 0, 100, 10)).toEqual([untied, second]);
      expect(await store.verdicts.timeline('jobs', 0, 100, 10)).toEqual([elsewhere]);
    });
  });
}
