import { expect, test } from 'vitest';
import type { Passage } from '../../src/domain/school/course.ts';
import type { Lookup } from '../../src/knowledge/lookup/lookup.ts';
import { createPassageShelf } from '../../src/knowledge/lookup/passage-shelf.ts';
import { createSender, type LookupAcross, received } from '../../src/knowledge/search-thread/found-across.ts';
import { passage } from './passages.ts';

const VERSION = 3;
const texts = (lookup: Lookup): string[] => lookup.found.map(({ passage: { text } }) => text);

/** Two threads: one that found these passages, and one that asked, whose store holds `stored`. */
function acrossThreads({ stored = [] as Passage[], mostCharacters = 1_000 } = {}) {
  const rows = new Map(stored.map((one) => [one.id, one]));
  const read: string[] = [];
  const passages = {
    async getAll(ids: string[]) {
      read.push(...ids);
      return ids.flatMap((id) => rows.get(id) ?? []);
    },
  };
  // The one method that the shelf calls.
  const store = { passages } as unknown as Parameters<typeof createPassageShelf>[0];
  const shelf = createPassageShelf(store, mostCharacters);
  const send = createSender();
  const crossed: LookupAcross[] = [];
  return {
    read,
    crossed,
    ask(...found: Passage[]): Promise<Lookup> {
      const lookup = { found: found.map((one, i) => ({ passage: one, score: 1 / (i + 1) })), isWhole: true };
      // A look-up holds more than crosses here.
      const across = structuredClone(send(lookup as unknown as Lookup));
      crossed.push(across);
      return received(across, VERSION, shelf);
    },
  };
}

const [one, other] = [passage('闭包记住外层的变量。', { id: 'a' }), passage('列表可以修改。', { id: 'b' })];

test('a passage crosses once; then its id stands for the very passage that crossed', async () => {
  const { ask, crossed, read } = acrossThreads();
  const first = await ask(one);
  const second = await ask(other, one);
  expect(texts(second)).toEqual([other.text, one.text]);
  expect(second.found.map(({ score }) => score)).toEqual([1, 1 / 2]);
  expect(second.found[1]?.passage).toBe(first.found[0]?.passage);
  expect(crossed[1]?.found).toEqual([
    { passage: other, score: 1 },
    { id: 'a', score: 1 / 2 },
  ]);
  expect(read).toEqual([]);
});

test('a passage that has left the shelf meanwhile is read from the store', async () => {
  const { ask, read } = acrossThreads({ stored: [one, other], mostCharacters: 1 });
  await ask(one);
  for (const id of ['x', 'y', 'z']) await ask(passage('别的内容', { id }));
  expect(texts(await ask(one))).toEqual([one.text]);
  expect(read).toEqual(['a']);
});

test('one that the store no longer has is of an index that was replaced: the look-up is not whole', async () => {
  const { ask } = acrossThreads({ stored: [other], mostCharacters: 1 });
  await ask(one);
  for (const id of ['x', 'y', 'z']) await ask(passage('别的内容', { id }));
  const lookup = await ask(one, other);
  expect(texts(lookup)).toEqual([other.text]);
  expect(lookup.isWhole).toBe(false);
});
