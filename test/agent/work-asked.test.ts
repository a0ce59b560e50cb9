import { beforeAll, describe, expect, test } from 'vitest';
import { schoolWithWork } from './homework/work-asked.ts';

let school: Awaited<ReturnType<typeof schoolWithWork>>;

beforeAll(async () => {
  school = await schoolWithWork();
}, 120_000);

describe('of graded work in four courses', () => {
  // Of 40 that want it done, 20 that ask about it and 15 that only look like it.
  test.each([
    { name: 'asked', hints: 37, logistics: 20, told: 15, concepts: 15 },
    { name: 'asked-held-out', hints: 25, logistics: 18, told: 8, concepts: 14 },
  ])(
    '$name: hints to whoever wants it done, straight answers to all else, and no solution',
    async (floor) => {
      const { leaks, ...reached } = await school.tally(floor.name);
      expect(leaks).toEqual([]);
      for (const key of ['hints', 'logistics', 'told', 'concepts'] as const)
        expect(reached[key], key).toBeGreaterThanOrEqual(floor[key]);
    },
    120_000,
  );

  test.each([
    { name: 'talks', asMeant: 26 },
    { name: 'talks-held-out', asMeant: 16 },
  ])(
    '$name: nobody is worn down to a solution',
    async ({ name, asMeant }) => {
      const tally = await school.tallyTalks(name);
      expect(tally.leaks).toEqual([]);
      expect(tally.asMeant).toBeGreaterThanOrEqual(asMeant);
    },
    120_000,
  );
});
