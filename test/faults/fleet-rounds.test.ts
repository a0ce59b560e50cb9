import { expect, test } from 'vitest';
import { runRounds } from './rounds.ts';

/** A few rounds; `npm run bench -- faults` runs two hundred, and `-- faults 50 sqlite` on the other store. */
test('a fleet that is killed part by part under load loses nothing and answers nothing twice', {
  timeout: 280_000,
}, async () => {
  const result = await runRounds({ rounds: 4, store: 'postgres', random: Math.random });
  expect(result.acknowledged).toBeGreaterThan(10);
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
