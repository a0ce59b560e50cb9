import { describe, expect, test } from 'vitest';
import type { AgentRequest } from '../../src/agent/index.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const CLOSURE = '闭包是能记住外层函数变量的内层函数 [1]。';

function asked() {
  const chat = scriptedChat([CLOSURE]);
  const under = agentOn({ passages: [aPassage()] }, chat);
  const ask = (question: string, said: Partial<AgentRequest> = {}) =>
    under.ask(question, { reuse: true, ...said });
  return { ...under, ask, calls: () => chat.requests.length };
}

describe('an answer given lately', () => {
  test('is given again, without a call, to who asks the same in other forms of address', async () => {
    const { ask, calls } = asked();
    const first = await ask('闭包是什么？');
    const again = await ask('老师，请问闭包是啥呀');
    expect(again).toMatchObject({
      text: first.text,
      mode: 'generated',
      label: 'AI生成',
      usage: { modelCalls: 0 },
    });
    expect(again.citations).toEqual(first.citations);
    expect(calls()).toBe(1);
  });

  test.each([
    ['one word more', '闭包不是什么？', {}],
    ['another order', '什么是闭包？', {}],
    ['what is passing', '闭包今天讲什么？', {}],
    ['what is somebody’s own', '我的闭包是什么？', {}],
    ['a history', '闭包是什么？', { history: [{ role: 'user' as const, text: '列表是什么？' }] }],
    ['a quotation', '闭包是什么？', { quoted: '第 3 课' }],
    ['another form', '闭包是什么？', { form: 'long' as const }],
    ['passages that have changed', '闭包是什么？', { courses: [aCourse({ version: 2 })] }],
  ])('is not taken for another question: %s', async (_, question, said) => {
    const { ask, calls } = asked();
    await ask('闭包是什么？');
    await ask(question, said);
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
