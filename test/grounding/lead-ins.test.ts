import { expect, test } from 'vitest';
import { withoutLeadIn } from '../../src/agent/grounding/pieces/lead-ins.ts';
import { processorMs } from '../support/processor-time.ts';

test.each([
  ['Note that lists keep their order.', 'lists keep their order.'],
  ['For example , a list keeps its order.', 'a list keeps its order.'],
  ['In the example: a list is sorted.', 'a list is sorted.'],
  ['Notes are kept for a year.', 'Notes are kept for a year.'],
  ['2. 用途不同：列表装同类的数据。', '列表装同类的数据。'],
  ['语法上：缩进代替了括号。', '缩进代替了括号。'],
  ['**结论**：列表可以修改。', '列表可以修改。'],
  ['**简短回答：** 列表可以修改。', '列表可以修改。'],
  ['- 注意：列表可以修改。', '列表可以修改。'],
  ['**Short answer:** lists can be changed.', 'lists can be changed.'],
  ['TL;DR: lists can be changed.', 'lists can be changed.'],
  ['根据课程资料，列表可以修改。', '列表可以修改。'],
  ['According to the course material, lists can be changed.', 'lists can be changed.'],
  ['Based on the provided context, lists can be changed.', 'lists can be changed.'],
  ['根据提供的资料，列表可以修改。', '列表可以修改。'],
  ['缺点：列表可以修改。', '缺点：列表可以修改。'],
  ['答辩：先演示再提问。', '答辩：先演示再提问。'],
  ['Difference in price: two yuan.', 'Difference in price: two yuan.'],
])('what leads up to a sentence is no part of it: %j', (sentence, rest) => {
  expect(withoutLeadIn(sentence)).toBe(rest);
});

test('and is looked for in time, however many blanks follow', () => {
  const startedAt = processorMs();
  for (const blank of [' ', '\t \n', '\n', ' \n '])
    for (const head of ['another thing to note', '做法是']) withoutLeadIn(head + blank.repeat(4_000));
  expect(processorMs() - startedAt).toBeLessThan(50);
});
