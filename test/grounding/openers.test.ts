import { expect, test } from 'vitest';
import { statesNothing } from '../../src/agent/grounding/pieces/openers.ts';
import { processorMs } from '../support/processor-time.ts';

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

test.each(['三', '想', '一步', '试', '它们'])('a piece of %j alone is known in time', (word) => {
  const startedAt = processorMs();
  // Longer, a pattern that reads it in several ways would not come back at all.
  for (const length of [18, 20, 22, 39])
    expect(statesNothing(`${word.repeat(40).slice(0, length)}猫`)).toBe(false);
  expect(processorMs() - startedAt).toBeLessThan(20);
});
