import { expect, test } from 'vitest';
import { afterThisTest, atTheEnd, cleanUps } from './at-the-end.ts';

test('one clean-up that fails keeps no other from running, at the end of a test and of a file', async () => {
  const ran: string[] = [];
  const failing = async () => {
    throw new Error('could not be closed');
  };
  atTheEnd(() => ran.push('opened first'));
  atTheEnd(failing);
  atTheEnd(() => ran.push('opened last'));
  await expect(cleanUps.afterFile()).rejects.toThrow('could not be closed');
  expect(ran).toEqual(['opened last', 'opened first']);

  afterThisTest(() => {
    throw new Error('could not be stopped');
  });
  afterThisTest(async () => {
    await Promise.resolve();
    ran.push('of the test');
  });
  await expect(cleanUps.afterTest()).rejects.toThrow('could not be stopped');
  expect(ran.at(-1)).toBe('of the test');
});
