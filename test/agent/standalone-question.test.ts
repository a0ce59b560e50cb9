import { describe, expect, test } from 'vitest';
import { standaloneQuestion } from '../../src/agent/standalone-question.ts';
import type { Turn } from '../../src/domain/answer.ts';

const before: Turn[] = [
  { role: 'user', text: '列表和元组有什么区别？' },
  { role: 'assistant', text: '列表可以修改，元组不可以 [1]。' },
];

describe('a follow-up', () => {
  test.each([
    '那第二个呢？',
    '它能修改吗？',
    '为什么？',
    '举个例子',
    '那么什么时候用',
    'why?',
    'what about the second one?',
  ])('such as %j is searched with what it follows', (question) => {
    const searched = standaloneQuestion(question, before, null);
    expect(searched).toContain('列表和元组有什么区别？');
    expect(searched).toContain(question);
  });

  test.each(['闭包是什么？', '字典怎么遍历', 'what is a closure?'])(
    'is not %j: it stands alone',
    (question) => {
      expect(standaloneQuestion(question, before, null)).toBe(question);
    },
  );

  test('that is long is taken to say what it means itself', () => {
    const long = '我在写一个程序，用它读取文件里的每一行，然后把数字加起来，应该怎么做比较好呢？';
    expect(standaloneQuestion(long, before, null)).toBe(long);
  });

  test('follows the learner’s last question, not the one it repeats and not the assistant', () => {
    const history: Turn[] = [
      { role: 'user', text: '什么是列表？' },
      { role: 'user', text: '什么是元组？' },
      { role: 'assistant', text: '元组是不可变的序列。' },
      { role: 'user', text: '为什么？' },
    ];
    expect(standaloneQuestion('为什么？', history, null)).toBe('什么是元组？\n为什么？');
  });

  test('of nothing is left as it is', () => {
    expect(standaloneQuestion('为什么？', [], null)).toBe('为什么？');
  });
});

describe('a quoted message', () => {
  test('gives a short question its subject', () => {
    expect(standaloneQuestion('这个怎么改？', [], 'IndexError: list index out of range')).toBe(
      'IndexError: list index out of range\n这个怎么改？',
    );
    expect(standaloneQuestion('这个怎么改？', before, 'IndexError')).not.toContain('列表和元组');
  });

  test('adds at most a few lines to the search', () => {
    expect(standaloneQuestion('这个怎么改？', [], '错'.repeat(5_000)).length).toBeLessThan(300);
  });

  test('is left aside where the question says it all itself', () => {
    const question = '请问 Python 里的闭包和装饰器到底是什么关系，能不能讲得详细一点？';
    expect(standaloneQuestion(question, [], '早上好')).toBe(question);
  });
});

describe('an ordinal', () => {
  const history = [
    { role: 'user' as const, text: '列表、元组和字典有什么区别？' },
    {
      role: 'assistant' as const,
      text: '1. 列表可以修改 [1]。\n2. 元组不可以修改 [2]。\n3. 字典按键取值 [3]。',
    },
  ];
  test.each([
    ['那第二个呢？', '元组不可以修改'],
    ['第三个怎么用？', '字典按键取值'],
    ['最后一个呢？', '字典按键取值'],
  ])('"%s" points into the list of the last answer', (question, item) => {
    expect(standaloneQuestion(question, history, null)).toContain(item);
  });

  test('points into what the question named where the answer listed nothing', () => {
    const named = [
      { role: 'user' as const, text: 'for 循环和 while 循环有什么区别？' },
      { role: 'assistant' as const, text: '次数固定用前面那种 [1]。' },
    ];
    expect(standaloneQuestion('那第二个呢？', named, null)).toContain('while 循环');
    expect(standaloneQuestion('后者怎么写？', named, null)).toContain('while 循环');
  });

  test('points into a quoted message', () => {
    expect(standaloneQuestion('第二条什么意思', [], '1. 不迟交\n2. 不抄袭')).toContain('不抄袭');
  });

  test('after another follow-up still knows what it was all about', () => {
    const long = [
      { role: 'user' as const, text: '装饰器是什么？' },
      { role: 'assistant' as const, text: '装饰器是接收函数并返回函数的函数 [1]。' },
      { role: 'user' as const, text: '为什么？' },
      { role: 'assistant' as const, text: '这样不用改原来的代码 [1]。' },
    ];
    expect(standaloneQuestion('举个例子', long, null)).toContain('装饰器');
  });
});
