import { describe, expect, test } from 'vitest';
import { simulateYear } from '../support/simulated-year.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { figuresOf } from '../support/year-figures.ts';

const NEVER = {
  patternTooSoon: 0,
  subjectTooSoon: 0,
  alike: 0,
  postedTwice: 0,
  moreThanTwoADay: 0,
  closerThanTwoHours: 0,
  inQuietHours: 0,
  onHolidays: 0,
  atOtherHours: 0,
  inOffGroups: 0,
};

describe('a simulated stretch of the year', () => {
  test('repeats nothing, keeps every limit and posts nothing twice', async () => {
    const { store, wake, dataDir } = await temporaryStore();
    const year = await simulateYear({ store, wake, dataDir, groups: 9, weeks: 11, seed: 7 });
    const figures = figuresOf(year);
    expect(figures).toMatchObject(NEVER);
    expect(figures.posted).toBeGreaterThan(120);
    expect(figures.offeredAgain).toBeGreaterThan(0);
    expect(figures.filled).toBeGreaterThan(0.85);
  }, 60_000);
});
