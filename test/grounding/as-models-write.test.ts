import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { refusal } from '../../src/agent/writing/output-bounds.ts';
import { aPassage } from '../support/samples.ts';

const isHeld = (sentence: string, text: string): boolean =>
  checkGrounding(`${sentence} [1]`, [aPassage({ title: '', headings: [], text })], '').supported;

describe('a true sentence as models write it is kept', () => {
  test.each([
    [
      'a "note" denies nothing',
      'Also note that an index on `(a, b)` helps with `a`.',
      'An index on `(a, b)` helps queries on `a`.',
    ],
    [
      '"neither … nor" is a "not" of both',
      'Neither the assistant nor the teachers can decide on refunds.',
      'Refunds are handled by the finance desk. The assistant and the teachers cannot decide on refunds.',
    ],
    [
      'a denied condition denies nothing of what follows from it',
      '过十五分钟还没好就再吃一次。',
      '人清醒就给他吃十五克糖，十五分钟后还不好再吃一次。',
    ],
    ['不小心 denies nothing', '异常不会被人不小心忽略。', '异常不会被人无意中忽略。'],
    [
      'an example of the course is pointed to',
      '以讲义的例子来说，`double(5)` 得到 10。',
      '调用 `double(5)` 得到 10，因为它记住了倍数。',
    ],
    ['it is told to go for this as well', '同样的道理，步长必须是整数。', '步长必须是整数，不能是小数。'],
    [
      'it is told how it works',
      '原理是 `and` 和 `or` 都从左往右算，左边已经能定结果，右边就不算了。',
      '短路求值是指 `and` 和 `or` 从左往右计算，一旦左边已经能决定结果，右边就不再计算。',
    ],
    [
      'two stars of code stress nothing',
      '先写普通形参，再写 `*args`，最后写 `**kwargs`。',
      '几种形参同时出现时，次序是普通形参、`*args`、`**kwargs`。',
    ],
    [
      'brackets of code set nothing apart',
      '要把数据分组，就用 `defaultdict(list)`。',
      '需要把数据分组，首选 `defaultdict(list)`；只是统计次数，首选 `Counter`。',
    ],
    [
      'of two joined either may stand first',
      'Every index takes space and makes writing slower.',
      'Each index makes writing slower and takes space, so index what you filter by.',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isHeld(sentence, text)).toBe(true);
  });
});

describe('a false sentence is cut', () => {
  test.each([
    [
      '"usually" for "always"',
      '`input()` 的结果通常是字符串。',
      '`input()` 返回的结果总是字符串，不会是数字。',
    ],
    [
      'an exception that nobody makes',
      '`input()` 的结果总是字符串，除非输入的是数字。',
      '`input()` 返回的结果总是字符串，即使用户输入的是数字也不例外。',
    ],
    [
      'only some, where it is all',
      '它只会把模块里的函数导进来，可能悄悄盖掉你已有的同名变量或函数。',
      '它会把模块里的公开名字全部导入，可能悄悄覆盖已有的同名变量或函数，因此正式的代码里不要使用。',
    ],
    [
      'what does not go on',
      'A `return` leaves the function at once, but the lines after it still run.',
      'A `return` also leaves the function at once, so the lines after it are not reached. This makes early exits easy: handle the odd cases first, then run the normal case.',
    ],
    [
      'the choice of another case',
      '要把数据分组，就用 `Counter`。',
      '只是统计次数，首选 `Counter`；需要把数据分组，首选 `defaultdict(list)`。',
    ],
    [
      'the first line for the last',
      'Start with the first line: the kind of error stands before the colon and the reason after it.',
      'Read it in this order: first the last line, with the kind of error before the colon and the reason after it; then the line number.',
    ],
    [
      'the opposite of a condition told apart from what it leads to',
      '物价下跌时，先进先出法算出来的成本偏低，利润就偏高。',
      '先进先出法假定先买的先发，物价上涨时算出来的成本偏低、利润偏高。',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isHeld(sentence, text)).toBe(false);
  });

  test('a passage that the model does not name bears out only what it mostly holds', () => {
    const named = aPassage({
      id: 'one',
      title: '',
      headings: [],
      text: '绑上以后不要自己松开，等医生来处理。',
    });
    const other = aPassage({
      id: 'two',
      title: '',
      headings: [],
      text: '考核以后登记成绩，每年登记一次。',
    });
    expect(
      checkGrounding('绑好以后记下时间，每隔一会儿自己松开一次 [1]。', [named, other], '').supported,
    ).toBe(false);
  });
});

test('an example of the handout is no word about the school', () => {
  const passage = aPassage({ text: '`area` 没有 setter，所以是只读的。' });
  expect(refusal(plainTextOf('讲义里那个例子没有 setter，所以是只读的。'), [passage])).toBeNull();
  expect(refusal(plainTextOf('讲义已经作废，所以是只读的。'), [passage])).toBe('the school: 讲义');
});

test('what leads on to a waiver is not looked for with it', () => {
  const passage = aPassage({ text: 'Python 的变量不需要事先声明，第一次赋值时就创建好了。' });
  expect(refusal(plainTextOf('另外变量不用提前声明。'), [passage])).toBeNull();
});
