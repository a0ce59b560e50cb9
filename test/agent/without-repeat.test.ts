import { expect, test } from 'vitest';
import { withoutRepeat } from '../../src/agent/question/follow-up/without-repeat.ts';

test.each([
  ['再讲一遍刚才的口诀', '口诀'],
  ['能再解释一下闭包吗', '闭包'],
  ['重新说一遍迟交规则', '迟交规则'],
  ['刚才说的那个公式能再说一遍吗', '公式'],
])('%s is about %s', (text, thing) => {
  expect(withoutRepeat(text)).toBe(thing);
});

test.each(['再说一遍', '刚才那个再说一遍', '再说一次吧', '再说吧', '闭包是什么'])(
  '%s names nothing to say again',
  (text) => {
    expect(withoutRepeat(text)).toBe(text);
  },
);
