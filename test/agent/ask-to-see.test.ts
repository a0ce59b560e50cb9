import { describe, expect, test } from 'vitest';
import { wantsWorkSeen } from '../../src/agent/talk/wants-work-seen.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('a message that wants what its writer made looked at, and shows none of it', () => {
  test.each([
    '能不能帮我看看代码',
    '我这段代码哪里错了',
    '我的程序为什么不对？',
    '代码有bug帮我找找',
    '帮我debug',
    'can you check my code',
    "what's wrong with my code?",
    'my program gives the wrong answer',
  ])('%s: code', (message) => expect(wantsWorkSeen(message)).toBe('code'));

  test.each(['我写成这样对吗', '这样写行不行', '老师看看我写的对不对', 'does my solution look right'])(
    '%s: work',
    (message) => expect(wantsWorkSeen(message)).toBe('work'),
  );

  test.each([
    '这段代码里的 yield 是什么',
    '怎么调试代码',
    '作业代码怎么交',
    '代码能发群里吗',
    '我的证书名字错了',
    '这样学对吗',
    '我的函数为什么返回None',
    'print(1) 我这段代码哪里错了',
    'how do i debug my code',
    'is my certificate correct',
    'is this the right class',
  ])('%s: none', (message) => expect(wantsWorkSeen(message)).toBeNull());
});

describe('it is asked for', () => {
  const found = { passages: [aPassage({ text: 'An editor lets you write and run code.' })] };
  const asked = 'can you check my code';
  const shown = expect.stringContaining('Paste the code as text');

  test('whatever was found for these words', async () => {
    expect(await agentOn(found).ask(asked)).toMatchObject({ outcome: 'small_talk', text: shown });
  });

  test('once', async () => {
    const { text } = await agentOn(found).ask(asked);
    const history = [
      { role: 'user' as const, text: asked },
      { role: 'assistant' as const, text },
    ];
    expect((await agentOn(found).ask(asked, { history })).text).not.toEqual(shown);
  });

  test('not where it was shown before', async () => {
    const history = [{ role: 'user' as const, text: 'print(len(names)' }];
    expect((await agentOn(found).ask(asked, { history })).text).not.toEqual(shown);
  });
});

test.each([
  ['谁能帮帮我', '在，直接发问题就行。'],
  ['救命啊', '在，直接发问题就行。'],
  ['可以请教一下吗', '在，直接发问题就行。'],
  ['can someone help me?', "I'm here — just send your question."],
])('%s: a question is to come', async (message, reply) => {
  expect(await agentOn({ passages: [], confidence: 0 }).ask(message)).toMatchObject({ text: reply });
});
