import { expect, test } from 'vitest';
import { sharedRead } from '../../src/store/at-once/shared-reads.ts';

test('who asks at one moment shares a read, and of the same its answer', async () => {
  const asked: string[][] = [];
  const read = sharedRead(async (keys: string[]) => {
    asked.push(keys);
    return keys.map((key) => `${key}!`);
  });
  const answers = await Promise.all([read('a'), read('b'), Promise.resolve().then(() => read('a'))]);
  expect(answers).toEqual(['a!', 'b!', 'a!']);
  expect(asked).toEqual([['a', 'b']]);
});

test('a read that has begun is not joined: what changed since is seen', async () => {
  let value = 1;
  let letGo = (): void => {};
  const read = sharedRead(async (_keys: string[]) => {
    const now = value;
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return [now];
  });
  const first = read('a');
  await new Promise((resolve) => setImmediate(resolve));
  value = 2;
  const second = read('a');
  letGo();
  expect(await first).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  letGo();
  expect(await second).toBe(2);
});

test('a fault is told to all who shared it, and to nobody after', async () => {
  let isDown = true;
  const read = sharedRead(async (keys: string[]) => {
    if (isDown) throw new Error('down');
    return keys.map(() => 'up');
  });
  const ended = await Promise.allSettled([read('a'), read('a')]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect(await read('a')).toBe('up');
});
