import { expect, test } from 'vitest';
import { verbJoined } from '../../src/agent/question/asked/verb-joined.ts';

test.each([
  ['课什么时候上？', '什么时候上课'],
  ['请问假怎么请啊', '怎么请假'],
  ['名要怎么报', '要怎么报名'],
  ['款能不能退', '能不能退款'],
  ['我们的课在哪上的', '在哪上课'],
])('%s is %s', (question, joined) => {
  expect(verbJoined(question)).toBe(joined);
});

test.each([
  '作业什么时候交',
  '课怎么退款',
  '课什么时候做',
  '课什么时候上完',
  '这门课怎么样',
  '名怎么退',
  '什么时候上课',
])('%s stays as it is', (question) => {
  expect(verbJoined(question)).toBeNull();
});
