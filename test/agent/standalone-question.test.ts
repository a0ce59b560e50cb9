import { describe, expect, test } from 'vitest';
import { standaloneQuestion, standsAlone } from '../../src/agent/question/follow-up/standalone-question.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';

/** What is searched for. */
const searched = (question: string, history: Turn[], quoted: string | null = null): string =>
  standaloneQuestion(question, history, quoted).text;

const before: Turn[] = [
  { role: 'user', text: '列表和元组有什么区别？' },
  { role: 'assistant', text: '列表可以修改，元组不可以 [1]。' },
];

describe('a follow-up', () => {
  test.each([
    ['怎么读文件', '那写呢', '怎么写文件'],
    ['怎么打开虚拟环境', '那关呢？', '怎么关虚拟环境'],
  ])('that puts one verb in the place of another asks the same of it', (asked, question, whole) => {
    expect(
      searched(question, [
        { role: 'user', text: asked },
        { role: 'assistant', text: '好。' },
      ]),
    ).toBe(whole);
  });

  test.each(['how do i join the other one', 'what happens if i break one'])(
    'that names a thing by "one" is searched with what was asked before: %j',
    (question) => expect(searched(question, before)).toContain('列表和元组'),
  );

  test.each([
    '列表可以修改，元组不可以 [1]。',
    '列表可以修改，元组不可以',
    '**列表**可以修改，元组不可以。[1]',
  ])('that quotes the answer before it is read as if it quoted nothing: %j', (quoted) => {
    for (const question of ['那集合呢？', '为什么', '那写呢'])
      expect(standaloneQuestion(question, before, quoted)).toEqual(
        standaloneQuestion(question, before, null),
      );
  });

  test('that quotes something else is of that', () =>
    expect(searched('那集合呢？', before, '字典按键查找，键不能重复。')).toContain('字典按键查找'));

  test('of which there is no other is not', () => expect(standsAlone('is there a new one')).toBe(true));

  test('without its subject leads back to the question that asked for a time', () => {
    const asked = standaloneQuestion(
      '在哪进',
      [
        { role: 'user', text: '下次答疑几点' },
        { role: 'assistant', text: '周六 15:00。' },
        { role: 'user', text: '要预约吗' },
        { role: 'assistant', text: '不用。' },
      ],
      null,
    );
    expect(asked.others.rather).toBe('答疑在哪进');
  });

  test('of what was put in the place of a thing is about that, and no more about the thing', () => {
    const asked = searched('按值排呢', [
      { role: 'user', text: '列表怎么排序' },
      { role: 'assistant', text: '用 sort。' },
      { role: 'user', text: '那字典呢' },
      { role: 'assistant', text: '用 sorted。' },
    ]);
    expect(asked).toContain('字典怎么排序');
    expect(asked).not.toContain('列表');
  });

  test('after a correction is of what was meant', () => {
    const { others } = standaloneQuestion(
      '那return呢',
      [
        { role: 'user', text: 'break是干嘛的' },
        { role: 'assistant', text: 'break 结束循环。' },
        { role: 'user', text: '不是break 我说的continue' },
        { role: 'assistant', text: 'continue 跳过这一次。' },
      ],
      null,
    );
    expect(others.rather).toBe('return是干嘛的');
  });

  test('to a quoted answer puts its thing in the place of what that answer is about', () => {
    const quoted = '列表排序有两种办法：`列表.sort()` 方法直接修改原列表。[1]';
    const { others } = standaloneQuestion('那字典呢', [], quoted);
    expect(others.rather).toBe('字典排序有两种办法');
  });

  test.each(['这课多少钱', '这门课要多少钱', '这个课程几点开始'])(
    'the course is there without context: %s',
    (text) => {
      expect(standsAlone(text)).toBe(true);
    },
  );

  test.each(['它能修改吗？', '这课件能下载吗', '那么什么时候用', '区别在哪', '这俩哪个快'])(
    'such as %j is searched with what it follows',
    (question) => {
      expect(searched(question, before)).toBe(`列表和元组有什么区别？\n${question}`);
    },
  );

  test.each([
    '为什么？',
    '举个例子',
    '没懂 能说简单点吗',
    '有没有不报错的写法',
    '继续',
    'why?',
    'an example?',
    'can you explain more simply',
  ])('that only asks, such as %j, is searched by what it follows alone', (question) => {
    expect(searched(question, before)).toBe('列表和元组有什么区别？');
  });

  test.each([
    ['那集合呢', '集合'],
    ['老师 字典呢？', '字典'],
    ['what about sets?', 'sets'],
  ])('that puts a thing in the place of another, such as %j, weighs it double', (question, thing) => {
    expect(searched(question, before)).toBe(`列表和元组有什么区别？\n${question}\n${thing}`);
  });

  test.each([
    '闭包是什么？',
    '字典怎么遍历',
    '怎么开发票',
    '能换班吗',
    '生成器只能用一次吗',
    '空集合怎么写',
    '怎么请假',
    'what is a closure?',
    'how do I sort a list',
    'is there a certificate',
  ])('is not %j: it stands alone', (question) => {
    expect(searched(question, before)).toBe(question);
  });

  test('that is long is taken to say what it means itself', () => {
    const long = '我在写一个程序，用它读取文件里的每一行，然后把数字加起来，应该怎么做比较好呢？';
    expect(searched(long, before)).toBe(long);
  });

  test('follows the learner’s last question, not the one it repeats and not the assistant', () => {
    const history: Turn[] = [
      { role: 'user', text: '什么是列表？' },
      { role: 'user', text: '什么是元组？' },
      { role: 'assistant', text: '元组是不可变的序列。' },
      { role: 'user', text: '为什么？' },
    ];
    expect(searched('为什么？', history)).toBe('什么是元组？');
  });

  test('of follow-ups goes back to what they are all about', () => {
    const history: Turn[] = [
      { role: 'user', text: 'append怎么用' },
      { role: 'assistant', text: '在列表末尾添加一个元素。' },
      { role: 'user', text: '那extend呢' },
      { role: 'assistant', text: '把另一个列表里的元素逐个加到末尾。' },
    ];
    expect(searched('这俩有啥区别', history)).toBe('append怎么用\n那extend呢\n这俩有啥区别');
  });

  test('is still about what was asked before other such, and before talk', () => {
    const history: Turn[] = [
      { role: 'user', text: '字典怎么遍历' },
      { role: 'assistant', text: '用 items。' },
      { role: 'user', text: '举个例子' },
      { role: 'assistant', text: 'for k, v in d.items()' },
      { role: 'user', text: '嗯嗯懂了' },
      { role: 'assistant', text: '好的。' },
    ];
    expect(searched('那有没有别的例子', history)).toBe('字典怎么遍历');
    expect(searched('为什么', history)).toBe('字典怎么遍历');
  });

  test('of a burst takes all its pieces', () => {
    const history: Turn[] = [
      { role: 'user', text: '回放能看多久' },
      { role: 'assistant', text: '结课后一年。' },
      { role: 'user', text: '我写了个 while 循环' },
      { role: 'user', text: 'i=1 while i<5: print(i)' },
      { role: 'user', text: '一直停不下来' },
    ];
    expect(searched('怎么改', history)).toBe('我写了个 while 循环\ni=1 while i<5: print(i)\n一直停不下来');
  });

  test('that asks for another number asks the same question of that one', () => {
    const asked = (question: string, text: string) =>
      standaloneQuestion(question, [{ role: 'user', text }], null).asks;
    expect(asked('那第四次呢', '作业三什么时候截止')).toBe('作业四什么时候截止');
    expect(asked('那第5课呢', '第 3 课讲什么')).toBe('第 5 课讲什么');
    expect(asked('第5课讲什么', '第 3 课讲什么')).toBe('第5课讲什么');
    expect(asked('and 2?', 'when is assignment 1 due')).toBe('when is assignment 2 due');
    expect(asked('what about quiz 3', 'is quiz 2 hard')).toBe('is quiz 3 hard');
    expect(asked('and 2?', 'how many eggs')).toBe('and 2?');
    expect(asked('and essay 2', 'when is quiz 1 due')).toBe('and essay 2');
  });

  test('of nothing is left as it is', () => {
    expect(searched('为什么？', [])).toBe('为什么？');
  });
});

describe('a quoted message', () => {
  test('gives a short question its subject', () => {
    expect(searched('这个怎么改？', [], 'IndexError: list index out of range')).toBe(
      'IndexError: list index out of range',
    );
    expect(searched('列表也会这样吗？', [], 'IndexError')).toBe('IndexError\n列表也会这样吗？');
    expect(searched('这个怎么改？', before, 'IndexError')).not.toContain('列表和元组');
  });

  test('adds at most a few lines to the search', () => {
    expect(searched('这个怎么改？', [], '错'.repeat(5_000)).length).toBeLessThan(300);
  });

  test('is left aside where the question says it all itself', () => {
    const question = '请问 Python 里的闭包和装饰器到底是什么关系，能不能讲得详细一点？';
    expect(searched(question, [], '早上好')).toBe(question);
  });
});

describe('an ordinal', () => {
  const history: Turn[] = [
    { role: 'user', text: '列表、元组和字典有什么区别？' },
    {
      role: 'assistant',
      text: '1. 列表可以修改 [1]。\n2. 元组不可以修改 [2]。\n3. 字典按键取值 [3]。',
    },
  ];
  test.each([
    ['那第二个呢？', '元组不可以修改'],
    ['第三个怎么用？', '字典按键取值'],
    ['最后一个呢？', '字典按键取值'],
  ])('"%s" points into the list of the last answer', (question, item) => {
    expect(searched(question, history)).toContain(item);
  });

  test.each([
    ['那第二个呢？', 'for 循环和 while 循环有什么区别？', 'while 循环'],
    ['后者怎么写？', 'for 循环和 while 循环有什么区别？', 'while 循环'],
    ['那第二个呢？', '列表和元组分别怎么创建', '元组怎么创建'],
    ['前者呢', '列表和元组分别怎么创建', '列表怎么创建'],
    ['后者快吗', '判断元素在不在，用列表还是用集合', '判断元素在不在，用集合'],
    ['the second one please', 'difference between lists and tuples', 'tuples'],
  ])('"%s" points into what "%s" named where the answer listed nothing', (question, named, item) => {
    const answered: Turn[] = [
      { role: 'user', text: named },
      { role: 'assistant', text: '次数固定用前面那种，其余都可以 [1]。' },
    ];
    expect(searched(question, answered).split('\n')[0]).toBe(item);
  });

  test('points into a quoted message', () => {
    expect(searched('第二条什么意思', [], '1. 不迟交\n2. 不抄袭')).toBe('不抄袭');
  });

  test('after another follow-up still knows what it was all about', () => {
    const long: Turn[] = [
      { role: 'user', text: '装饰器是什么？' },
      { role: 'assistant', text: '装饰器是接收函数并返回函数的函数 [1]。' },
      { role: 'user', text: '为什么？' },
      { role: 'assistant', text: '这样不用改原来的代码 [1]。' },
    ];
    expect(searched('举个例子', long)).toContain('装饰器');
  });
});
