import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLine } from '../../src/conversation/line.ts';

interface Item {
  key: string;
  number: number;
}

function line(
  most: number,
  lanes: number,
  handle: (items: Item[]) => Promise<PromiseSettledResult<number>[]>,
) {
  const batches: Item[][] = [];
  const take = createLine<Item, number>({
    keyOf: ({ key }) => key,
    most,
    lanes,
    handle: (items) => {
      batches.push(items);
      return handle(items);
    },
  });
  return { take, batches };
}

const done = async (items: Item[]): Promise<PromiseSettledResult<number>[]> =>
  items.map(({ number }) => ({ status: 'fulfilled', value: number }));

describe('a line', () => {
  test('hands everything on once, a key at most once a batch and each key in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (keys, most, lanes) => {
          const underWay = new Set<string>();
          let batchesUnderWay = 0;
          const { take, batches } = line(most, lanes, async (items) => {
            expect(++batchesUnderWay).toBeLessThanOrEqual(lanes);
            for (const { key } of items) {
              expect(underWay.has(key)).toBe(false);
              underWay.add(key);
            }
            await new Promise((resolve) => setTimeout(resolve, items.length % 3));
            for (const { key } of items) underWay.delete(key);
            batchesUnderWay--;
            return await done(items);
          });
          const results = await Promise.all(keys.map((key, number) => take({ key, number })));
          expect(results).toEqual(keys.map((_, number) => number));
          for (const batch of batches) {
            expect(batch.length).toBeLessThanOrEqual(most);
            expect(new Set(batch.map(({ key }) => key)).size).toBe(batch.length);
          }
          for (const key of new Set(keys)) {
            const order = batches.flat().filter((item) => item.key === key);
            expect(order.map(({ number }) => number)).toEqual(
              keys.flatMap((other, number) => (other === key ? [number] : [])),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('takes together what comes at once, and what comes meanwhile in the next batch', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { take, batches } = line(10, 1, async (items) => {
      if (batches.length === 1) await held;
      return await done(items);
    });
    const first = [take({ key: 'a', number: 1 }), take({ key: 'b', number: 2 })];
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const second = [take({ key: 'c', number: 3 }), take({ key: 'a', number: 4 })];
    release();
    expect(await Promise.all([...first, ...second])).toEqual([1, 2, 3, 4]);
    expect(batches.map((batch) => batch.map(({ number }) => number))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('settles each for itself, and all of a batch that could not be handed on', async () => {
    let broken = false;
    const { take } = line(10, 1, async (items) => {
      if (broken) throw new Error('the store is away');
      return items.map(({ number }) =>
        number === 2
          ? { status: 'rejected', reason: new Error('not this one') }
          : { status: 'fulfilled', value: number },
      );
    });
    const items = ['a', 'b', 'c'].map((key, index) => ({ key, number: index + 1 }));
    expect(await Promise.allSettled(items.map(take))).toMatchObject([
      { value: 1 },
      { reason: new Error('not this one') },
      { value: 3 },
    ]);
    broken = true;
    expect((await Promise.allSettled(items.map(take))).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
    broken = false;
    expect(await take({ key: 'a', number: 9 })).toBe(9);
  });

  test('refuses what it has no room for, and takes in again once there is some', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const take = createLine<number, number>({
      most: 1,
      lanes: 1,
      room: 2,
      handle: async (numbers) => {
        await held;
        return numbers.map((value) => ({ status: 'fulfilled', value }));
      },
    });
    const first = take(1);
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = [take(2), take(3)];
    await expect(take(4)).rejects.toMatchObject({ code: 'too_busy', fix: expect.any(String) });
    release();
    expect(await Promise.all([first, ...waiting])).toEqual([1, 2, 3]);
    expect(await take(5)).toBe(5);
  });
});
