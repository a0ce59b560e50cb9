import { expect, test } from 'vitest';
import { sharedRead } from '../../src/store/shared-reads.ts';

test('who asks for the same at one moment shares a read', async () => {
  const asked: string[] = [];
  const read = sharedRead(async (key: string) => {
    asked.push(key);
    return `${key}!`;
  });
  const answers = await Promise.all([read('a'), read('b'), Promise.resolve().then(() => read('a'))]);
  expect(answers).toEqual(['a!', 'b!', 'a!']);
  expect(asked).toEqual(['a', 'b']);
});

test('a read that has begun is not joined: what changed since is seen', async () => {
  let value = 1;
  let letGo = (): void => {};
  const read = sharedRead(async (_key: string) => {
    const now = value;
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return now;
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
  const read = sharedRead(async (_key: string) => {
    if (isDown) throw new Error('down');
    return 'up';
  });
  const ended = await Promise.allSettled([read('a'), read('a')]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect(await read('a')).toBe('up');
});
