import { expect, test } from 'vitest';
import { asksAfterAll } from '../../src/agent/question/follow-up/asks-after-all.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

test.each([
  '所以到底能不能',
  '所以到底算不算',
  '那到底行不行啊',
  '你就说能不能',
  'so yes or no?',
  'so can i or not',
  'ok so which is it',
])('%s asks for the yes or no of the answer before it', (text) => {
  expect(asksAfterAll(text)).toBe(true);
});

test.each([
  '能不能用 AI 写作业',
  '到底什么是闭包',
  '所以元组能不能排序',
  'so can i use tuples or not',
  '可以',
])('%s asks of something', (text) => {
  expect(asksAfterAll(text)).toBe(false);
});

const history: Turn[] = [
  { role: 'user', text: '作业能跟室友一起写吗' },
  { role: 'assistant', text: '可以讨论思路，代码要自己写。[1]' },
];

test('where the question before found nothing, the words of the answer find its place', async () => {
  const passages = [aPassage({ text: '可以讨论思路，但代码要自己写。抄袭的作业记 0 分。' })];
  const { ask } = agentOn({
    passages,
    of: (question) => ({ passages, confidence: question.includes('讨论思路') ? 0.9 : 0.3 }),
  });
  const { text } = await ask('所以到底能不能', { history });
  expect(text).toContain('可以讨论思路');
});

test('who is told all there is again hears that this is all', async () => {
  const passages = [aPassage({ text: '可以讨论思路，但代码要自己写。' })];
  const { ask } = agentOn({ passages });
  const [asked] = history;
  const { text: first } = await ask('作业能跟室友一起写吗');
  const before: Turn[] = [...(asked ? [asked] : []), { role: 'assistant', text: first }];
  const { text } = await ask('所以到底能不能', { history: before });
  expect(text).toContain('没有更明确的说法');
});

test('who asks so after a question was passed on hears who has it', async () => {
  const passages = [aPassage({ text: '可以讨论思路，但代码要自己写。' })];
  const { ask, searches } = agentOn({ passages, confidence: 0.1 });
  const passedOn = '这个问题我在课程资料里没找到答案，不想乱答。';
  const before: Turn[] = [
    { role: 'user', text: '能和室友合租吗' },
    { role: 'assistant', text: passedOn },
  ];
  const { text } = await ask('所以到底能不能', { history: before });
  expect(text).toContain('已经转给老师');
  expect(searches.some(({ question }) => question.includes(passedOn))).toBe(false);
});
