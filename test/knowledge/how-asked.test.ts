import { describe, expect, it, test } from 'vitest';
import { asksForCode, asksHow, subjectToUse } from '../../src/knowledge/question-forms/how-asked.ts';

describe('whether it is asked how something is done', () => {
  it.each([
    '怎么建虚拟环境',
    'for 循环怎么写',
    '字符串怎么变成整数',
    '如何合并两个字典',
    'lambda 的用法',
    '退出用什么命令',
    '去重用哪个函数',
    'how do i open a file',
    'how to sort a dict',
    'what is the command for a new environment',
  ])('%s', (question) => expect(asksHow(question)).toBe(true));

  it.each([
    '作业没交怎么办',
    '怎么还没批改',
    '这是怎么回事',
    '怎么会报错',
    '字怎么变成了乱码',
    '电脑怎么变慢了',
    '怎么理解闭包',
    '列表和元组怎么选',
    '这课怎么样',
    'how does a for loop work',
    'how do i know that it worked',
    'how many lessons are there',
  ])('not %s', (question) => expect(asksHow(question)).toBe(false));
});

describe('what is to be used, and nothing else of it', () => {
  it.each([
    ['装饰器怎么写', '装饰器'],
    ['请问列表推导式应该怎么用啊？', '列表推导式'],
    ['怎么用 lambda', 'lambda'],
    ['enumerate 的用法', 'enumerate'],
    ['how do i use decorators?', 'decorator'],
    ['how to write a lambda', 'lambda'],
  ])('%s', (question, subject) => expect(subjectToUse(question)).toBe(subject));

  it.each(['怎么读 json', '作业没交怎么办', '怎么把列表倒过来', 'how do i open a file', '装饰器怎么写参数'])(
    'not %s',
    (question) => expect(subjectToUse(question)).toBeNull(),
  );
});

test.each([
  '中序遍历代码有吗',
  '有没有二分查找的代码',
  '给段示例代码',
  '冒泡排序的代码长什么样',
  'is there any code for binary search',
  'a code example for sorting please',
])('%s asks for code', (question) => {
  expect(asksForCode(question)).toBe(true);
});

test.each([
  '代码为什么要缩进',
  '有代码报错了怎么办',
  '抄别人代码被查到会怎样',
  'why does my code stop',
  'what is a code review',
])('%s does not', (question) => {
  expect(asksForCode(question)).toBe(false);
});
