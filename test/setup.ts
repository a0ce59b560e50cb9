import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { cleanUps } from './support/at-the-end.ts';

/** An unexpected console.error is a fault that nobody looked at: it fails the test it happens in. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  const calls = vi.mocked(console.error).mock.calls;
  try {
    await cleanUps.afterTest();
  } finally {
    vi.mocked(console.error).mockRestore();
  }
  expect(calls, 'unexpected console.error').toEqual([]);
});

const found = { environment: { ...process.env }, directory: process.cwd() };

/** Whatever a file changed of the process, the next file in it would find: it fails the file that changed it. */
afterAll(async () => {
  await cleanUps.afterFile();
  expect({ environment: { ...process.env }, directory: process.cwd() }, 'left changed').toEqual(found);
  expect(vi.isFakeTimers(), 'the timers left faked').toBe(false);
});
