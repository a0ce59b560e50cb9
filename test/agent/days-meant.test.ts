import { describe, expect, test } from 'vitest';
import { daysMeant } from '../../src/agent/calendar/days/days-meant.ts';
import { processorMs } from '../support/processor-time.ts';

/** A Friday, in week 4 of a course that began on Monday 2 November. */
const around = { today: '2026-11-27', startsOn: '2026-11-02' };

describe('the days that a text speaks of', () => {
  test.each([
    ['今晚有课吗', '2026-11-27', '2026-11-27'],
    ['后天呢', '2026-11-29', '2026-11-29'],
    ['大后天有直播吗', '2026-11-30', '2026-11-30'],
    ['前天的课', '2026-11-25', '2026-11-25'],
    ['the day after tomorrow', '2026-11-29', '2026-11-29'],
    ['三天后', '2026-11-30', '2026-11-30'],
    ['in 5 days', '2026-12-02', '2026-12-02'],
    ['下周三晚上', '2026-12-02', '2026-12-02'],
    ['上周三', '2026-11-18', '2026-11-18'],
    ['周五', '2026-11-27', '2026-11-27'],
    ['礼拜三', '2026-12-02', '2026-12-02'],
    ['下下周一', '2026-12-07', '2026-12-07'],
    ['next Wednesday', '2026-12-02', '2026-12-02'],
    ['last Wednesday', '2026-11-25', '2026-11-25'],
    ['on Sunday', '2026-11-29', '2026-11-29'],
    ['这周末', '2026-11-28', '2026-11-29'],
    ['next weekend', '2026-12-05', '2026-12-06'],
    ['这周', '2026-11-23', '2026-11-29'],
    ['next week', '2026-11-30', '2026-12-06'],
    ['两周后的周三', '2026-12-09', '2026-12-09'],
    ['月底', '2026-11-27', '2026-11-30'],
    ['12月底', '2026-12-25', '2026-12-31'],
    ['下个月', '2026-12-01', '2026-12-31'],
    ['下个月初', '2026-12-01', '2026-12-07'],
    ['十二月', '2026-12-01', '2026-12-31'],
    ['in January', '2027-01-01', '2027-01-31'],
    ['1月24号', '2027-01-24', '2027-01-24'],
    ['十一月二十八日', '2026-11-28', '2026-11-28'],
    ['Dec 2nd', '2026-12-02', '2026-12-02'],
    ['the 2nd of December', '2026-12-02', '2026-12-02'],
    ['12/30', '2026-12-30', '2026-12-30'],
    ['2027-01-06', '2027-01-06', '2027-01-06'],
    ['15号', '2026-12-15', '2026-12-15'],
    ['28号', '2026-11-28', '2026-11-28'],
    ['元旦', '2027-01-01', '2027-01-01'],
    ['on Christmas Eve', '2026-12-24', '2026-12-24'],
    ['第5周', '2026-11-30', '2026-12-06'],
    ['周日前', '2026-11-27', '2026-11-29'],
    ['by next Sunday', '2026-11-27', '2026-12-06'],
    ['12月20日之前', '2026-11-27', '2026-12-20'],
  ])('%j', (text, from, to) => {
    expect(daysMeant(text, around)).toMatchObject({ from, to, impossible: false });
  });

  test.each([
    ['11月31号', '2026-11-30'],
    ['Feb 30', '2027-02-28'],
    // The year that is named, not the nearest.
    ['Feb 30, 2028', '2028-02-29'],
    // Of the month that is meant: this one, or the next where that day has passed.
    ['31号交什么', '2026-11-30'],
    ['on the 31st', '2026-11-30'],
  ])('%j does not exist; the month’s last day does', (text, last) => {
    expect(daysMeant(text, around)).toMatchObject({ to: last, impossible: true });
  });

  test('29 February exists in a leap year alone', () => {
    expect(daysMeant('2月29日', { today: '2028-01-10', startsOn: null })?.impossible).toBe(false);
    expect(daysMeant('2月29日', { today: '2027-01-10', startsOn: null })?.impossible).toBe(true);
  });

  test.each(['闭包是什么', '几号', '3.14 * 2', 'a/b', '第二个呢', '下一次', '周期', 'may I ask'])(
    'none in %j',
    (text) => {
      expect(daysMeant(text, around)).toBeNull();
    },
  );

  test('takes little time whatever is sent', () => {
    const started = processorMs();
    for (const piece of ['下', '12', '月', '十', 'the ', '前']) daysMeant(piece.repeat(100_000), around);
    for (const piece of ['下', '12', '月', '十', 'the ', '前'])
      daysMeant(piece.repeat(200).slice(0, 200), around);
    expect(processorMs() - started).toBeLessThan(200);
  });
});
