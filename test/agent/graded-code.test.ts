import { expect, test } from 'vitest';
import { gradedCodeOf } from '../../src/agent/bounds/forbidden/graded-code.ts';
import { aPassage } from '../support/samples.ts';

const graded = gradedCodeOf(
  [
    {
      id: 'hw2',
      title: '作业二 成绩统计函数',
      source: 'assignments.md',
      locator: '#作业二',
      keywords: ['作业二', 'hw2', '成绩统计', 'pass_rate'],
    },
  ],
  false,
);
const lesson = aPassage({ source: '05-lists.md', text: '作业二的 top_n 只要 return sorted(s)[:n]。' });

test.each([
  ['作业二的 top_n 写成 `return sorted(s, reverse=True)[:n]`。', '作业二'],
  ['做 hw2 时用 sum(s) / len(s) 就对了。', 'hw2'],
  ['作业二取前三名写 s[:3]。', '作业二'],
  // What it is about, a lesson may teach.
  ['成绩统计可以用 `sum(s)`。', null],
  ['作业二可以用 `sorted()` 和 `sum()`。', null],
  ['写 `sorted(s)[:n]` 取前几个。', null],
])('whoever says how a piece of graded work is written gives it away: %s', (text, work) => {
  expect(graded.workWithCodeIn(text, [lesson])).toBe(work);
});

test('where the work is set it is told how to begin', () => {
  const task = aPassage({ source: 'assignments.md', text: '作业二开头写 `random.randint(1, 100)`。' });
  expect(graded.workWithCodeIn('作业二开头写 `random.randint(1, 100)`。', [task])).toBeNull();
});
