import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterQuiet, isQuiet } from '../../../src/domain/time/quiet-hours.ts';

const at = (text: string) => Date.parse(text);

test.each([
  ['in the day', '2026-11-25T22:29:00+08:00', '2026-11-25T22:29:00+08:00'],
  ['in the evening', '2026-11-25T22:30:00+08:00', '2026-11-26T08:00:00+08:00'],
  ['after midnight', '2026-11-26T01:17:30+08:00', '2026-11-26T08:00:00+08:00'],
  ['as they end', '2026-11-26T08:00:00+08:00', '2026-11-26T08:00:00+08:00'],
])('%s quiet hours are over at their end, or are none', (_, now, end) => {
  expect(afterQuiet(at(now), 'Asia/Shanghai', ['22:30', '08:00'])).toBe(at(end));
});

test('hours within a day, hours of another zone, and none at all', () => {
  const noon = at('2026-11-25T12:30:00+08:00');
  expect(afterQuiet(noon, 'Asia/Shanghai', ['12:00', '14:00'])).toBe(at('2026-11-25T14:00:00+08:00'));
  expect(afterQuiet(noon, 'America/New_York', ['22:30', '08:00'])).toBe(at('2026-11-25T08:00:00-05:00'));
  expect(afterQuiet(noon, 'Asia/Shanghai', ['00:00', '00:00'])).toBe(noon);
});

test('their end is never in them, nor a day off, whatever the clocks do in that night', () => {
  const clockTime = (of: number) =>
    `${String(Math.floor(of / 60) % 24).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
  const window = fc
    .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 12 * 60 }))
    .map(([from, long]): [string, string] => [clockTime(from), clockTime(from + long)]);
  // In each of these a clock is put forward or back in the night, in one at midnight; and a leap day.
  const night = fc.constantFrom(
    ['Europe/Berlin', '2026-03-28T12:00:00Z'],
    ['Europe/Berlin', '2026-10-24T12:00:00Z'],
    ['America/New_York', '2026-03-07T17:00:00Z'],
    ['America/New_York', '2026-10-31T17:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T03:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T03:00:00Z'],
    ['Africa/Cairo', '2026-04-23T12:00:00Z'],
    ['Asia/Shanghai', '2028-02-28T12:00:00+08:00'],
  );
  const later = fc.integer({ min: 0, max: 36 * 60 });
  fc.assert(
    fc.property(night, window, later, ([zone = '', noon = ''], quiet, minutes) => {
      const now = at(noon) + minutes * 60_000;
      const end = afterQuiet(now, zone, quiet);
      expect(isQuiet(end, zone, quiet)).toBe(false);
      expect(end - now).toBeLessThanOrEqual(13 * 60 * 60_000);
      expect(end).toBeGreaterThanOrEqual(now);
    }),
    { numRuns: 1_000 },
  );
});
