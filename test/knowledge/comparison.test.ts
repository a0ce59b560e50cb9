import { describe, expect, test } from 'vitest';
import { isSettledBy } from '../../src/knowledge/evidence/settled.ts';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { pairOn, tellsApart } from '../../src/knowledge/question-forms/comparison.ts';
import { comparedThings } from '../../src/knowledge/question-forms/comparison-asked.ts';
import { aPassage } from '../support/samples.ts';

describe('two things to be told apart', () => {
  test.each([
    ['列表和元组有啥区别', ['列表', '元组']],
    ['请问 append 跟 extend 有什么不同？', ['append', 'extend']],
    ['`is`与`==`的区别', ['is', '==']],
    ['is 和 == 到底差在哪', ['is', '==']],
    ['列表和元组怎么区分', ['列表', '元组']],
    ['is 跟 == 到底哪里不一样', ['is', '==']],
    ['break和continue老是分不清', ['break', 'continue']],
    ['我总是搞混列表和元组', ['列表', '元组']],
    ['类和对象啥关系', ['类', '对象']],
    ['有了列表为什么还要元组', ['列表', '元组']],
    ['What is the difference between a list and a tuple?', ['list', 'tuple']],
    ['difference between left join and inner join', ['left join', 'inner join']],
    ['老师，列表和元组，区别在哪里', ['列表', '元组']],
    ['== 跟 is 不是一回事吗', ['==', 'is']],
    ['列表和元组一样吗', ['列表', '元组']],
    ['对比一下 append 和 extend', ['append', 'extend']],
    ['什么时候用列表，什么时候用元组', ['列表', '元组']],
    ['tuple vs list when to use which', ['tuple', 'list']],
    ['list or tuple, which one should I use?', ['list', 'tuple']],
    ['啥时候用 append 啥时候又用 extend', ['append', 'extend']],
    ['列表和元组分别什么时候用', ['列表', '元组']],
    ['列表和元组各在什么情况下用？', ['列表', '元组']],
    ['for循环和while循环什么时候用哪个', ['for循环', 'while循环']],
    ['列表跟元组我一般该用哪个好', ['列表', '元组']],
    ['copy() vs deepcopy()', ['copy', 'deepcopy']],
    ['how are lists different from tuples', ['list', 'tuple']],
    ['are lists and tuples the same?', ['list', 'tuple']],
    ['列表和元组写法一样吗', ['列表', '元组']],
    ['はが的区别能讲讲吗', ['は', 'が']],
    ['when should I use a list instead of a tuple', ['list', 'tuple']],
    ['where or having?', ['where', 'having']],
    ['i always mix up sd and se, whats the difference', ['sd', 'se']],
    ["can't tell lists and tuples apart", ['list', 'tuple']],
    ['should i use mean or median for salaries', ['mean', 'median']],
    ['append() or extend() to merge two lists', ['append', 'extend']],
  ])('%j: %j', (question, things) => {
    expect(comparedThings(question)).toEqual(things);
  });

  test.each([
    '闭包是什么',
    '列表和元组怎么选',
    '有什么区别',
    'compare each month with the previous one',
    'lid on or off',
    'is the exam online or in a room',
    'and 和 or 哪个先算',
    `${'列表和'.repeat(5_000)}区别`,
  ])('not in %j', (question) => {
    expect(comparedThings(question)).toBeNull();
  });
});

test('what one passage alone tells apart is told by it, however little else of it is on these two', () => {
  const question = 'シ和ツ老是搞混';
  const shapes = aPassage({ title: '怎么背五十音', text: 'シ 的两点横着排，ツ 的两点竖着排。' });
  const other = aPassage({ title: '外来语', text: 'タクシー 是出租车，スーツ 是西装。' });
  expect(isSettledBy(question, [shapes, other])).toBe(true);
  expect(isSettledBy(question, [other, shapes])).toBe(false);
  expect(isSettledBy(question, [shapes, { ...shapes }])).toBe(false);
});

describe('a passage tells two apart', () => {
  const things = ['列表', '元组'] as const;
  const text = (said: string) => aPassage({ title: '容器', text: said });

  test.each([
    [text('列表可以修改，元组不可以。')],
    [text('列表用方括号；说到元组，用圆括号。')],
    [text('元组和列表的区别在于能不能修改。')],
    [text('| 列表 | 元组 |\n|---|---|\n| 可变 | 不可变 |')],
    [text('列表写在方括号里，可以修改。元组写在圆括号里，不能修改。')],
    [text('个数会变的时候用列表，固定的一组就不变，这种情况下用元组。')],
  ])('%#', (passage) => {
    expect(tellsApart(passage, things)).toBe(true);
  });

  test.each([
    [text('集合里可以放数字，不能放列表和元组。')],
    [text('元组像一条记录。查找要遍历列表。')],
    [aPassage({ title: '列表和元组', text: '本课讲列表和元组，还有字典。' })],
    [
      aPassage({
        title: '排序',
        headings: ['列表和元组', '排序'],
        text: '列表可以排序。\n\n```python\nprint("元组")\n```\n',
      }),
    ],
  ])('but not %#: side by side, in a listing, or in the heading of its chapter', (passage) => {
    expect(tellsApart(passage, things)).toBe(false);
  });

  test.each([
    ['A left join keeps every row. An inner join only those that match.', true],
    ['Lemons are left; this is an inner join. A left join comes after the deal.', true],
    ['A left join keeps every row, and the inner table loses some.', false],
  ])('in English, by names of several words: %s', (said, expected) => {
    expect(tellsApart(text(said), ['left join', 'inner join'])).toBe(expected);
  });

  test.each([
    ['Take a list for what grows and a tuple for a fixed group.', true],
    ['A list and a tuple are both written with commas.', false],
  ])('by when to take which: %s', (said, expected) => {
    expect(tellsApart(text(said), ['list', 'tuple'])).toBe(expected);
  });

  test('what a clause is like is not what it is on', () => {
    const alike = text('`tuple()` 函数把列表转换成元组，写法与 `list()` 相同。');
    expect(tellsApart(alike, ['list', 'tuple'])).toBe(false);
    expect(tellsApart(text('与 `while` 相比，`for` 不需要自己更新变量。'), ['for', 'while'])).toBe(true);
  });

  test('a function behind the name of its module', () => {
    const said = '`copy()` is shallow. Where that matters, `copy.deepcopy()` copies everything.';
    expect(tellsApart(text(said), ['copy', 'deepcopy'])).toBe(true);
    expect(tellsApart(text('`copy.deepcopy()` copies everything.'), ['copy', 'deepcopy'])).toBe(false);
  });

  test('where one name holds the other', () => {
    const passage = text('列表推导式写在方括号里，列表推导式也更短。');
    expect(tellsApart(passage, ['列表', '列表推导式'])).toBe(false);
  });
});

describe('two passages, one on each', () => {
  const asLong = aPassage({ title: 'while 循环', text: '`while` 循环在条件成立时反复执行代码块。' });
  const each = aPassage({ title: 'for 循环', text: '`for` 循环依次取出一个序列中的每个元素。' });
  const behind = aPassage({
    title: 'for 循环背后',
    text: '`for` 循环先取得迭代器。下面的 `while` 循环效果相同。',
  });
  const compared = ['for循环', 'while循环'] as const;

  test('that have their names for titles, whatever they go on with', () => {
    expect(pairOn([behind, asLong, each], compared)).toEqual([2, 1]);
  });

  test('are settled together; one that says something of both in other places is no better', () => {
    const question = 'for循环和while循环有啥不同';
    expect(isSettledBy(question, [each, asLong, behind])).toBe(true);
    expect(isSettledBy(question, [behind, each, asLong])).toBe(false);
  });
});

describe('what the form of question and passage settles', () => {
  const about = aPassage({ title: '`==` 与 `is`', text: '`==` 比较值，`is` 比较是不是同一个对象。' });

  test.each([
    ['is 和 == 到底差在哪', about],
    ['self 是干什么用的', aPassage({ title: 'self', text: '`self` 代表当前这个对象。' })],
  ])('%j', (question, passage) => {
    expect(isSettledBy(question, [passage])).toBe(true);
  });

  test('two passages, one on each of two things, where none is on both', () => {
    const whole = aPassage({ title: '整数 int', text: '整数类型 int 表示没有小数部分的数。它没有上限。' });
    const broken = aPassage({ title: '浮点数 float', text: '浮点数类型 float 表示带小数点的数。' });
    const beside = aPassage({ title: '类型转换', text: '转换用目标类型的名字：int 或 float。' });
    expect(isSettledBy('int 和 float 的区别', [whole, broken])).toBe(true);
    expect(isSettledBy('int 和 float 的区别', [whole, beside])).toBe(false);
    expect(pairOn([beside, broken, whole], ['int', 'float'])).toEqual([2, 1]);
    const access = aPassage({ title: '访问整数的值', text: '访问整数的值要写出名字。' });
    expect(pairOn([access, broken], ['整数', 'float'])).toBeNull();
    const said = writeExtract({ question: 'int 和 float 的区别', passages: [whole, broken], language: 'zh' });
    expect(said.text).toBe('整数类型 int 表示没有小数部分的数。浮点数类型 float 表示带小数点的数。');
  });

  test('what only lists the two or does something to them tells nothing apart', () => {
    const sets = aPassage({ text: '集合的元素必须可哈希，所以集合里可以放数字，不能放列表和字典。' });
    expect(tellsApart(sets, ['字典', '集合'])).toBe(false);
    const english = aPassage({ text: 'Use a list for what grows, and a tuple for what is fixed.' });
    expect(tellsApart(english, ['list', 'tuple'])).toBe(true);
  });

  test.each([
    ['== 怎么用', about],
    ['is 和 in 有什么区别', about],
    ['列表和字典有什么区别', aPassage({ title: '列表里装字典', text: '列表像一张表，字典是一条。' })],
    ['self 怎么用', aPassage({ title: 'self', text: '`self` 代表当前这个对象。' })],
    ['闭包是什么', aPassage({ title: '闭包', text: '闭包可以保存状态。' })],
  ])('not %j', (question, passage) => {
    expect(isSettledBy(question, [passage])).toBe(false);
  });
});
