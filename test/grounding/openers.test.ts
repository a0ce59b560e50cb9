import { expect, test } from 'vitest';
import { isVerdict, statesNothing } from '../../src/agent/grounding/pieces/openers.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';

test.each([
  '可以这样写：',
  '简单来说，分三步走',
  '别急，慢慢来！',
  'For example:',
  '想想看 😀',
  'print 的写法如下：',
])('%j states nothing, or is code', (piece) => {
  expect(statesNothing(piece)).toBe(!piece.includes('print'));
});

test.each(['可以这样写猫', '三天', '慢慢来猫', '它们是猫的'])('%j states something', (piece) => {
  expect(statesNothing(piece)).toBe(false);
});

test.each(['Better not.', '不建议。', '最好不要'])('%j is a verdict, without its ground', (piece) => {
  expect(isVerdict(piece)).toBe(true);
});

test.each([
  ['就像在一堆没编号的信里翻。', false],
  ['好比同一个房间挂了三块门牌。', false],
  ['Think of a coat check with numbered hooks.', false],
  ['列表里没有编号的信。', true],
  ['A coat check has numbered hooks.', true],
])('what a thing is likened to is not said, and takes nothing along: %s', (sentence, states) => {
  const text = '列表要从头到尾逐个比较。Sets compute where a value is kept.';
  expect(checkGrounding(`${sentence} [1]`, [aPassage({ text })], '')).toMatchObject({
    supported: false,
    states,
  });
});

test.each(['三', '想', '一步', '试', '它们'])('a piece of %j alone is known in time', (word) => {
  const startedAt = processorMs();
  // Longer, a pattern that reads it in several ways would not come back at all.
  for (const length of [18, 20, 22, 39])
    expect(statesNothing(`${word.repeat(40).slice(0, length)}猫`)).toBe(false);
  expect(processorMs() - startedAt).toBeLessThan(20);
});
