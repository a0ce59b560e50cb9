import { expect, test } from 'vitest';
import { rememberedOn } from '../../src/knowledge/remembered.ts';

test('what was worked out on an index is worked out once, and the least recently asked go', async () => {
  const remembered = rememberedOn<object, string | null>(2);
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
  await ask(index, 'b'); // 'a' goes.
  await ask(index, 'nothing');
  await ask(index, 'a');
  expect(worked).toEqual(['a', 'nothing', 'a', 'b', 'a']);
});
