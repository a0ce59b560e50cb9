import { describe, expect, test } from 'vitest';
import { standsWordForWord } from '../../src/agent/grounding/word-for-word.ts';
import { aPassage } from '../support/samples.ts';

const closure = aPassage({
  text: '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。那它什么时候才会消失呢，你觉得？\n\n- A closure is an inner function. It remembers the variables of the outer one.',
});

describe('a sentence stands in a passage word for word', () => {
  test.each([
    ['as a whole', '闭包是能记住外层函数变量的内层函数。', true],
    ['with the next one', '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。', true],
    ['as an item of a list', 'A closure is an inner function.', true],
    ['not without its end', 'It remembers the variables of', false],
    ['not without its condition', '这些变量不会消失，这些变量不会消失。', false],
    ['not as a part of one', '能记住外层函数变量的内层函数。', false],
    ['not where it asks', '那它什么时候才会消失呢，你觉得？', false],
    ['not in other words', '闭包是能记住外层函数参数的内层函数。', false],
  ])('%s', (_, statement, stands) => {
    expect(standsWordForWord(statement, closure)).toBe(stands);
  });

  test.each([
    '列表是不可以修改的对象类型。这个说法是错误的观点。',
    '常见误区。\n列表是不可以修改的对象类型。',
    '判断题：下面哪句对？\n列表是不可以修改的对象类型。',
  ])('but not where it may be taken back: %s', (text) => {
    expect(standsWordForWord('列表是不可以修改的对象类型。', aPassage({ text }))).toBe(false);
  });
});
