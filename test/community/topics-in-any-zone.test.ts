import { expect, test } from 'vitest';
import { cadenceOf, type RestTimes, slotsOf } from '../../src/community/topics/cadence.ts';
import { addWeeks, type IsoWeek, weekOfInstant } from '../../src/domain/time/iso-week.ts';
import { localTime } from '../../src/domain/time/local-time.ts';
import { aGroup } from '../support/samples.ts';

const NO_REST: RestTimes = { holidays: [], workdays: [], quiet: ['22:30', '08:00'] };
/** Over every change of the clocks, a year of 53 weeks and a leap day. */
const FIRST: IsoWeek = '2026-W01';
const WEEKS = 170;

test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Shanghai'])(
  'in %s each week has its topics once, at the times that the clocks there show',
  (timeZone) => {
    const group = aGroup({
      timeZone,
      cadence: { light: [1, 3, 5], lightAt: '19:30', heavy: 7, heavyAt: '10:00' },
    });
    const cadence = cadenceOf(group);
    if (!cadence) throw new Error('the rhythm can be read');
    const all: number[] = [];
    let week = FIRST;
    for (let count = 0; count < WEEKS; count++, week = addWeeks(week, 1)) {
      const slots = slotsOf(group, cadence, NO_REST, week);
      expect(slots.map(({ at }) => weekOfInstant(at, timeZone))).toEqual([week, week, week, week]);
      expect(
        slots.map(({ at }) => {
          const { weekday, minute } = localTime(at, timeZone);
          return [weekday, minute];
        }),
      ).toEqual([
        [1, 1_170],
        [3, 1_170],
        [5, 1_170],
        [7, 600],
      ]);
      all.push(...slots.map(({ at }) => at));
    }
    expect([...new Set(all)].sort((a, b) => a - b)).toEqual(all);
  },
);
