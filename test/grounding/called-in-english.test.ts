import { expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';

const CHOICE = aPassage({
  title: '列表和元组怎么选',
  headings: ['列表和元组怎么选'],
  text: '数据的个数会变化、需要增删改时用列表；数据是固定的一组、不应该被修改时用元组。拿不准的时候先用列表。',
});
const CLOSURE = aPassage({
  text: '闭包是一个记住了外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。',
});
const HOMEWORK = aPassage({ text: '作业在学习平台的“作业”页提交，不要通过群文件或私聊交。' });

const supported = (statement: string, question: string, passage = CHOICE): boolean =>
  checkGrounding(`${statement} [1]`, [passage], question).supported;

test.each([
  ['数据会变化、需要增删改时用 list，固定不应该被修改时用 tuple。', 'list 和 tuple 有什么区别', CHOICE],
  ['拿不准的时候先用 List。', 'list 和 tuple 怎么选', CHOICE],
  ['closure（闭包）是一个记住了外层函数变量的内层函数。', '什么是 closure', CLOSURE],
  ['闭包（closure）是一个记住了外层函数变量的内层函数。', 'closure 是啥', CLOSURE],
  ['homework 在学习平台的“作业”页提交。', 'homework 怎么交', HOMEWORK],
])('%s is held, asked %s', (statement, question, passage) => {
  expect(supported(statement, question, passage)).toBe(true);
  expect(checkGrounding(`${statement} [1]`, [passage], question)).toMatchObject({
    text: statement,
    cited: [1],
  });
});

test.each([
  ['数据会变化、需要增删改时用 tuple，固定不应该被修改时用 list。', 'list 和 tuple 有什么区别', CHOICE],
  ['tuple 比 list 快三倍。', 'list 和 tuple 有什么区别', CHOICE],
  ['homework 发到老师微信。', 'homework 怎么交', HOMEWORK],
  // The asker did not call it so, and the passage does not.
  ['拿不准的时候先用 list。', '列表和元组怎么选', CHOICE],
  // A word that the asker brings in, and that stands for nothing here.
  ['拿不准的时候先用 coupon。', 'coupon 和列表怎么选', CHOICE],
])('%s is not held, asked %s', (statement, question, passage) => {
  expect(supported(statement, question, passage)).toBe(false);
});
