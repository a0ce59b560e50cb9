import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, localTime } from '../../../src/domain/time/local-time.ts';
import { responseClock } from '../../../src/domain/time/response-clock.ts';
import {
  addStaffedMinutes,
  type ServiceCalendar,
  staffedWindows,
} from '../../../src/domain/time/service-hours.ts';
import { DAY, MINUTE } from '../../support/movable-clock.ts';
import { aCalendar } from '../../support/samples.ts';

/** When `minutes` of staffed time have passed, as local date and time. */
function due(calendar: ServiceCalendar, from: string, minutes: number): string | null {
  const at = addStaffedMinutes(calendar, Date.parse(from), minutes);
  if (at === null) return null;
  const { date, minute } = localTime(at, calendar.timeZone);
  return `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const everyDay = (...windows: [string, string][]) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, windows]));

describe('staffed time', () => {
  const school = aCalendar();

  test.each([
    ['within a window', '2026-11-25T10:00:00+08:00', 30, '2026-11-25 10:30'],
    ['up to the end of a window', '2026-11-25T11:30:00+08:00', 30, '2026-11-25 12:00'],
    ['stands still over lunch', '2026-11-25T11:50:00+08:00', 30, '2026-11-25 13:50'],
    ['stands still over dinner as well', '2026-11-25T17:45:00+08:00', 30, '2026-11-25 19:15'],
    ['begins with the next window', '2026-11-25T12:30:00+08:00', 30, '2026-11-25 14:00'],
    ['begins in the morning for who asks at night', '2026-11-25T03:00:00+08:00', 30, '2026-11-25 09:30'],
    ['goes on past midnight to the next morning', '2026-11-25T21:50:00+08:00', 30, '2026-11-26 09:20'],
    ['begins next morning for who asks late', '2026-11-25T23:59:00+08:00', 30, '2026-11-26 09:30'],
    ['runs over several days where it must', '2026-11-25T09:00:00+08:00', 2 * 630 + 1, '2026-11-27 09:01'],
    ['of nothing is now', '2026-11-25T10:00:00+08:00', 0, '2026-11-25 10:00'],
  ])('%s', (_, from, minutes, expected) => {
    expect(due(school, from, minutes)).toBe(expected);
  });

  test('leaves out holidays, first and last day included', () => {
    const calendar = aCalendar({ holidays: [{ from: '2027-02-05', to: '2027-02-12', name: '春节' }] });
    expect(due(calendar, '2027-02-04T21:45:00+08:00', 30)).toBe('2027-02-13 09:15');
    expect(due(calendar, '2027-02-08T10:00:00+08:00', 30)).toBe('2027-02-13 09:30');
    expect(due(calendar, '2027-02-12T21:59:00+08:00', 30)).toBe('2027-02-13 09:30');
  });

  test('leaves out days off, except those that are worked to make up for a holiday', () => {
    const staffed = { ...everyDay(['09:00', '18:00']), 6: [], 7: [] } as Record<number, [string, string][]>;
    const friday = '2026-11-27T17:50:00+08:00';
    expect(due(aCalendar({ staffed }), friday, 20)).toBe('2026-11-30 09:10');
    expect(due(aCalendar({ staffed, workdays: ['2026-11-28'] }), friday, 20)).toBe('2026-11-28 09:10');
    const holidays = [{ from: '2026-11-28', to: '2026-11-29', name: '假' }];
    expect(due(aCalendar({ staffed, holidays, workdays: ['2026-11-29'] }), friday, 20)).toBe(
      '2026-11-29 09:10',
    );
  });

  test('runs on over midnight where a window does', () => {
    const night = aCalendar({ staffed: everyDay(['20:00', '02:00']) });
    expect(due(night, '2026-11-25T23:50:00+08:00', 30)).toBe('2026-11-26 00:20');
    expect(due(night, '2026-11-26T01:50:00+08:00', 30)).toBe('2026-11-26 20:20');
    expect(staffedWindows(night, '2026-11-25')).toEqual([
      [0, 120],
      [1200, 1440],
    ]);
  });

  test('of a window over midnight belongs to the day it began on', () => {
    const night = aCalendar({
      staffed: everyDay(['20:00', '02:00']),
      holidays: [{ from: '2026-11-26', to: '2026-11-26', name: '假' }],
    });
    expect(due(night, '2026-11-25T23:50:00+08:00', 30)).toBe('2026-11-26 00:20');
    expect(due(night, '2026-11-26T21:00:00+08:00', 30)).toBe('2026-11-27 20:30');
  });

  test('is staffed around the clock where the windows say so', () => {
    const always = aCalendar({ staffed: everyDay(['00:00', '24:00']) });
    expect(due(always, '2026-11-25T23:50:00+08:00', 30)).toBe('2026-11-26 00:20');
  });

  test('never comes where nobody is ever there', () => {
    expect(due(aCalendar({ staffed: {} }), '2026-11-25T10:00:00+08:00', 30)).toBeNull();
  });

  test('follows the calendar’s own zone through a change of daylight saving time', () => {
    const berlin = aCalendar({ timeZone: 'Europe/Berlin', staffed: everyDay(['09:00', '18:00']) });
    // Clocks go forward on 29 March 2026 and back on 25 October 2026, each at night.
    expect(due(berlin, '2026-03-28T17:50:00+01:00', 20)).toBe('2026-03-29 09:10');
    expect(addStaffedMinutes(berlin, Date.parse('2026-03-28T17:50:00+01:00'), 20)).toBe(
      Date.parse('2026-03-29T09:10:00+02:00'),
    );
    expect(addStaffedMinutes(berlin, Date.parse('2026-10-24T17:50:00+02:00'), 20)).toBe(
      Date.parse('2026-10-25T09:10:00+01:00'),
    );
  });

  test('always lies in a window, and more of it never comes sooner', () => {
    const from = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(
        from,
        fc.integer({ min: 1, max: 2_000 }),
        fc.nat({ max: 500 }),
        zone,
        (start, minutes, more, timeZone) => {
          const calendar = aCalendar({ timeZone });
          const at = addStaffedMinutes(calendar, start, minutes) ?? 0;
          expect(at).toBeGreaterThan(start);
          const { date, minute } = localTime(at, timeZone);
          const exactly = minute + (at % MINUTE) / MINUTE;
          const windows = staffedWindows(calendar, date);
          expect(windows.some(([open, close]) => open < exactly && exactly <= close)).toBe(true);
          expect(addStaffedMinutes(calendar, start, minutes + more)).toBeGreaterThanOrEqual(at);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('counting staffed time', () => {
  const clockTime = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  /** Up to three windows a day, which may touch, overlap, or run on over midnight; often around the clock. */
  const windows = fc.oneof(
    fc.constant<[string, string][]>([['00:00', '24:00']]),
    fc.array(
      fc
        // At night too, when a wall-clock time may not exist, or exist twice, on a day of change.
        .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
        .map(([open, close]): [string, string] => [clockTime(open), clockTime(close)]),
      { minLength: 1, maxLength: 3 },
    ),
  );
  const zone = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Kathmandu',
    // Here clocks are changed at midnight, so the hour that comes twice or not at all lies next to another date.
    'America/Santiago',
    'Africa/Cairo',
  );
  // Around the changes of daylight saving time of the north and the south, and the turn of a year.
  const around = fc
    .constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-04-24',
      '2026-09-06',
      '2026-10-04',
      '2026-10-25',
      '2026-10-30',
      '2026-11-01',
      '2026-12-31',
    )
    .chain((date) => fc.integer({ min: -2_000, max: 1_500 }).map((m) => Date.parse(date) + m * MINUTE));

  test('agrees with a look at every single minute, through every change of daylight saving time', () => {
    fc.assert(
      fc.property(
        windows,
        zone,
        around,
        fc.integer({ min: 1, max: 900 }),
        (staffed, timeZone, from, minutes) => {
          const calendar = aCalendar({
            timeZone,
            staffed: everyDay(...staffed),
            holidays: [{ from: '2026-10-26', to: '2026-10-26', name: '假' }],
          });
          const at = addStaffedMinutes(calendar, from, minutes);
          if (at === null || at - from > 4 * DAY) return;
          let counted = 0;
          for (let minute = from; minute < at; minute += MINUTE) {
            const local = localTime(minute, timeZone);
            if (staffedWindows(calendar, local.date).some(([o, c]) => o <= local.minute && local.minute < c))
              counted++;
          }
          expect(counted).toBe(minutes);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  test('an hour that a night shift loses or gains with the clocks is lost or gained', () => {
    const night = aCalendar({ timeZone: 'Europe/Berlin', staffed: everyDay(['22:00', '06:00']) });
    // 22:00 to 06:00 are seven hours when clocks go forward and nine when they go back.
    expect(addStaffedMinutes(night, Date.parse('2026-03-28T22:00:00+01:00'), 7 * 60)).toBe(
      Date.parse('2026-03-29T06:00:00+02:00'),
    );
    expect(addStaffedMinutes(night, Date.parse('2026-10-24T22:00:00+02:00'), 9 * 60)).toBe(
      Date.parse('2026-10-25T06:00:00+01:00'),
    );
  });

  test('a window that opens in the hour left out, or in the one that comes twice, is as long as its times are shown', () => {
    const early = aCalendar({ timeZone: 'Europe/Berlin', staffed: everyDay(['02:30', '05:00']) });
    // 02:00 to 03:00 does not exist: from three to five. Then it comes twice: half an hour of it is worked twice.
    expect(addStaffedMinutes(early, Date.parse('2026-03-29T01:00:00+01:00'), 120)).toBe(
      Date.parse('2026-03-29T05:00:00+02:00'),
    );
    expect(addStaffedMinutes(early, Date.parse('2026-10-25T01:00:00+02:00'), 180)).toBe(
      Date.parse('2026-10-25T05:00:00+01:00'),
    );
  });

  test('keeps the seconds of the question', () => {
    expect(addStaffedMinutes(aCalendar(), Date.parse('2026-11-25T10:00:40+08:00'), 30)).toBe(
      Date.parse('2026-11-25T10:30:40+08:00'),
    );
  });

  test('a make-up workday is worked like the first staffed day where Mondays are free', () => {
    const staffed = { 3: [['10:00', '12:00']], 4: [['14:00', '16:00']] } as Record<
      number,
      [string, string][]
    >;
    const calendar = aCalendar({ staffed, workdays: ['2026-11-28'] });
    expect(due(calendar, '2026-11-27T12:00:00+08:00', 30)).toBe('2026-11-28 10:30');
  });
});

describe('local time', () => {
  test('is turned into an instant and back, next to daylight saving changes as well', () => {
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'UTC',
    );
    const at = fc.integer({ min: Date.parse('2026-03-01') / MINUTE, max: Date.parse('2026-12-01') / MINUTE });
    fc.assert(
      fc.property(zone, at, (timeZone, minuteOfEpoch) => {
        const local = localTime(minuteOfEpoch * MINUTE, timeZone);
        const back = instantOf(local.date, local.minute, timeZone);
        // In the hour that a clock runs through twice, either instant is right.
        expect(localTime(back, timeZone)).toEqual(local);
      }),
      { numRuns: 300 },
    );
  });

  test('knows its weekday', () => {
    expect(localTime(Date.parse('2026-11-25T23:00:00Z'), 'Asia/Shanghai')).toEqual({
      date: '2026-11-26',
      minute: 7 * 60,
      weekday: 4,
    });
  });
});

describe('the clocks of a question', () => {
  const morning = Date.parse('2026-11-25T10:00:00+08:00');

  test.each([
    ['subject', '10:30', '10:45'],
    ['logistics', '11:00', '11:30'],
    ['complaint', '10:15', '10:23'],
    ['quarrel', '10:05', '10:08'],
    ['unheard of', '10:30', '10:45'],
  ])('give %s until %s, and promise half as much again in hand: %s', (kind, dueAt, promisedAt) => {
    const clocks = responseClock(aCalendar(), kind, morning);
    expect(clocks.dueAt).toBe(Date.parse(`2026-11-25T${dueAt}:00+08:00`));
    expect(clocks.promisedAt).toBe(Date.parse(`2026-11-25T${promisedAt}:00+08:00`));
  });

  test('warn when seven tenths of the time are over', () => {
    expect(responseClock(aCalendar(), 'subject', morning).warnAt).toBe(morning + 21 * MINUTE);
    const beforeLunch = Date.parse('2026-11-25T11:50:00+08:00');
    expect(responseClock(aCalendar(), 'subject', beforeLunch).warnAt).toBe(
      Date.parse('2026-11-25T13:41:00+08:00'),
    );
  });

  test('run through the night for an alert', () => {
    const night = Date.parse('2026-11-25T03:00:00+08:00');
    expect(responseClock(aCalendar(), 'alert', night).dueAt).toBe(night + 5 * MINUTE);
  });

  test('give a day where nobody is ever there', () => {
    expect(responseClock(aCalendar({ staffed: {} }), 'subject', morning)).toEqual({
      warnAt: morning + DAY,
      dueAt: morning + DAY,
      promisedAt: morning + DAY,
    });
  });
});
