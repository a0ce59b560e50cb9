import { describe, expect, test } from 'vitest';
import { judgedTimelines } from './group-timelines.ts';
import { shippedModerator } from './moderator-under-test.ts';

/**
 * Whole timelines of groups of parents, exam candidates, trades, older learners and others, half of them with nothing
 * wrong. Floors and ceilings stand a little off what was reached; of the second set no mistake was looked at.
 */
describe.each([
  { set: 'group-timelines', mostNamed: 2, mostActedOn: 0, fewestFound: 35 },
  { set: 'group-timelines-held-out', mostNamed: 11, mostActedOn: 4, fewestFound: 31 },
])('in the timelines of $set', ({ set, mostNamed, mostActedOn, fewestFound }) => {
  const judged = judgedTimelines(set, shippedModerator());
  const honest = judged.filter(({ expected }) => expected.join() === 'none');
  const wrong = judged.filter(({ expected }) => !expected.includes('none'));

  test('honest messages are left alone', () => {
    expect(honest.length).toBeGreaterThan(370);
    const named = honest.filter(({ verdict }) => verdict.category !== 'none');
    expect(named.length).toBeLessThanOrEqual(mostNamed);
    expect(named.filter(({ verdict }) => !verdict.needsReview).length).toBeLessThanOrEqual(mostActedOn);
  });

  test('most of what is wrong is seen', () => {
    expect(wrong.length).toBeGreaterThan(40);
    expect(wrong.filter(({ verdict }) => verdict.category !== 'none').length).toBeGreaterThanOrEqual(
      fewestFound,
    );
  });
});
