import { describe, expect, test } from 'vitest';
import { judgedTimelines } from './group-timelines.ts';
import { shippedModerator } from './moderator-under-test.ts';

/**
 * Whole timelines of groups of parents, exam candidates, trades, older learners and others, half of them with nothing
 * wrong. Floors and ceilings stand a little off what was reached; of the sets held out no mistake was looked at.
 */
describe.each([
  { set: 'group-timelines', honestOnes: 370, mostNamed: 2, mostActedOn: 0, wrongOnes: 40, fewestFound: 35 },
  {
    set: 'group-timelines-held-out',
    honestOnes: 370,
    mostNamed: 11,
    mostActedOn: 4,
    wrongOnes: 40,
    fewestFound: 31,
  },
  {
    set: 'group-timelines-second',
    honestOnes: 50,
    mostNamed: 0,
    mostActedOn: 0,
    wrongOnes: 9,
    fewestFound: 7,
  },
  {
    set: 'group-timelines-second-held-out',
    honestOnes: 80,
    mostNamed: 5,
    mostActedOn: 3,
    wrongOnes: 15,
    fewestFound: 8,
  },
])('in the timelines of $set', ({ set, honestOnes, mostNamed, mostActedOn, wrongOnes, fewestFound }) => {
  const judged = judgedTimelines(set, shippedModerator());
  const honest = judged.filter(({ expected }) => expected.join() === 'none');
  const wrong = judged.filter(({ expected }) => !expected.includes('none'));

  test('honest messages are left alone', () => {
    expect(honest.length).toBeGreaterThan(honestOnes);
    const named = honest.filter(({ verdict }) => verdict.category !== 'none');
    expect(named.length).toBeLessThanOrEqual(mostNamed);
    expect(named.filter(({ verdict }) => !verdict.needsReview).length).toBeLessThanOrEqual(mostActedOn);
  });

  test('most of what is wrong is seen', () => {
    expect(wrong.length).toBeGreaterThan(wrongOnes);
    expect(wrong.filter(({ verdict }) => verdict.category !== 'none').length).toBeGreaterThanOrEqual(
      fewestFound,
    );
  });
});
