import { expect, test } from 'vitest';
import { thingsToChoose } from '../../src/knowledge/question-forms/choice.ts';
import { comparedThings } from '../../src/knowledge/question-forms/comparison-asked.ts';
import { subjectToDefine } from '../../src/knowledge/question-forms/definition-asked.ts';
import { processorMs } from '../support/processor-time.ts';

/** What stands in patterns of questions: said again and again it may be read in ever so many ways. */
const PIECES = [
  ...[
    '老师 ',
    '老师',
    '请问 ',
    '想问 ',
    '谁能 ',
    '老师,请问,',
    '那么 ',
    '和 ',
    '一样',
    '区别 ',
    '有什么',
    '里的',
    '，',
    ' ',
  ],
  ...[
    '什么时候用',
    '是什么 ',
    '的作用',
    '解释一下',
    'so ',
    'ok ok ',
    'please ',
    'the ',
    'a and ',
    'what is ',
    'explain ',
  ],
  ...['有了', '为什么还要', '老是', '分不清', '搞混了', '我老是'],
  ...['vs ', 'a vs ', 'is same as ', '哪个', '还是 '],
];
/** As long as a question of these forms may be. */
const LENGTHS = [58, 78, 118];

test.each([
  ['a definition', subjectToDefine],
  ['a comparison', comparedThings],
  ['a choice', thingsToChoose],
])('whether %s is asked for is known in time, whatever is written', (_, formOf) => {
  let slowest = 0;
  for (const piece of PIECES)
    for (const end of ['x', '？', ...PIECES])
      for (const length of LENGTHS) {
        const question = piece.repeat(length).slice(0, length - end.length) + end;
        const started = processorMs();
        formOf(question);
        slowest = Math.max(slowest, processorMs() - started);
      }
  expect(slowest).toBeLessThan(150);
});
