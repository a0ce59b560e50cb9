import { expect, test } from 'vitest';
import { isCourtesy } from '../../src/agent/grounding/pieces/courtesies.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';

test.each([
  '这个问题问得很好！',
  '别担心，很多人刚开始都会搞混。',
  '如果还有疑问，欢迎继续提问哦。',
  '希望这样解释你能明白。😊',
  "Don't worry, this confuses almost everyone at first.",
  "Let's go through it step by step.",
  'I hope that helps!',
  "Here's a breakdown.",
  'Sorry to hear that!',
  '这个问题要分开来看。',
  '这个坑很多人都踩过，不用灰心。',
  '能自己发现结果不对，说明你检查得很仔细。',
  "It's an easy fix, you'll spot it quickly.",
])('%j tells nothing of the matter, and an answer may begin with it', (sentence) => {
  expect(isCourtesy(sentence)).toBe(true);
  const passages = [aPassage({ text: '闭包会记住外层函数的变量。' })];
  expect(checkGrounding(sentence, passages, '')).toMatchObject({ supported: true, cited: [] });
});

test.each([
  '别担心，作业不用交了。',
  '很多人刚开始都会搞混闭包和函数。',
  '如果还有疑问，欢迎加微信问我。',
  '没关系，考试可以带书。',
  "Don't worry, the deadline has moved.",
  'Feel free to ask if you have questions at http://x.test',
  'I hope that helps you to pass the exam for sure.',
  'Everyone gets a refund.',
  '说明你作弊检查得很仔细。',
  "It's an easy exam.",
])('%j tells something', (sentence) => {
  expect(isCourtesy(sentence)).toBe(false);
});

test('long rows of their words are known in time', () => {
  const startedAt = processorMs();
  for (const words of ['如果还有', '很多人都', '可以先自己', 'feel free to ask ', "don't ", '，'])
    for (const length of [100, 20_000])
      expect(isCourtesy(`${words.repeat(20_000).slice(0, length - 1)}猫`)).toBe(false);
  expect(processorMs() - startedAt).toBeLessThan(50);
});
