import { expect, test } from 'vitest';
import { standaloneQuestion } from '../../src/agent/question/follow-up/standalone-question.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';

const logisticsBetween = (first: string): Turn[] => [
  { role: 'user', text: first },
  { role: 'assistant', text: '好。[1]' },
  { role: 'user', text: '证书什么时候发' },
  { role: 'assistant', text: '2 月 3 日。[1]' },
];

test.each([
  ['景深是啥', '好 那还是说景深 怎么让它浅一点', '景深怎么让它浅一点'],
  ['递归太深会怎么样', '回到刚才那个递归，为什么会报错', '递归为什么会报错'],
  ['迟交扣多少', '说回作业，迟交的作业有评语吗', '迟交的作业有评语吗'],
  ['how much salt', 'anyway back to the salt, does it kill the yeast', 'does salt kill the yeast'],
  ['list or tuple', 'ok so back to tuples, when should i use one', 'when should i use tuples'],
])('after %s and something else, %s asks %s', (first, question, asks) => {
  expect(standaloneQuestion(question, logisticsBetween(first), null).asks).toBe(asks);
});

test('what was asked of it at first is searched by as well', () => {
  const history = logisticsBetween('how do upserts work');
  const { others } = standaloneQuestion('back to upserts, what if i want to skip those rows', history, null);
  expect(others.otherwise).toBe('how do upserts work\nwhat if i want to skip those rows');
});

test.each([
  ['列表和元组有什么区别', '回到刚才的问题，能举个例子吗', '能举个例子吗'],
  ['列表和元组有什么区别', '回到刚才，怎么写代码', '怎么写代码'],
  ['how much salt', 'back to my first question, does it kill the yeast', 'does it kill the yeast'],
])('after %s and something else, %s is of what was asked first', (first, question, asks) => {
  const said = [...logisticsBetween(first), { role: 'user' as const, text: '谢谢' }];
  expect(standaloneQuestion(question, said, null)).toMatchObject({ text: `${first}\n${asks}`, asks });
});

test('where only one thing was asked, it is of that', () => {
  const asked = standaloneQuestion(
    '回到刚才的问题，哪个快',
    logisticsBetween('递归是什么').slice(0, 2),
    null,
  );
  expect(asked.text).toBe('递归是什么\n哪个快');
});

test.each(['回到家以后还能看回放吗', '还是不懂闭包', 'back to school discounts?'])(
  '%s takes up nothing again',
  (question) => {
    expect(standaloneQuestion(question, logisticsBetween('闭包是什么'), null).asks).toBe(question);
  },
);
