import { describe, expect, test } from 'vitest';
import { comparedThings, namesBoth } from '../../src/knowledge/comparison.ts';
import { aPassage } from '../support/samples.ts';

describe('two things to be told apart', () => {
  test.each([
    ['列表和元组有啥区别', ['列表', '元组']],
    ['请问 append 跟 extend 有什么不同？', ['append', 'extend']],
    ['`is`与`==`的区别', ['is', '==']],
    ['is 和 == 到底差在哪', ['is', '==']],
    ['列表和元组怎么区分', ['列表', '元组']],
    ['What is the difference between a list and a tuple?', ['list', 'tuple']],
  ])('%j: %j', (question, things) => {
    expect(comparedThings(question)).toEqual(things);
  });

  test.each(['闭包是什么', '列表和元组怎么选', '有什么区别', `${'列表和'.repeat(5_000)}区别`])(
    'not in %j',
    (question) => {
      expect(comparedThings(question)).toBeNull();
    },
  );
});

describe('a passage names both', () => {
  const things = ['列表', '元组'] as const;

  test('in its title and prose', () => {
    expect(namesBoth(aPassage({ title: '列表', text: '元组不能修改。' }), things)).toBe(true);
  });

  test('but not by a word in a listing, or in the heading of its chapter', () => {
    const passage = aPassage({
      title: '排序',
      headings: ['列表和元组', '排序'],
      text: '列表可以排序。\n\n```python\nprint("元组")\n```\n',
    });
    expect(namesBoth(passage, things)).toBe(false);
  });
});
