import { describe, expect, test } from 'vitest';
import { runRounds } from './rounds.ts';

describe.each(['sqlite', 'postgres'] as const)('a fleet on %s and Redis', (store) => {
  test('that is killed part by part under load loses nothing and answers nothing twice', {
    timeout: 280_000,
  }, async () => {
    const result = await runRounds({ rounds: 4, store, random: Math.random });
    expect(result.acknowledged).toBeGreaterThan(10);
    expect(result.handOffs).toBeGreaterThan(0);
    expect(result).toMatchObject({
      lost: [],
      unanswered: [],
      answeredTwice: [],
      handOffsLost: [],
      brokenEvents: [],
      deadJobs: 0,
      fell: [],
    });
  });
});
