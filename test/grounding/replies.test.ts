import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { answered, answerGiven, given, linesOf, piecesOf, withMarks } from './whole-answers.ts';

const reply = answerGiven.extend({
  /** What a model that misreads would say for a sentence of it. */
  twins: z.array(z.object({ kind: z.string(), of: z.string(), says: z.string() })),
});

/** Shares of true sentences that are said, of their twins that are, and of replies that are given at all, a little off what was measured. */
const BOUNDS = {
  replies: { said: 0.65, twinsSaid: 0.3, given: 0.68 },
  'replies-held-out': { said: 0.7, twinsSaid: 0.33, given: 0.68 },
};

describe('replies as a chat model writes them', () => {
  test.each(Object.entries(BOUNDS))(
    '%s: most is said, and less of what is wrong in one thing',
    {
      timeout: 120_000,
    },
    async (name, bounds) => {
      const count = { true: 0, said: 0, false: 0, twinsSaid: 0, replies: 0, given: 0 };
      for (const one of linesOf(name, reply)) {
        const { passages, marks } = await given(one);
        const isSaid = (sentence: string): boolean =>
          checkGrounding(withMarks(sentence, marks), passages, one.question).supported;
        const pieces = piecesOf(one.answer);
        count.true += pieces.length;
        count.said += pieces.filter(isSaid).length;
        count.false += one.twins.length;
        count.twinsSaid += one.twins.filter(({ says }) => isSaid(says)).length;
        count.replies++;
        if ((await answered(one, withMarks(one.answer, marks), passages)).isGiven) count.given++;
      }
      expect(count.said / count.true).toBeGreaterThanOrEqual(bounds.said);
      expect(count.twinsSaid / count.false).toBeLessThanOrEqual(bounds.twinsSaid);
      expect(count.given / count.replies).toBeGreaterThanOrEqual(bounds.given);
    },
  );
});
