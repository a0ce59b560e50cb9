import { describe, expect, test } from 'vitest';
import { aGroup, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const CHINESE = aPassage({
  title: '闭包',
  headings: ['闭包'],
  text: '闭包会记住外层函数的变量。每次调用外层函数都会得到一个独立的闭包。',
});
const ENGLISH = aPassage({
  title: 'Closures',
  headings: ['Closures'],
  text: 'A closure remembers the variables of the outer function. Each call of the outer function gives an independent closure.',
});

describe('an asker in another language than the material', () => {
  test('is told so by whatever answers in the material’s own words', async () => {
    const english = await agentOn({ passages: [CHINESE] }).ask('What is a closure?');
    expect(english.text).toMatch(/^The course says, in Chinese: 闭包会记住外层函数的变量。/);
    const chinese = await agentOn({ passages: [ENGLISH] }).ask('闭包是什么？');
    expect(chinese.text).toMatch(/^课程资料是英文的，原文这样说：A closure remembers/);
    expect(chinese.citations).toHaveLength(1);
  });

  test('is shown the nearest place only where its title is on what was asked', async () => {
    const near = (title: number) =>
      agentOn({ passages: [ENGLISH], confidence: 0.6, title }).ask('闭包能不能转让');
    expect((await near(0.3)).text).toContain('“Closures”');
    expect((await near(0.1)).text).not.toContain('Closures');
    const own = await agentOn({ passages: [CHINESE], confidence: 0.6, title: 0.1 }).ask('闭包能不能转让');
    expect(own.text).toContain('“闭包”');
  });

  test('is told nothing of the kind where it is the same', async () => {
    expect((await agentOn({ passages: [ENGLISH] }).ask('What is a closure?')).text).toMatch(/^A closure/);
    expect((await agentOn({ passages: [CHINESE] }).ask('闭包是什么？')).text).toMatch(/^闭包/);
  });

  test('gets a model’s translation with the sentence that it was held against', async () => {
    const chat = scriptedChat(['A closure remembers the variables of the outer function [1].']);
    const { ask, shown } = agentOn({ passages: [CHINESE] }, chat);
    const answer = await ask('What is a closure?');
    expect(answer.text).toBe(
      'A closure remembers the variables of the outer function. [1] (My translation. In the course’s own words: “闭包会记住外层函数的变量。”)',
    );
    expect(answer.citations).toMatchObject([{ quote: '闭包会记住外层函数的变量。' }]);
    expect(shown()).toBe(answer.text);
    expect(answer.usage.modelCalls).toBe(1);
    expect(JSON.stringify(chat.requests[0]?.messages)).toContain('The passages are in Chinese');
  });

  test('the same in Chinese', async () => {
    const chat = scriptedChat(['闭包会记住外层函数的变量 [1]。']);
    const answer = await agentOn({ passages: [ENGLISH] }, chat).ask('闭包是什么？');
    expect(answer.text).toBe(
      '闭包会记住外层函数的变量。[1]（以上是我的转述，课程原文是：“A closure remembers the variables of the outer function.”）',
    );
  });

  test('gets only what stands up, and the course’s own words where nothing does', async () => {
    const chat = scriptedChat(['A closure forgets the variables of the outer function [1].']);
    const answer = await agentOn({ passages: [CHINESE] }, chat).ask('What is a closure?');
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    expect(answer.text).toMatch(/^The course says, in Chinese: /);
  });

  test('in a group all of it stays within a phone’s length, and the place stands for what does not fit', async () => {
    const said = ['闭包会记住外层函数的变量 [1]。', '每次调用外层函数都会得到一个独立的闭包 [1]。'];
    const long = aPassage({ ...ENGLISH, id: 'p_long', text: ENGLISH.text.repeat(1) });
    const answer = await agentOn({ passages: [long] }, scriptedChat(said)).ask('闭包是什么？', {
      group: aGroup(),
    });
    expect([...answer.text.replace(/\s*\[\d+\]/g, '')].length).toBeLessThanOrEqual(150);
    expect(answer.text).toMatch(/（(?:以上是我的转述|我转述的，英文原文见\[1\]。)/);
    expect(answer.citations[0]?.quote).toBe('A closure remembers the variables of the outer function.');
  });

  test('hears where the original stands instead of another language', async () => {
    const chat = scriptedChat(['A closure remembers the variables of the outer function [1].']);
    const answer = await agentOn({ passages: [CHINESE] }, chat).ask('What is a closure?', { form: 'spoken' });
    expect(answer.text).toMatch(/\(My translation; the Chinese original is at \[1\]\.\)$/);
  });
});
