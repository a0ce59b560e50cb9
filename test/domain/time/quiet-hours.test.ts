import { expect, test } from 'vitest';
import { afterQuiet } from '../../../src/domain/time/quiet-hours.ts';

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
