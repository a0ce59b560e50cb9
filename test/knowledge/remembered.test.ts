import { expect, test } from 'vitest';
import { rememberedOn } from '../../src/knowledge/retrieval/remembered.ts';

test('what was worked out on an index is worked out once, and what nobody asked for lately goes', async () => {
  const remembered = rememberedOn<object, string | null>(4);
  const [index, other] = [{}, {}];
  const worked: string[] = [];
  const ask = (of: object, text: string) =>
    remembered(of, text, async () => {
      worked.push(text);
      return text === 'nothing' ? null : `${text}!`;
    });
  expect(await ask(index, 'a')).toBe('a!');
  expect(await ask(index, 'nothing')).toBeNull();
  expect(await ask(index, 'a')).toBe('a!');
  expect(await ask(index, 'nothing')).toBeNull();
  expect(worked).toEqual(['a', 'nothing']);
  await ask(other, 'a');
  await ask(index, 'b'); // The first half is full.
  await ask(index, 'a'); // Known still, and known lately now.
  await ask(index, 'c');
  expect(worked).toEqual(['a', 'nothing', 'a', 'b', 'c']);
  await ask(index, 'a');
  await ask(index, 'nothing');
  expect(worked).toEqual(['a', 'nothing', 'a', 'b', 'c', 'nothing']);
});
