import { describe, expect, test } from 'vitest';
import { answersQuestion, asksSomething, reactionOf } from '../../../src/desk/index.ts';
import { processorMs } from '../../support/processor-time.ts';
import { figuresOf, isDev, readExchanges } from './exchanges.ts';

describe('the labelled exchanges', () => {
  const exchanges = readExchanges();
  const measured = exchanges.filter((one) => !isDev(one));

  test('are many, in both languages, each with its own name', () => {
    expect(exchanges.length).toBeGreaterThanOrEqual(200);
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length);
    for (const lang of ['zh', 'en'])
      expect(exchanges.filter((one) => one.lang === lang).length).toBeGreaterThan(60);
  });

  test.each([
    ['question', 'true', 0.9, 0.85],
    ['peer_answer', 'true', 0.9, 0.8],
    ['reaction', 'confirms', 0.9, 0.85],
    ['reaction', 'reopens', 0.9, 0.85],
  ] as const)('that the rules were not tuned on: %s %s', (sign, outcome, precision, recall) => {
    const figures = figuresOf(measured, sign, outcome);
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
  });
});

describe('words that were made up on the spot', () => {
  test.each(['', ' ', '？', '！！！', '[图片]', '😂😂', '@助教'])(
    '%j asks nothing and answers nothing',
    (text) => {
      expect(asksSomething(text)).toBe(false);
      expect(answersQuestion('闭包是什么？', { text, linked: true, minutesSince: 1 })).toBe(false);
      expect(reactionOf({ text, linked: true, minutesSince: 1 })).toBe('neither');
    },
  );

  test.each(['在吗', '老师在吗？', '同学们，有人在吗', '有人吗？', 'is anyone here?', 'Hi, are you there?'])(
    '%j only calls: what is asked comes next',
    (text) => expect(asksSomething(text)).toBe(false),
  );
  test.each(['在吗，作业交到哪', '有人会装 numpy 吗', '老师在家也能上课吗', 'is anyone here able to help?'])(
    '%j asks',
    (text) => expect(asksSomething(text)).toBe(true),
  );

  test('said long after the answer are about something else', () => {
    expect(reactionOf({ text: '解决了', linked: false, minutesSince: 45 })).toBe('neither');
    expect(reactionOf({ text: '解决了', linked: true, minutesSince: 600 })).toBe('confirms');
    expect(
      answersQuestion('闭包是什么？', { text: '闭包就是能记住变量的函数', linked: false, minutesSince: 31 }),
    ).toBe(false);
  });

  test('of any length are read in time that grows with their length only', () => {
    const long = '我也不知道为什么还是不行啊谢谢老师'.repeat(4_000);
    const start = processorMs();
    asksSomething(long);
    answersQuestion('闭包是什么？', { text: long, linked: true, minutesSince: 1 });
    reactionOf({ text: long, linked: true, minutesSince: 1 });
    expect(processorMs() - start).toBeLessThan(2_000);
  });
});
