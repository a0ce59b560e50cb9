import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { refusal } from '../../src/agent/refusals/refusals.ts';
import { aPassage } from '../support/samples.ts';
import { isSaid } from './is-said.ts';

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
      'words of speech claim nothing',
      '清醒的话给他吃十五克糖，大概半杯果汁或四块方糖。',
      '人清醒就给他吃十五克糖，比如半杯果汁或四块方糖。',
    ],
    [
      'it is told that this is as it should be',
      '这很正常，含有 `yield` 的函数一调用，函数体并不会马上跑，只是返回一个生成器。',
      '生成器函数是函数体里含有 `yield` 的函数，调用它不会立即执行函数体，而是返回一个生成器对象。',
    ],
    [
      'a part of what stands there is nothing else',
      '一组 `if`、`elif`、`else` 里只会走其中一条，而连着写的 `if` 每个都会检查一遍，可能执行好几个。',
      '一组 `if`、`elif`、`else` 只会执行其中一个分支，而连续写的多个 `if` 彼此独立，每一个都会检查，可能执行好几个。如果几个条件可以同时满足，才分别写 `if`。',
    ],
    [
      'a phrase of the next sentence is its own',
      '先看最后一行就行：冒号前面是错误类型，后面是具体原因。',
      '报错信息最重要的是最后一行，其中冒号前面是错误类型，后面是具体原因。阅读的顺序是：先看最后一行弄清是什么错，再看行号。',
    ],
    [
      '贵不少 is no 贵少',
      '它镜筒封闭，影像也锐利，就是同样口径贵不少。',
      '折射镜镜筒封闭，影像锐利，缺点是同样口径贵得多。',
    ],
    [
      'a noun for a verb',
      'Silence does not count as accepting.',
      'A contract is formed when an offer is accepted. Silence does not count as acceptance.',
    ],
    [
      'what is denied stands a clause apart',
      'It can be: without a `where`, `update` and `delete` touch every row of the table.',
      '`update` and `delete` without a `where` touch every row of the table.',
    ],
    [
      'what makes it easy to do is that it is easy to do',
      '键必须有的时候还是用方括号，缺了马上报错，反而容易发现问题。',
      '键必须存在时用方括号，一旦缺少就立即报错，便于发现问题。',
    ],
    [
      'three 样 are three',
      '要凑成闭包，需要三样：函数里再定义函数、内层用到外层的变量、外层把内层函数返回出去。',
      '构成闭包要满足三个条件：在一个函数里定义另一个函数；内层函数用到了外层函数的变量；外层函数把内层函数作为返回值返回。',
    ],
    [
      '几十个|数据 are no 个数',
      '只有几十个数据就不用管它。',
      '数据只有几十个时不用在意；如果要对大量数据反复做成员判断，应当先把列表转换成集合。',
    ],
    [
      'how often is counted as it is counted up',
      '只是数次数，首选 `Counter`，代码最短，还能直接排名。',
      '只是统计次数，首选 `Counter`，代码最短，还能直接排名；需要把数据分组，首选 `defaultdict(list)`。',
    ],
    [
      'a line of code that no sentence speaks of',
      '`COUNT(column)` leaves out rows in which that column is NULL, unlike `COUNT(*)`.',
      'Comparing anything with NULL using = gives NULL, not true, so use IS NULL. COUNT(*) counts all rows, while COUNT(column) skips rows where the column is NULL.',
    ],
    [
      'the words of what stands there, in other forms',
      '就是把程序删到最短，但还能稳定地出同样的错。',
      '最小复现是指把程序删减到最短，但仍能稳定出现同一个错误。最后剩下的十来行代码，别人复制下来就能运行并看到同样的错误。',
    ],
    [
      'English words of a Chinese passage are a name',
      '从官网下载安装程序双击就能装，最关键的是第一个界面要勾上“Add python.exe to PATH”。',
      '从官网下载安装程序，双击运行即可，最重要的一步是在第一个界面勾选“Add python.exe to PATH”，再点击“Install Now”。',
    ],
    [
      'what has to be done first is done before',
      '计算之前先用 `int()` 或 `float()` 转一下。',
      '`input()` 返回的结果总是字符串。如果要拿输入的内容做计算，必须先用 `int()` 或 `float()` 转换，否则报错。',
    ],
    [
      'a part of 大约 is no thing',
      '一百万个整数的列表光是存引用就要大约八百万字节。',
      '一百万个整数的列表仅存放引用就需要约八百万字节，生成器对象只有一二百字节。',
    ],
    [
      'of two joined either may stand first',
      'Every index takes space and makes writing slower.',
      'Each index makes writing slower and takes space, so index what you filter by.',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(true);
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
      'one of a row for all of it',
      'It can be: without a `where`, `update` and `delete` touch only the first row of the table.',
      '`update` and `delete` without a `where` touch every row of the table.',
    ],
    [
      'one case for both choices',
      '所以几个条件可能同时满足时用 `elif`，几个条件可能同时满足才分开写 `if`。',
      '如果各种情况互相排斥，应当用 `elif`；如果几个条件可以同时满足，才分别写 `if`。',
    ],
    [
      'two cases that have changed places',
      '光圈还影响背景：收小了背景容易虚，开大了远近都清楚。',
      '光圈还管背景虚不虚：开大光圈，焦点前后很快就模糊；收小光圈，从近到远都清楚。',
    ],
    [
      'what goes on, told to begin anew',
      '取一个值后它会停在 `yield` 那里，下次又从函数开头跑起，局部变量都还在。',
      '每次调用 `next()`，函数就从上次停下的地方继续运行，到下一个 `yield` 交出一个值并暂停，局部变量都会保留。',
    ],
    [
      'the opposite of a condition told apart from what it leads to',
      '物价下跌时，先进先出法算出来的成本偏低，利润就偏高。',
      '先进先出法假定先买的先发，物价上涨时算出来的成本偏低、利润偏高。',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(false);
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

test('a bare "it depends on …" falls away alone, as a bare yes does', () => {
  const check = (sentence: string) =>
    checkGrounding(
      sentence,
      [aPassage({ text: 'When demand is elastic, a higher price lowers revenue.' })],
      '',
    );
  expect(check('It depends on elasticity.')).toMatchObject({ supported: false, states: false });
  expect(check('It depends on elasticity and on the luck of the seller.')).toMatchObject({
    supported: false,
    states: true,
  });
});

test('an example of the handout is no word about the school', () => {
  const passage = aPassage({ text: '`area` 没有 setter，所以是只读的。' });
  expect(refusal(plainTextOf('讲义里那个例子没有 setter，所以是只读的。'), [passage])).toBeNull();
  expect(refusal(plainTextOf('例如讲义里的 `area` 就没有 setter，所以是只读的。'), [passage])).toBeNull();
  expect(refusal(plainTextOf('讲义已经作废，以后都不看了。'), [passage])).toBe('the school: 讲义');
  expect(refusal(plainTextOf('讲义里的作废了，以后都不看了。'), [passage])).toBe('the school: 讲义');
});

test('what leads on to a waiver is not looked for with it', () => {
  const passage = aPassage({ text: 'Python 的变量不需要事先声明，第一次赋值时就创建好了。' });
  expect(refusal(plainTextOf('另外变量不用提前声明。'), [passage])).toBeNull();
});

test('who writes no brackets does no work less', () => {
  const passage = aPassage({
    text: '`property` 能让一个方法像属性一样使用，读取时不写括号，背后却会运行代码。',
  });
  expect(refusal(plainTextOf('它让方法用起来像属性，读的时候不用写括号。'), [passage])).toBeNull();
  expect(refusal(plainTextOf('它让方法用起来像属性，不用写作业。'), [passage])).toBe('the word "不用写"');
});
