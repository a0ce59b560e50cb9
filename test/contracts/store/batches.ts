import { describe, expect, test } from 'vitest';
import { type OpenStore, withGroup } from './open-store.ts';

export function batchesPart(open: OpenStore): void {
  describe('work handed in at once', () => {
    test('is each done whole or not at all, whatever becomes of the others', async () => {
      const { store, wake } = await withGroup(open);
      let heard = 0;
      wake.subscribe('jobs', () => heard++);
      const ended = await Promise.allSettled(
        Array.from({ length: 60 }, (_, index) =>
          store.batched(async (tx) => {
            await tx.settings.set(`n${index}`, 'there');
            await tx.events.append('newcomers', 'message', { index }, index);
            if (index % 3 === 0) throw new Error(`no ${index}`);
            return index;
          }),
        ),
      );
      const failed = ended.flatMap((one, index) => (one.status === 'rejected' ? [index] : []));
      expect(failed).toEqual(Array.from({ length: 20 }, (_, index) => index * 3));
      expect(ended[7]).toEqual({ status: 'fulfilled', value: 7 });
      expect(ended[9]).toMatchObject({ reason: new Error('no 9') });
      expect([await store.settings.get('n7'), await store.settings.get('n9')]).toEqual(['there', null]);
      const numbers = (await store.events.after('newcomers', 0, 100)).map((event) => event.seq);
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(heard).toBe(0);
    });

    test('is answered when it can be read, and wakes whom it concerns', async () => {
      const { store, wake } = await withGroup(open);
      let heard = 0;
      wake.subscribe('jobs', () => heard++);
      await Promise.all(
        ['a', 'b', 'c'].map(async (key) => {
          await store.batched((tx) => tx.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey: key }, 1));
          expect((await store.jobs.countByState()).ready).toBeGreaterThan(0);
        }),
      );
      expect((await store.jobs.countByState()).ready).toBe(3);
      expect(heard).toBeGreaterThan(0);
    });

    test('and a statement the database refuses leaves the rest unharmed', async () => {
      const { store } = await withGroup(open);
      const token = (id: string) => ({
        id,
        name: '',
        scopes: [],
        groupId: null,
        createdAt: 1,
        lastUsedAt: null,
        revokedAt: null,
      });
      const ended = await Promise.allSettled(
        ['t1', 't1', 't2'].map((id) => store.batched((tx) => tx.tokens.insert(token(id), `hash of ${id}`))),
      );
      expect(ended.map((one) => one.status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
      expect((await store.tokens.list()).map((one) => one.id)).toEqual(['t1', 't2']);
    });
  });
}
