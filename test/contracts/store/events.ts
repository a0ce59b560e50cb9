import { describe, expect, test } from 'vitest';
import { aGroup } from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

export function eventsPart(open: OpenStore): void {
  describe('events of a group', () => {
    test('are numbered from 1 without a gap, each group for itself, however many write at once', async () => {
      const { store } = await withGroup(open);
      await store.groups.put(aGroup({ id: 'jobs' }), 0);
      const append = (groupId: string, index: number) =>
        store.transaction(async (tx) => {
          await tx.events.append(groupId, 'message', { index }, index);
          if (index % 5 === 0) throw new Error('rolled back');
        });
      await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) => append(index % 2 === 0 ? 'newcomers' : 'jobs', index)),
      );
      for (const groupId of ['newcomers', 'jobs']) {
        const numbers = (await store.events.after(groupId, 0, 100)).map((event) => event.seq);
        expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
        expect(await store.events.lastSeq(groupId)).toBe(16);
      }
    });

    test('are read from after a number on, a page at a time', async () => {
      const { store } = await withGroup(open);
      for (const text of ['一', '二', '三', '四'])
        await store.transaction((tx) => tx.events.append('newcomers', 'message', { text }, 7));
      const page = await store.events.after('newcomers', 1, 2);
      expect(page).toEqual([
        { seq: 2, kind: 'message', data: { text: '二' }, createdAt: 7 },
        { seq: 3, kind: 'message', data: { text: '三' }, createdAt: 7 },
      ]);
      expect(await store.events.after('newcomers', 4, 10)).toEqual([]);
    });

    test('carry nothing any more that these messages quoted, and everything else', async () => {
      const { store } = await withGroup(open);
      const quoted = { senderName: '小林', text: '秘密' };
      await store.transaction(async (tx) => {
        await tx.events.append('newcomers', 'message', { id: 'msg_a', text: '同问', quoted }, 1);
        await tx.events.append('newcomers', 'reply', { id: 'msg_b', text: '答', quoted }, 2);
        await tx.events.append('newcomers', 'message', { id: 'msg_c', text: '别的', quoted }, 3);
        await tx.events.unquote('newcomers', ['msg_a', 'msg_b']);
      });
      expect((await store.events.after('newcomers', 0, 10)).map(({ data }) => data)).toEqual([
        { id: 'msg_a', text: '同问', quoted: null },
        { id: 'msg_b', text: '答', quoted: null },
        { id: 'msg_c', text: '别的', quoted },
      ]);
      await store.events.unquote('newcomers', []);
    });

    test('of a group that does not exist are refused with its name', async () => {
      const { store } = await open();
      await expect(store.events.append('nowhere', 'message', {}, 1)).rejects.toThrow(
        'There is no group "nowhere".',
      );
      expect(await store.events.lastSeq('nowhere')).toBe(0);
    });
  });
}
