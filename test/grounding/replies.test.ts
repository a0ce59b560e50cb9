import { describe, expect, test } from 'vitest';
import { ofQuotedReplies, ofReplies } from './counted.ts';

/**
 * Shares of true sentences that are said, of their twins that are, and of replies that are given at all, a little off
 * what was measured.
 */
const BOUNDS = {
  replies: { said: 0.67, twinsSaid: 0.3, given: 0.82 },
  'replies-held-out': { said: 0.72, twinsSaid: 0.33, given: 0.8 },
};

describe('replies as a chat model writes them', () => {
  test.each(Object.entries(BOUNDS))(
    '%s: most is said, and less of what is wrong in one thing',
    {
      timeout: 120_000,
    },
    async (name, bounds) => {
      const count = await ofReplies(name);
      expect(count.kept / count.true).toBeGreaterThanOrEqual(bounds.said);
      expect(count.out / count.false).toBeLessThanOrEqual(bounds.twinsSaid);
      expect(count.given / count.replies).toBeGreaterThanOrEqual(bounds.given);
    },
  );

  test.each([
    ['replies', { told: 0.49, given: 0.78 }],
    ['replies-held-out', { told: 0.56, given: 0.79 }],
  ])(
    '%s: in the words of the material nothing that is wrong in one thing is said',
    { timeout: 120_000 },
    async (name, { told, given }) => {
      const count = await ofQuotedReplies(name);
      expect(count.kept / count.true).toBeGreaterThanOrEqual(told);
      expect(count.out).toBe(0);
      expect(count.given / count.replies).toBeGreaterThanOrEqual(given);
    },
  );
});
