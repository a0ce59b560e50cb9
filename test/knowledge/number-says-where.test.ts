import { expect, test } from 'vitest';
import { lacksNumberAsked } from '../../src/knowledge/extract/rows/keyed-rows.ts';

const TABLE = '| 自由度 | 临界值 |\n|---|---|\n| 5 | 2.57 |\n| 10 | 2.23 |\n| 20 | 2.09 |';

test.each(['第 3 课的临界值表怎么看', '2024 年的临界值表', 'what does the table of lesson 3 say'])(
  'a number that only says where is not looked up: %s',
  (question) => expect(lacksNumberAsked(question, TABLE)).toBe(false),
);

test.each([
  'Python 3 怎么查表',
  'python 3.12 怎么查表',
  'Excel 2016 怎么查 t 表',
  '用 R 4.3 查自由度 10 的临界值',
])('the version of a program is not looked up: %s', (question) =>
  expect(lacksNumberAsked(question, TABLE)).toBe(false),
);

test.each(['SPSS 26 里自由度 15 怎么查', 'what is the critical value for df 15', 'df 15 的临界值'])(
  'a number beside it, or behind a word, is: %s',
  (question) => expect(lacksNumberAsked(question, TABLE)).toBe(true),
);

test('a number that is looked up is, and one of a table of lessons too', () => {
  expect(lacksNumberAsked('自由度 15 的临界值是多少', TABLE)).toBe(true);
  expect(lacksNumberAsked('自由度 10 的临界值是多少', TABLE)).toBe(false);
  const lessons = '| 课 | 练习 |\n|---|---|\n| 1 | 四道 |\n| 2 | 五道 |\n| 4 | 六道 |';
  expect(lacksNumberAsked('第 3 课有几道练习', lessons)).toBe(true);
});
