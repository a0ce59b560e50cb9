import { expect, test } from 'vitest';
import { rememberingEmbedder } from '../../src/knowledge/vectors/remembering-embedder.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** An endpoint that gives a text's length, and breaks off after so many texts. */
function endpoint(breaksAfter = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  return {
    asked,
    name: 'model-a',
    dimensions: 1,
    async embed(texts: string[]) {
      if (asked.length + texts.length > breaksAfter) throw new Error('the endpoint is away');
      asked.push(...texts);
      return texts.map((text) => Float32Array.from([text.length]));
    },
  };
}

test('a text is embedded once, also for another process, and vectors come in the order of the texts', async () => {
  const parts = { store: (await temporaryStore()).store, clock: movableClock() };
  const first = endpoint();
  expect(await rememberingEmbedder(first, parts).embed(['a', 'bbb', 'a'])).toEqual(
    [[1], [3], [1]].map((v) => Float32Array.from(v)),
  );
  const second = endpoint();
  expect(await rememberingEmbedder(second, parts).embed(['bbb', 'cc', 'a'])).toEqual(
    [[3], [2], [1]].map((v) => Float32Array.from(v)),
  );
  expect([first.asked, second.asked]).toEqual([['a', 'bbb'], ['cc']]);
});

test('what came before an interruption is not asked for again', async () => {
  const parts = { store: (await temporaryStore()).store, clock: movableClock() };
  const texts = Array.from({ length: 1_100 }, (_, i) => `text ${i}`);
  await expect(rememberingEmbedder(endpoint(1_030), parts).embed(texts)).rejects.toThrow('away');
  const again = endpoint();
  await rememberingEmbedder(again, parts).embed(texts);
  expect(again.asked).toHaveLength(1_100 - 1_024);
});
