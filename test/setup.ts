import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An unexpected console.error is a fault that nobody looked at: it fails the test it happens in. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(calls, 'unexpected console.error').toEqual([]);
});
