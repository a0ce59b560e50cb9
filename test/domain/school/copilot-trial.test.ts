import { expect, test } from 'vitest';
import { copilotTrial } from '../../../src/domain/school/copilot-trial.ts';
import { DAY } from '../../support/movable-clock.ts';

const NOW = Date.parse('2026-11-30T09:00:00+08:00');

test.each([
  [
    { draftsSeen: 0, since: null },
    { draftsSeen: 0, days: 0, isOver: false },
  ],
  [
    { draftsSeen: 49, since: NOW - 7 * DAY + 1 },
    { draftsSeen: 49, days: 6, isOver: false },
  ],
  [
    { draftsSeen: 50, since: NOW },
    { draftsSeen: 50, days: 0, isOver: true },
  ],
  [
    { draftsSeen: 3, since: NOW - 7 * DAY },
    { draftsSeen: 3, days: 7, isOver: true },
  ],
  [
    { draftsSeen: 900, since: NOW - 90 * DAY },
    { draftsSeen: 50, days: 7, isOver: true },
  ],
  // A platform's clock may be ahead of ours.
  [
    { draftsSeen: 1, since: NOW + DAY },
    { draftsSeen: 1, days: 0, isOver: false },
  ],
])('of a group with %o', (seen, trial) => {
  expect(copilotTrial(seen, NOW)).toEqual(trial);
});
