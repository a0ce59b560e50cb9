import { describe, expect, it } from 'vitest';
import { statementsOf, supportOf } from '../../src/eval/cases/support.ts';
import { tokenise } from '../../src/knowledge/index.ts';
import { cited } from './samples.ts';

const PASSAGE = { label: 'a.md#闭包', text: '闭包会记住定义它的外层函数里的变量，即使外层函数已经返回。' };
const INVENTED = '列表推导式可以嵌套三层以上，但不建议这样写。';

const support = (text: string, citations = [cited('a.md#闭包', 1, '闭包会记住')], passages = [PASSAGE]) =>
  supportOf({ text, citations, passages, tokenise });

describe('support', () => {
  it('is the share of statements that stand in what they cite', () => {
    expect(support('闭包会记住外层函数里的变量 [1]。')).toBe(1);
    expect(support(`闭包会记住外层函数里的变量 [1]。${INVENTED}`)).toBe(0.5);
    expect(support(`${INVENTED}`)).toBe(0);
  });

  it('holds a statement against what it marks, and without a mark against all that is cited', () => {
    const citations = [cited('b.md', 1, '完全无关的内容在这里'), cited('a.md#闭包', 2, '')];
    expect(support('闭包会记住外层函数里的变量 [2]。', citations)).toBe(1);
    expect(support('闭包会记住外层函数里的变量 [1]。', citations)).toBe(0);
    expect(support('闭包会记住外层函数里的变量。', citations)).toBe(1);
    expect(support('闭包会记住外层函数里的变量 [7]。', citations)).toBe(0);
  });

  it('is nothing without a statement, and zero without a citation', () => {
    expect(support('')).toBeNull();
    expect(support('好的！')).toBeNull();
    expect(support('闭包会记住外层函数里的变量。', [])).toBe(0);
  });

  it('takes the quote where the passage was not kept', () => {
    expect(
      support(
        'A closure remembers variables [1].',
        [cited('x', 1, 'A closure remembers the variables of its outer function')],
        [],
      ),
    ).toBe(1);
    expect(
      support(
        'Nested comprehensions become unreadable quickly [1].',
        [cited('x', 1, 'A closure remembers the variables')],
        [],
      ),
    ).toBe(0);
  });
});

describe('statements', () => {
  it('are sentences and whole code blocks, marks with what they mark', () => {
    expect(
      statementsOf(
        '先说结论。[1] 再看 3.14 这个数！\n```py\nx = 1\ny = 2\n```\n[2]\nSee e.g. this. And that? [3]',
      ),
    ).toEqual([
      '先说结论。[1]',
      '再看 3.14 这个数！',
      '```py\nx = 1\ny = 2\n```[2]',
      'See e.g.',
      'this.',
      'And that? [3]',
    ]);
  });
});
