import { describe, expect, test } from 'vitest';
import { promiseSentence } from '../../../src/desk/index.ts';

const sentence = (
  promisedAt: string,
  said: Partial<Parameters<typeof promiseSentence>[0]> = {},
  now = '2026-11-25T10:00:00+08:00',
) =>
  promiseSentence({
    owner: '讲师',
    promisedAt: Date.parse(promisedAt),
    now: Date.parse(now),
    timeZone: 'Asia/Shanghai',
    language: 'zh',
    ...said,
  });

describe('what a learner is told when a person takes over', () => {
  test.each([
    ['the same day', '2026-11-25T14:05:00+08:00', '已经转给讲师，最晚今天 14:05 前回复你。'],
    ['the next day', '2026-11-26T09:30:00+08:00', '已经转给讲师，最晚明天 9:30 前回复你。'],
    ['later', '2026-11-30T09:30:00+08:00', '已经转给讲师，最晚11月30日（周一）9:30 前回复你。'],
    ['at midnight', '2026-11-26T00:00:00+08:00', '已经转给讲师，最晚明天 0:00 前回复你。'],
    ['next year', '2027-01-03T09:00:00+08:00', '已经转给讲师，最晚1月3日（周日）9:00 前回复你。'],
  ])('names the person and the time, %s', (_, promisedAt, text) => {
    expect(sentence(promisedAt)).toBe(text);
  });

  test.each([
    ['the same day', '2026-11-25T14:05:00+08:00', 'by 14:05 today.'],
    ['the next day', '2026-11-26T09:30:00+08:00', 'by 9:30 tomorrow.'],
    ['later', '2026-11-30T09:30:00+08:00', 'by 9:30 on Monday, 30 November.'],
  ])('does so in English, %s', (_, promisedAt, end) => {
    const text = sentence(promisedAt, { language: 'en' });
    expect(text).toBe(`I have passed your question on to the instructor; you will have a reply ${end}`);
  });

  test('counts days as the group does, not as the server', () => {
    const promisedAt = '2026-11-25T23:30:00Z';
    const now = '2026-11-25T15:30:00Z';
    expect(sentence(promisedAt, { timeZone: 'Asia/Shanghai' }, now)).toContain('明天 7:30');
    expect(sentence(promisedAt, { timeZone: 'Europe/London' }, now)).toContain('今天 23:30');
  });

  test('gives the wall clock’s time after a change of daylight saving time', () => {
    const now = '2026-10-24T17:50:00+02:00';
    expect(
      sentence('2026-10-25T09:10:00+01:00', { timeZone: 'Europe/Berlin', language: 'en' }, now),
    ).toContain('9:10 tomorrow');
  });

  test('names an owner it has no English word for as staff', () => {
    expect(sentence('2026-11-25T14:05:00+08:00', { language: 'en', owner: '教务' })).toContain(
      'to the staff;',
    );
  });
});
