import { expect, test } from 'vitest';
import { notUnderstood } from '../../src/agent/question/asked/not-understood.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

test.each([
  ['老师讲的闭包我没听懂', '闭包'],
  ['装饰器听不懂，能再讲一遍吗', '装饰器'],
  ['老师上课讲的生成器太快了没跟上', '生成器'],
  ['没太懂元组和列表的区别', '元组和列表的区别'],
  ['对继承不太理解', '继承'],
  ['递归完全懵了……', '递归'],
  ['还是不明白 while True', 'while True'],
  ['能不能讲讲异常处理？', '异常处理'],
  ['切片那块没搞懂', '切片'],
  ['i didnt understand the part about decorators', 'decorators'],
  ['decorators make no sense to me', 'decorators'],
  ["i can't wrap my head around classes", 'classes'],
  ['can you explain list comprehension again?', 'list comprehension'],
])('%s is about %s', (message, thing) => {
  expect(notUnderstood(message)).toBe(thing);
});

test.each([
  '没听懂',
  '这个我没看懂',
  '还是不懂',
  '今天的课没听懂',
  '作业没看懂',
  '报错看不懂',
  '怎么讲',
  '闭包是什么',
  "i don't get it",
  "i didn't get the email",
  "i didn't get my certificate",
  'can you explain that again',
  `我没听懂${'闭包'.repeat(40)}`,
])('%s names nothing that was not understood', (message) => {
  expect(notUnderstood(message)).toBeNull();
});

test('it is looked up by its name, and answered', async () => {
  const found = { passages: [aPassage({ text: '闭包是能记住外层函数变量的内层函数。' })], confidence: 0.2 };
  const { ask } = agentOn({
    ...found,
    of: (question) => (question === '闭包' ? { ...found, confidence: 0.95 } : undefined),
  });
  const answer = await ask('老师讲的闭包我没听懂');
  expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('闭包是能记住') });
});

test('named by its plural it is told what one is', async () => {
  const opening = { text: 'A closure is an inner function that remembers variables.', title: 'Closures' };
  const ofOne = { passages: [aPassage(opening)], confidence: 0.9 };
  const ofMany = { passages: [aPassage({ text: 'Closures share one variable.' })], confidence: 0.95 };
  const { ask } = agentOn({
    ...ofMany,
    of: (question) => (question === 'what is closures' ? ofOne : undefined),
  });
  const { text } = await ask("i don't get closures");
  expect(text).toContain('A closure is an inner function');
});

test('whoever is mentioned is no part of the question', async () => {
  const found = { passages: [aPassage({ text: '闭包是能记住外层函数变量的内层函数。' })] };
  const { ask, searches } = agentOn(found);
  await ask('@助教 闭包是什么');
  expect(searches[0]?.question).toBe('闭包是什么');
});

test('nor of what was asked before it', async () => {
  const { ask, searches } = agentOn({ passages: [aPassage()] });
  const history = [
    { role: 'user' as const, text: '@助教 列表怎么排序' },
    { role: 'assistant' as const, text: '用 sort。[1]' },
  ];
  await ask('那字典呢', { history });
  expect(searches.map(({ question }) => question)).toContain('字典怎么排序');
});

test('a message of nothing but its words is read in time', () => {
  for (const piece of ['还是', '我', '老师', '没', '太快了', 'so ', 'please ', 'confused about ']) {
    const started = performance.now();
    for (let round = 0; round < 20; round++) notUnderstood(piece.repeat(60).slice(0, 60));
    expect(performance.now() - started).toBeLessThan(100);
  }
});
