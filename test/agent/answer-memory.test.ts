import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentRequest } from '../../src/agent/index.ts';
import { meaningOf } from '../../src/agent/question/asked/question-meaning.ts';
import { aCourse, aGroup, aPassage, aVerifiedAnswer } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn, type Found } from './agent-under-test.ts';

const CLOSURE = '闭包是能记住外层函数变量的内层函数 [1]。';

function asked(found: Found = { passages: [aPassage()] }) {
  const chat = scriptedChat([CLOSURE]);
  const under = agentOn(found, chat);
  let asked = 0;
  const ask = (question: string, said: Partial<AgentRequest> = {}) =>
    under.ask(question, { reuse: true, answerId: `ans_${++asked}`, ...said });
  return { ...under, ask, calls: () => chat.requests.length };
}

describe('an answer given lately', () => {
  test('is given again, without a call, to who asks the same in other words', async () => {
    const { ask, calls } = asked();
    const first = await ask('闭包是什么？');
    for (const question of [
      '老师，请问闭包是啥呀',
      '什么是闭包',
      '闭包什么意思啊',
      '想问一下闭包到底是什么',
    ]) {
      const again = await ask(question);
      expect(again).toMatchObject({
        text: first.text,
        mode: 'generated',
        label: 'AI生成',
        usage: { modelCalls: 0 },
      });
      expect(again.citations).toEqual(first.citations);
    }
    expect(calls()).toBe(1);
  });

  test('is given again in every group of the same positioning', async () => {
    const { ask, calls } = asked();
    await ask('闭包是什么？', { group: aGroup() });
    await ask('闭包是什么？', { group: aGroup({ id: 'another' }) });
    expect(calls()).toBe(1);
    const { positioning } = aGroup();
    await ask('闭包是什么？', { group: aGroup({ positioning: { ...positioning, stage: '高级' } }) });
    await ask('闭包是什么？');
    expect(calls()).toBe(3);
  });

  test.each([
    ['one word more', '闭包不是什么？', {}],
    ['what is passing', '闭包今天讲什么？', {}],
    ['what is somebody’s own', '我的闭包是什么？', {}],
    ['what is somebody’s own, in English', 'is my closure right?', {}],
    ['another language', 'what is a closure?', {}],
    ['a history', '闭包是什么？', { history: [{ role: 'user' as const, text: '列表是什么？' }] }],
    ['a quotation', '闭包是什么？', { quoted: '第 3 课' }],
    ['another form', '闭包是什么？', { form: 'long' as const }],
    ['another course', '闭包是什么？', { courses: [aCourse({ id: 'python-201' })] }],
  ])('is not taken for another question: %s', async (_, question, said) => {
    const { ask, calls } = asked();
    await ask('闭包是什么？');
    await ask(question, said);
    expect(calls()).toBe(2);
  });

  test.each([
    ['first', 'ans_1'],
    ['when it was given again', 'ans_2'],
  ])('is given to nobody any more once somebody called it wrong who was given it %s', async (_, answerId) => {
    const rejected = new Set<string>();
    const { ask, calls } = asked({ passages: [aPassage()], rejected });
    await ask('闭包是什么？');
    await ask('什么是闭包');
    expect(calls()).toBe(1);
    rejected.add(answerId);
    await ask('闭包是什么？');
    expect(calls()).toBe(2);
    // What the model says now is another answer: nobody has called that one wrong.
    await ask('什么是闭包');
    expect(calls()).toBe(2);
  });

  test('gives way to what a person answered', async () => {
    const found: Found = { passages: [aPassage()] };
    const { ask, calls } = asked(found);
    await ask('闭包是什么？');
    found.verified = aVerifiedAnswer({
      question: '闭包是什么？',
      answer: '闭包是记住环境的函数。',
      answerId: 'ans_1',
    });
    const corrected = await ask('什么是闭包');
    expect(corrected).toMatchObject({ mode: 'verified', label: null });
    expect(corrected.text).toContain('闭包是记住环境的函数。');
    expect(calls()).toBe(1);
  });

  test('that nobody could call wrong, since it has no name to be known by, is not given again', async () => {
    const { ask, calls } = asked();
    await ask('闭包是什么？', { answerId: undefined });
    await ask('闭包是什么？', { answerId: undefined });
    expect(calls()).toBe(2);
  });

  test('is asked afresh after an hour, and where no reuse is wanted', async () => {
    const { ask, calls, clock } = asked();
    await ask('闭包是什么？');
    await ask('闭包是什么？', { reuse: false });
    expect(calls()).toBe(2);
    clock.advance(61 * 60_000);
    await ask('闭包是什么？');
    expect(calls()).toBe(3);
  });
});

test('an answer is given to a hundred at the most, and then written anew', async () => {
  const { ask, calls } = asked();
  for (let asker = 0; asker < 100; asker++) await ask('闭包是什么？');
  expect(calls()).toBe(1);
  await ask('闭包是什么？');
  expect(calls()).toBe(2);
});

describe('when the material changes, an answer given lately', () => {
  const other = aPassage({ source: '05-lists.md', locator: '#列表', text: '列表用方括号创建，可以修改。' });

  test('stays where its passages are the same, whatever else has changed, and cites them as they are now', async () => {
    const found = { passages: [aPassage(), other] };
    const { ask, calls } = asked(found);
    await ask('闭包是什么？', { courses: [aCourse({ version: 1 })] });
    const [closure] = found.passages;
    found.passages = [{ ...closure!, id: 'pas_read_again' }, other];
    const again = await ask('闭包是什么？', { courses: [aCourse({ version: 2 })] });
    expect([calls(), again.citations[0]?.passageId]).toEqual([1, 'pas_read_again']);
  });

  test.each<[string, Found['passages']]>([
    [
      'a passage it cites says something else',
      [aPassage({ text: '闭包是能记住外层函数变量的内层函数，请勿滥用。' }), other],
    ],
    ['a passage it cites is gone', [other]],
    [
      'something new is found before the others',
      [aPassage({ source: 'new.md', text: '闭包也叫词法闭包。' }), aPassage(), other],
    ],
  ])('goes where %s', async (_, passages) => {
    const found = { passages: [aPassage(), other] };
    const { ask, calls } = asked(found);
    await ask('闭包是什么？');
    found.passages = passages;
    await ask('闭包是什么？');
    expect(calls()).toBe(2);
  });
});

test.each([
  ['among the three that are found first goes', 2, 2],
  ['behind them stays', 3, 1],
])('an answer given lately for which something new is found %s', async (_, at, made) => {
  const passages = [
    '闭包是能记住外层函数变量的内层函数。',
    '列表可以修改。',
    '元组不可以修改。',
    '字典有键。',
  ].map((text, position) => aPassage({ id: `p${position}`, locator: `#${position}`, text }));
  const found = { passages };
  const { ask, calls } = asked(found);
  await ask('闭包是什么？');
  found.passages = passages.with(at, aPassage({ id: 'new', locator: '#new', text: '集合没有顺序。' }));
  await ask('闭包是什么？');
  expect(calls()).toBe(made);
});

describe('the meaning of a question', () => {
  test.each([
    ['怎么用闭包', '闭包怎么用', '闭包如何使用？'],
    ['怎么给列表排序', '列表怎么排序', '列表该如何排序呢'],
    ['列表和元组的区别', '元组跟列表有什么不同？', '元组和列表区别在哪'],
    ['生成器有什么用', '生成器的作用是什么', '生成器是干嘛用的'],
    ['元组可以修改吗', '元组能不能修改'],
    ['第三课讲什么', '第3课讲啥'],
    ['what is a closure?', "what's closure", 'please explain closure', 'what does closure mean'],
    ['how do I sort a list', 'How to sort a list?', 'how can you sort the list'],
    ['difference between a list and a tuple', 'what is the difference between tuple and list?'],
  ])('is the same: %j, %j', (...questions) => {
    expect(new Set(questions.map(meaningOf)).size).toBe(1);
  });

  test.each([
    ['求导怎么算', '积分怎么算'],
    ['怎么开', '怎么关'],
    ['怎么打开文件', '怎么关闭文件'],
    ['list 是什么', 'tuple 是什么'],
    ['第3课讲什么', '第4课讲什么'],
    ['作业一怎么交', '作业二怎么交'],
    ['for 转 while 怎么写', 'while 转 for 怎么写'],
    ['A 怎么转成 B', 'B 怎么转成 A'],
    ['闭包是什么', '闭包有什么用'],
    ['闭包是什么', '闭包怎么用'],
    ['为什么要用闭包', '怎么用闭包'],
    ['元组能修改吗', '元组不能修改吗'],
    ['怎么不报错', '不怎么报错'],
    ['== 是什么', '= 是什么'],
    ['[] 是什么', '{} 是什么'],
    ['a[0] 是什么', 'a[1] 是什么'],
    ['print 和 return 的区别', 'print 和 input 的区别'],
    ['助教是真人吗', '老师是真人吗'],
    ['老师什么样', '什么样'],
    ['作业能交两次吗', '作业能交三次吗'],
    ['能退款吗', '能不退款吗'],
    ['range(5) 是什么意思', 'range(1, 5) 是什么意思'],
    ['sort 和 sorted 的区别', 'sort 的区别'],
    ['how do I open a file', 'how do I close a file'],
    ['is a tuple mutable', 'is a tuple immutable'],
    ['why use a list', 'why not use a list'],
    ['what is a list', 'what is a list of lists'],
    ['convert a list to a set', 'convert a set to a list'],
    ['what does += do', 'what does -= do'],
  ])('is another: %j, %j', (one, other) => {
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });

  const THINGS = [
    '列表',
    '元组',
    '字典',
    '集合',
    'list',
    'tuple',
    'x[0]',
    'x[1]',
    '第3课',
    '第4课',
    '求导',
    '积分',
  ];
  const FRAMES = [
    (thing: string) => `${thing}是什么`,
    (thing: string) => `怎么用${thing}`,
    (thing: string) => `为什么要学${thing}`,
    (thing: string) => `${thing}有什么用`,
    (thing: string) => `${thing}能修改吗`,
    (thing: string) => `${thing}不能修改吗`,
    (thing: string) => `${thing}怎么转成字符串`,
    (thing: string) => `字符串怎么转成${thing}`,
  ];
  const ADDRESSES = ['', '老师，', '请问', '想问一下', '你好，'];

  test('never mixes two things or two kinds of question, however they are addressed', () => {
    const cases = FRAMES.flatMap((frame, kind) =>
      THINGS.map((thing) => ({ kind, thing, said: frame(thing) })),
    );
    const meanings = cases.map(({ said }) => meaningOf(said));
    expect(new Set(meanings).size).toBe(cases.length);
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.constantFrom(...ADDRESSES), ({ said }, address) => {
        expect(meaningOf(`${address}${said}？`)).toBe(meaningOf(said));
      }),
    );
  });

  test('keeps every name, number, denial and sign of a question apart', () => {
    const words = fc.array(
      fc.constantFrom(
        '列表',
        '不',
        '没有',
        '3',
        '4',
        'sort',
        'sorted',
        '==',
        '=',
        '[]',
        '打开',
        '关闭',
        '转成',
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(one.join(' ') !== other.join(' ') && one.join('') !== other.join(''));
        expect(meaningOf(one.join(' '))).not.toBe(meaningOf(other.join(' ')));
      }),
      { numRuns: 2_000 },
    );
  });
});
