import { expect, test } from 'vitest';
import { withoutAskedAgain } from '../../src/knowledge/index.ts';

test.each([
  ['第2遍问了：校服在哪里买？', '校服在哪里买？'],
  ['第 3 遍：校服在哪里买？', '校服在哪里买？'],
  ['第三遍 校服在哪里买', '校服在哪里买'],
  ['（第3遍）校服在哪里买', '校服在哪里买'],
  ['我第4次问了，校服在哪里买', '校服在哪里买'],
  ['老师好，这是第五次问：怎么退费', '怎么退费'],
  ['都问了三遍了，闭包是什么', '闭包是什么'],
  ['我再问一次，闭包是什么', '闭包是什么'],
  ['asking again: what is a closure', 'what is a closure'],
  ["I'm asking for the third time, what is a closure?", 'what is a closure?'],
  ['2nd time asking this: where is the form', 'where is the form'],
])('%s asks %s', (text, asked) => {
  expect(withoutAskedAgain(text)).toBe(asked);
});

test.each([
  '第二次作业怎么交',
  '第3次课讲什么',
  '第二遍，水温要多高',
  '第一遍：面要揉多久',
  '第二遍过筛要多久',
  '第三次，还是报错',
  '再问一遍',
  '问一下，闭包是什么',
  'second time i get an error',
  'asking for a friend: is it hard',
])('%s is left as it is', (text) => {
  expect(withoutAskedAgain(text)).toBe(text);
});
