import { expect, test } from 'vitest';
import { asksForCause } from '../../src/agent/question/follow-up/asks-for-cause.ts';
import { standaloneQuestion } from '../../src/agent/question/follow-up/standalone-question.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';

test.each([
  '是相机坏了吗',
  '是不是我装错了',
  '这样正常吗',
  '是电脑有问题吗',
  'is it dead?',
  'did i do it wrong',
  'what am i doing wrong',
  'is my starter dead',
])('%s asks what a trouble is', (text) => {
  expect(asksForCause(text)).toBe(true);
});

test.each([
  '镜头是不是坏了要怎么看',
  '这样写对吗，return 放最后',
  '闭包是什么',
  'is it free',
  'is sugar bad for yeast',
])('%s asks something of its own', (text) => {
  expect(asksForCause(text)).toBe(false);
});

test('it is searched for by the trouble, and not by what was done in vain', () => {
  const history: Turn[] = [
    { role: 'user', text: '快门突然按不下去了' },
    { role: 'user', text: '重启也没用' },
  ];
  const { text, others } = standaloneQuestion('是相机坏了吗', history, null);
  expect(text).toBe('快门突然按不下去了');
  expect(others.otherwise).toBeNull();
});

test('so it is where all of it was sent in one message', () => {
  const message = '快门突然按不下去了\n重启也没用\n是相机坏了吗';
  expect(standaloneQuestion(message, [], null).text).toBe('快门突然按不下去了');
});
