import { expect, test } from 'vitest';
import { kindOf } from '../../src/desk/question-kind.ts';

test.each([
  '作业什么时候截止',
  '证书怎么下载',
  '这门课多少钱',
  'when is homework 2 due',
  'how do I submit my assignment',
  'is the class recorded',
  'where are the recordings',
  'how much does the course cost',
  'i cannot get into my account',
])('%s is around the lessons', (text) => expect(kindOf(text)).toBe('logistics'));

test.each([
  '闭包是什么',
  'my loop fails due to an IndexError',
  'how do i submit a form with requests',
  'class Account: what does self mean',
  'how does a scheduler schedule tasks',
  'recording my guitar clips, how loud should it be',
])('%s is of a lesson', (text) => expect(kindOf(text)).toBe('subject'));

test('is told in no time, however long a message is', () => {
  const started = performance.now();
  for (const part of ['submit ', 'homework ', 'how much is ', 'due ']) kindOf(part.repeat(3_000));
  expect(performance.now() - started).toBeLessThan(100);
});
