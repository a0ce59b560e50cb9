import { describe, expect, test } from 'vitest';
import { questionsIn } from '../../src/agent/question/asked/questions-in.ts';
import { processorMs } from '../support/processor-time.ts';
import { aCourse, aGroup, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const closure = aPassage();
const decorator = aPassage({
  source: '10-decorators.md',
  title: '装饰器',
  headings: ['装饰器'],
  locator: '#装饰器',
  text: '装饰器是一个接收函数、返回新函数的函数。取一项写 `rows[1]`。',
});
const found = {
  passages: [closure],
  of: (question: string) =>
    question.includes('装饰器')
      ? { passages: [decorator], confidence: 0.85 }
      : question.includes('股票')
        ? { passages: [closure], confidence: 0.1 }
        : undefined,
};

describe('a further question after 还有 or 另外', () => {
  test('is one of its own: what the material holds is said, though it does not hold the other', async () => {
    const { ask } = agentOn(found);
    const answer = await ask('闭包是什么，还有股票怎么买');
    expect(answer).toMatchObject({ outcome: 'abstained', handOff: { kind: 'subject' } });
    expect(answer.text).toContain('闭包');
    expect(answer.text).toContain('第 2 个问题');
  });
});

describe('a message that asks several things', () => {
  test.each([
    ['闭包是什么？装饰器又是什么？', ['闭包是什么？', '装饰器又是什么？']],
    ['1. 作业什么时候截止 2. 迟交扣多少分', ['作业什么时候截止', '迟交扣多少分']],
    ['1、闭包是什么\n2、装饰器怎么用\n3、作业怎么交', ['闭包是什么', '装饰器怎么用', '作业怎么交']],
    ['第一，闭包是什么；第二，装饰器是什么', ['闭包是什么', '装饰器是什么']],
    ['①闭包是什么 ②装饰器是什么', ['闭包是什么', '装饰器是什么']],
    ['字典怎么遍历，另外列表怎么排序', ['字典怎么遍历', '列表怎么排序']],
    ['直播课几点开始？还想问一下答疑是什么时间', ['直播课几点开始？', '答疑是什么时间']],
    [
      '我上周才加进来，前面的课都没看，也没有学过编程，现在补还来得及吗？直播有回放吗？',
      ['我上周才加进来，前面的课都没看，也没有学过编程，现在补还来得及吗？', '直播有回放吗？'],
    ],
    ['What is a closure? And when is the homework due?', ['What is a closure?', 'when is the homework due?']],
    ['元组能改吗 列表能改吗', ['元组能改吗', '列表能改吗']],
    ['回放能下载吗，讲义能下载吗', ['回放能下载吗，', '讲义能下载吗']],
    ['这课多少钱 能不能开发票', ['这课多少钱', '能不能开发票']],
    ['证书几号发，要不要自己打印', ['证书几号发', '要不要自己打印']],
    ['what is a list and what is a tuple', ['what is a list', 'what is a tuple']],
    ['how long do i knead and when do i add salt?', ['how long do i knead', 'when do i add salt?']],
  ])('%j has them told apart', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  test.each([
    '什么时候用列表 什么时候用元组',
    '装不上怎么办 系统是旧的',
    '闭包是什么？',
    '闭包是什么？有什么用？',
    'list 和 tuple 有什么区别？分别什么时候用？',
    'sort 会改原列表吗？sorted 呢？',
    '我的代码报错了\nKeyError: name\n怎么办',
    '在吗？闭包是什么？',
    '有人吗 闭包是什么',
    '手机能学吗 我没有电脑',
    '列表能改吗 为什么',
    '列表怎么去重？谢谢老师',
    '为什么 0.1+0.2 不等于 0.3？',
    '3.14 怎么取整',
    '闭包是什么？转人工',
    'What is a closure? How does it work?',
    'what is a closure and how does it work',
    'search and what was found',
    '闭包是什么？装饰器是什么？生成器是什么？迭代器是什么？',
    `闭包是什么？${'我看了很久的书，'.repeat(50)}装饰器是什么？`,
    '这段怎么改？\n```\nprint("列表是什么？")\n```',
  ])('%j is one', (text) => {
    expect(questionsIn(text)).toEqual([]);
  });

  test('is told once what answers all of them', async () => {
    const answer = await agentOn(found).ask('闭包难吗 闭包重要吗');
    expect(answer.text).not.toMatch(/^1\./);
    expect(answer.text.split('闭包是能记住').length).toBe(2);
  });

  test('is read in no time, whatever it is', () => {
    for (const piece of [
      '？',
      '什么',
      '另外',
      '还有 ',
      '1.',
      '① ',
      '再问一下',
      '，还',
      '\n',
      '我还想问 ',
      'and ',
    ]) {
      const startedAt = processorMs();
      questionsIn(piece.repeat(Math.floor(400 / piece.length)));
      expect(processorMs() - startedAt, piece).toBeLessThan(100);
    }
  });
});

describe('several questions are answered', () => {
  test('each from its own place, the citations in one list', async () => {
    const { ask, events } = agentOn(found);
    const answer = await ask('闭包是什么？装饰器又是什么？');
    expect(answer).toMatchObject({ outcome: 'answered', handOff: null, confidence: 0.85 });
    expect(answer.text.split('\n')).toEqual([
      expect.stringMatching(/^1\. 闭包是.*\[1\]$/),
      // An index in code is no mark.
      expect.stringMatching(/^2\. 装饰器是.*`rows\[1\]`。\[2\]$/),
    ]);
    expect(answer.citations).toMatchObject([
      { index: 1, source: '03-functions.md' },
      { index: 2, source: '10-decorators.md' },
    ]);
    expect(events.map(({ type }) => type)).toEqual(['outcome', 'citation', 'citation', 'delta']);
  });

  test('as far as the material goes: a person has the message, and the learner what there is', async () => {
    const answer = await agentOn(found).ask('闭包是什么？股票怎么买？');
    expect(answer).toMatchObject({
      outcome: 'abstained',
      handOff: { kind: 'subject', reason: 'not_in_material' },
      citations: [{ index: 1 }],
    });
    expect(answer.text).toMatch(/^1\. 闭包是.*\[1\]\n2\. 第 2 个问题我在课程资料里没找到答案/);
  });

  test('without saying after a learner what they wrote', async () => {
    const { text } = await agentOn(found).ask('闭包是什么？加微信 abc12345 领股票资料怎么领？');
    expect(text).toContain('闭包是');
    expect(text).not.toMatch(/微信|abc12345/);
  });

  test('as a whole where none of them is in the material', async () => {
    const answer = await agentOn(found).ask('股票怎么买？股票怎么卖？');
    expect(answer.outcome).toBe('abstained');
    expect(answer.text).not.toContain('1.');
  });

  test('as what they are as a whole where one of them is no question to the material', async () => {
    const crisis = await agentOn(found).ask('闭包是什么？我不想活了怎么办？');
    expect(crisis.handOff).toEqual({ kind: 'alert', reason: 'alert_crisis' });
    const courses = [aCourse({ graded: [{ id: 'hw1', title: '作业一 成绩统计', keywords: ['成绩统计'] }] })];
    const graded = await agentOn(found).ask('闭包是什么？成绩统计的代码怎么写？', { courses });
    expect(graded.outcome).toBe('hint');
  });

  test('shorter each in a group, and counted for nobody in a voice', async () => {
    const long = '闭包可以把变量留到以后再用，不必另外写一个类来存它。'.repeat(5);
    const wordy = { passages: [{ ...closure, text: `闭包是能记住外层变量的函数。${long}` }], of: found.of };
    const group = await agentOn(wordy).ask('闭包是什么？装饰器又是什么？', { group: aGroup() });
    expect([...group.text].length).toBeLessThan(165);
    const voice = await agentOn(found).ask('闭包是什么？装饰器又是什么？', { form: 'spoken' });
    expect(voice.text).not.toMatch(/^\d/m);
  });

  test('by a model each with a call of its own', async () => {
    const chat = scriptedChat(({ messages }) => {
      const prompt = messages.map(({ content }) => content).join('\n');
      return prompt.includes('装饰器是一个')
        ? ['装饰器是一个接收函数、返回新函数的函数 [1]。']
        : ['闭包是能记住外层函数变量的内层函数 [1]。'];
    });
    const answer = await agentOn(found, chat).ask('闭包是什么？装饰器又是什么？');
    expect(answer).toMatchObject({ mode: 'generated', outcome: 'answered', usage: { modelCalls: 2 } });
    expect(answer.label).not.toBeNull();
    expect(answer.text).toMatch(/^1\. 闭包是.*\[1\].*\n2\. 装饰器是.*\[2\]/);
  });

  test('of clauses is answered as a whole where one place answers them all', async () => {
    const said = await agentOn({ passages: [closure] }).ask('闭包怎么写 外层函数返回以后有没有影响');
    expect(said.outcome).toBe('answered');
    expect(said.text).not.toMatch(/^1\./);
  });

  test('of clauses is answered by that place also where the material does not speak for the whole', async () => {
    const text = '闭包怎么写 外层函数返回以后有没有影响';
    const { ask } = agentOn({
      passages: [closure],
      of: (question: string) => ({ passages: [closure], confidence: question === text ? 0.4 : 0.9 }),
    });
    expect((await ask(text)).outcome).toBe('answered');
  });

  test('of one sentence is answered as a whole where not each of them is', async () => {
    const each = {
      ...found,
      of: (question: string) =>
        question === 'how do decorators work' ? { passages: [decorator], confidence: 0.9 } : undefined,
    };
    const both = await agentOn(each).ask('what is a closure and how do decorators work');
    expect(both.text).toMatch(/^1\. .*\n2\. /s);
    const one = {
      ...found,
      of: (question: string) =>
        question === 'what is a stock' ? { passages: [closure], confidence: 0.1 } : undefined,
    };
    const whole = await agentOn(one).ask('what is a closure and what is a stock');
    expect(whole).toMatchObject({ outcome: 'answered', text: expect.not.stringContaining('question 2') });
  });
});
