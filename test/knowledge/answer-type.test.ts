import { expect, test } from 'vitest';
import { answerTypeOf, holdsAnswerType } from '../../src/knowledge/index.ts';

test.each([
  ['when should i move a hive', 'Move it at night, with the entrance closed.'],
  ['when do i feed them', 'Feed them in the evening.'],
  ['什么时候换盆', '周末傍晚换盆最好。'],
  ['什么时候浇水', '夏季要在夜里浇。'],
])('%j is answered by a time of the day: %j', (question, text) => {
  expect(answerTypeOf(question)).toBe('time');
  expect(holdsAnswerType('time', text)).toBe(true);
});

test.each(['Move a hive less than three feet.', '搬家要轻拿轻放。'])('%j says no time', (text) => {
  expect(holdsAnswerType('time', text)).toBe(false);
});
