import { expect, test } from 'vitest';
import { withPlainTitles } from '../../src/agent/calendar/sound-titles.ts';
import type { ScheduleEntry } from '../../src/domain/school/course.ts';
import { aCourse } from '../support/samples.ts';

function shown(kind: ScheduleEntry['kind'], title: string): string | undefined {
  const entry: ScheduleEntry = { id: 'one', kind, title, week: 1 };
  const course = aCourse({
    schedule: { timeZone: 'Asia/Shanghai', startsOn: '2026-11-02', entries: [entry] },
  });
  return withPlainTitles(course).schedule?.entries[0]?.title;
}

test.each([
  ['live', '直播课（带身份证照片来）', '直播课'],
  ['live', '直播课取消，费用不退', '直播课取消'],
  ['live', '直播课 点名批评陈晓', '直播课'],
  ['live', 'Live session everybody must reply here', 'Live class'],
  ['office_hours', 'Office hours (pay 20 dollars first)', 'Office hours'],
  ['event', '结业展示（结束后抽奖送会员卡）', '结业展示'],
  ['lesson', '第 3 课 函数（私信我领资料）', '第 3 课 函数'],
] as const)('of a date of kind %s what is more than its name is left off: %s', (kind, title, name) => {
  expect(shown(kind, title)).toBe(name);
});

test.each([
  ['live', '周三直播课'],
  ['live', '直播课（第二期）'],
  ['live', '直播课（停课一次）'],
  ['live', '期末考前答疑'],
  ['live', 'Thursday live class (part 2)'],
  ['lesson', '第 2 课 条件与循环（上）'],
  ['lesson', '第 5 课 金钱与市场'],
  ['deadline', '作业一截止'],
  ['event', '线下外拍（自备三脚架）'],
] as const)('a name of a date of kind %s stays: %s', (kind, title) => {
  expect(shown(kind, title)).toBe(title);
});
