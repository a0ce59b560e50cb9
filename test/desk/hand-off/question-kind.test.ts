import { expect, test } from 'vitest';
import { ownerKeyOf } from '../../../src/desk/hand-off/owners.ts';
import { kindOf } from '../../../src/desk/hand-off/question-kind.ts';

test.each([
  '作业什么时候截止',
  '证书怎么下载',
  '这门课多少钱',
  'when is homework 2 due',
  'how do I submit my assignment',
  'is the class recorded',
  'where are the recordings',
  'how much does the course cost',
  'i cannot get into my account',
])('%s is around the lessons', (text) => expect(kindOf(text)).toBe('logistics'));

test.each([
  '闭包是什么',
  'my loop fails due to an IndexError',
  'how do i submit a form with requests',
  'class Account: what does self mean',
  'how does a scheduler schedule tasks',
  'recording my guitar clips, how loud should it be',
])('%s is of a lesson', (text) => expect(kindOf(text)).toBe('subject'));

test.each(['这课能退吗', '报了名能不能退', '怎么退啊', '想退了'])(
  '%s is for whoever handles money',
  (text) => {
    expect(kindOf(text)).toBe('logistics');
    expect(ownerKeyOf('logistics', text)).toBe('money');
  },
);
test.each(['怎么退出循环', '想退回上一个版本', '怎么退到上一级目录', '退火算法怎么写'])(
  '%s is not',
  (text) => {
    expect(kindOf(text)).toBe('subject');
    expect(ownerKeyOf('subject', text)).toBe('subject');
  },
);

test.each([
  ['找班主任', 'study'],
  ['帮我转一下财务', 'money'],
  ['联系教务老师', 'study'],
  ['转技术客服', 'technical'],
  ['我想找讲师', 'subject'],
  ['talk to the class teacher', 'study'],
  ['can I talk to billing', 'money'],
])('whoever asks for one of them by name is not sent to another: %j is for %s', (text, owner) =>
  expect(ownerKeyOf('subject', text)).toBe(owner),
);

test.each(['能不能便宜点', '有没有优惠', '学员能打折吗', 'is there a student discount'])(
  '%s is about the price',
  (text) => {
    expect(kindOf(text)).toBe('logistics');
    expect(ownerKeyOf(kindOf(text), text)).toBe('money');
  },
);
test.each(['怎么找出最便宜的商品', '打折后的价格怎么算', 'compute the discounted total'])(
  '%s is of a lesson',
  (text) => expect(kindOf(text)).toBe('subject'),
);
test('which course to take is for the class teacher', () => {
  expect(ownerKeyOf(kindOf('你推荐我报哪个课'), '你推荐我报哪个课')).toBe('study');
});

test.each([
  ['老师怎么一直不回我', 'study'],
  ['my teacher never replies to anything', 'study'],
  ['讲得太水了，把学费退给我', 'money'],
  ['你们就是坑人', 'money'],
  ['two weeks and nobody answers, give me my money back', 'money'],
  ['直播老是卡住，没人管', 'technical'],
])('the complaint %j is for %s', (text, owner) => expect(ownerKeyOf('complaint', text)).toBe(owner));

test('is told in no time, however long a message is', () => {
  const started = performance.now();
  for (const part of ['submit ', 'homework ', 'how much is ', 'due ']) kindOf(part.repeat(3_000));
  expect(performance.now() - started).toBeLessThan(100);
});
