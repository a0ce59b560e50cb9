import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../support/movable-clock.ts';
import type { OpenStore } from './open-store.ts';

const record = {
  id: 'tok_1',
  name: 'bridge',
  scopes: ['message' as const],
  groupId: 'newcomers',
  createdAt: 1,
  lastUsedAt: null,
  revokedAt: null,
};

export function accessPart(open: OpenStore): void {
  describe('tokens', () => {
    test('are found by their hash, and say when they were used', async () => {
      const { store } = await open();
      await store.tokens.insert(record, 'hash-1');
      expect(await store.tokens.byHash('hash-1')).toEqual(record);
      expect(await store.tokens.byHash('hash-2')).toBeNull();
      await store.tokens.used('tok_1', 7);
      expect(await store.tokens.list()).toEqual([{ ...record, lastUsedAt: 7 }]);
    });

    test('are revoked once', async () => {
      const { store } = await open();
      await store.tokens.insert(record, 'hash-1');
      expect(await store.tokens.revoke('tok_1', 5)).toBe(true);
      expect(await store.tokens.revoke('tok_1', 9)).toBe(false);
      expect(await store.tokens.revoke('tok_2', 9)).toBe(false);
      expect((await store.tokens.byHash('hash-1'))?.revokedAt).toBe(5);
    });
  });

  describe('revoked invites', () => {
    test('are known until they would have expired', async () => {
      const { store } = await open();
      await store.revokedPasses.add('first.link', 10, 1);
      await store.revokedPasses.add('first.link', 10, 2);
      await store.revokedPasses.add('other.link', 20, 1);
      const known = () =>
        Promise.all(['first.link', 'other.link', 'third.link'].map((link) => store.revokedPasses.has(link)));
      expect(await known()).toEqual([true, true, false]);
      await store.revokedPasses.deleteExpired(15);
      expect(await known()).toEqual([false, true, false]);
    });
  });

  describe('idempotency keys', () => {
    test('are begun by one of those who come at once, and answer the others when it has finished', async () => {
      const { store } = await open();
      const begun = await Promise.all([1, 2, 3].map(() => store.idempotency.begin('tok_1', 'k', 'h', 1)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await store.idempotency.get('tok_1', 'k')).toEqual({
        requestHash: 'h',
        status: null,
        response: null,
      });
      await store.idempotency.finish('tok_1', 'k', 202, '{"accepted":true}');
      expect(await store.idempotency.get('tok_1', 'k')).toEqual({
        requestHash: 'h',
        status: 202,
        response: '{"accepted":true}',
      });
    });

    test('whose work was never finished can be begun again after a while, others never', async () => {
      const { store } = await open();
      await store.idempotency.begin('tok_1', 'died', 'h', 0);
      await store.idempotency.begin('tok_1', 'done', 'h', 0);
      await store.idempotency.finish('tok_1', 'done', 200, '{}');
      const again = (key: string, now: number) => store.idempotency.begin('tok_1', key, 'h', now);
      expect([await again('died', MINUTE), await again('died', MINUTE + 1)]).toEqual([false, true]);
      expect(await again('died', MINUTE + 2)).toBe(false);
      expect(await again('done', 60 * MINUTE)).toBe(false);
    });

    test('whose work was never finished can be begun again also where the clock was set back', async () => {
      const { store } = await open();
      await store.idempotency.begin('tok_1', 'died', 'h', 60 * MINUTE);
      // Clocks of two machines may well differ a little.
      expect(await store.idempotency.begin('tok_1', 'died', 'h', 55 * MINUTE)).toBe(false);
      expect(await store.idempotency.begin('tok_1', 'died', 'h', 0)).toBe(true);
      expect(await store.idempotency.begin('tok_1', 'died', 'h', 1)).toBe(false);
    });

    test('are nobody else’s while it is said that their work goes on', async () => {
      const { store } = await open();
      await store.idempotency.begin('tok_1', 'k', 'h', 0);
      await store.idempotency.stillAtWork('tok_1', 'k', MINUTE);
      expect(await store.idempotency.begin('tok_1', 'k', 'h', MINUTE + 1)).toBe(false);
      expect(await store.idempotency.begin('tok_1', 'k', 'h', 2 * MINUTE + 1)).toBe(true);
    });

    test('are the caller’s own, can be forgotten, and pass with time', async () => {
      const { store } = await open();
      await store.idempotency.begin('tok_1', 'k', 'h', 10);
      expect(await store.idempotency.begin('tok_2', 'k', 'h', 20)).toBe(true);
      await store.idempotency.forget('tok_1', 'k');
      expect(await store.idempotency.get('tok_1', 'k')).toBeNull();
      await store.idempotency.deleteBefore(20);
      expect(await store.idempotency.get('tok_2', 'k')).not.toBeNull();
      await store.idempotency.deleteBefore(21);
      expect(await store.idempotency.get('tok_2', 'k')).toBeNull();
    });
  });
}
