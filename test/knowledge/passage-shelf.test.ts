import { describe, expect, it } from 'vitest';
import { createPassageShelf } from '../../src/knowledge/lookup/passage-shelf.ts';
import { passage } from './passages.ts';

/** A store that says what it was asked for. */
function storeOf(...ids: string[]) {
  const rows = new Map(ids.map((id) => [id, passage(`text of ${id}`, { id })]));
  const asked: string[][] = [];
  return {
    rows,
    asked,
    passages: {
      async getAll(wanted: string[]) {
        asked.push(wanted);
        return wanted.flatMap((id) => rows.get(id) ?? []);
      },
    },
  };
}

const shelfOn = (store: ReturnType<typeof storeOf>, mostCharacters?: number) =>
  // The one method that the shelf calls.
  createPassageShelf(store as unknown as Parameters<typeof createPassageShelf>[0], mostCharacters);

describe('passages at hand', () => {
  it('are read from the store once, and given in the order they are asked for', async () => {
    const store = storeOf('a', 'b', 'c');
    const shelf = shelfOn(store);
    expect((await shelf.getAll(1, ['b', 'a'])).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await shelf.getAll(1, ['c', 'a', 'b'])).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(store.asked).toEqual([['b', 'a'], ['c']]);
  });

  it('leave out what the store does not have, and ask for it again', async () => {
    const store = storeOf('a');
    const shelf = shelfOn(store);
    expect((await shelf.getAll(1, ['x', 'a'])).map(({ id }) => id)).toEqual(['a']);
    store.rows.set('x', passage('now there', { id: 'x' }));
    expect((await shelf.getAll(1, ['x', 'a'])).map(({ id }) => id)).toEqual(['x', 'a']);
  });

  it('are those of one version: another asks anew', async () => {
    const store = storeOf('a');
    const shelf = shelfOn(store);
    await shelf.getAll(1, ['a']);
    store.rows.clear();
    expect(await shelf.getAll(1, ['a'])).toHaveLength(1);
    expect(await shelf.getAll(2, ['a'])).toEqual([]);
  });

  it('are bounded: what was not asked for lately goes first', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `p${i}`);
    const store = storeOf('often', ...ids);
    const shelf = shelfOn(store, 200);
    for (const id of ids) await shelf.getAll(1, ['often', id]);
    expect(store.asked.filter((wanted) => wanted.includes('often'))).toHaveLength(1);
    store.asked.length = 0;
    for (const id of ids) await shelf.getAll(1, [id]);
    expect(store.asked.length).toBeGreaterThan(80);
  });
});
