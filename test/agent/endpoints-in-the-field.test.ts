import { beforeAll, expect, test } from 'vitest';
import { chatBodyOf, modelOn, warmUp } from '../llm/model-under-test.ts';
import { type Behaviour, reply, type ScriptedRequest, status } from '../scripted-model/server.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

/* What a learner is told by way of endpoints that are not as OpenAI's is. */

beforeAll(warmUp);

const ANSWER = '闭包是能记住外层函数变量的内层函数。[1]';

const stream = (...deltas: object[]): Behaviour =>
  status(200, {
    headers: { 'content-type': 'text/event-stream' },
    body: [...deltas.map((delta) => JSON.stringify({ choices: [{ index: 0, delta }] })), '[DONE]']
      .map((data) => `data: ${data}\n\n`)
      .join(''),
  });

const refusesParameters = (request: ScriptedRequest): Behaviour => {
  const { temperature, tools, max_tokens } = chatBodyOf(request);
  if (temperature !== undefined) return status(400, { message: 'temperature is not supported' });
  if (tools) return status(400, { message: 'this model does not support tools' });
  if (max_tokens !== undefined)
    return status(400, { message: "'max_tokens' is not supported, use 'max_completion_tokens' instead" });
  return reply(ANSWER);
};

/** DeepSeek and Kimi, where they think. */
const wantsItsThoughtsBack = (request: ScriptedRequest): Behaviour => {
  const called = chatBodyOf(request).messages.find(({ tool_calls }) => tool_calls !== undefined);
  if (called === undefined)
    return stream(
      { reasoning_content: '先查一下' },
      {
        tool_calls: [
          { index: 0, id: 'a', function: { name: 'search_course', arguments: '{"query":"闭包"}' } },
        ],
      },
    );
  return called.reasoning_content === '先查一下'
    ? reply(ANSWER)
    : status(400, { message: 'reasoning_content is missing in assistant tool call message' });
};

const writesItsCalls = (request: ScriptedRequest): Behaviour =>
  chatBodyOf(request).messages.some(({ role }) => role === 'tool')
    ? reply(ANSWER)
    : reply('<tool_call>\n{"name": "search_course", "arguments": {"query": "闭包"}}\n</tool_call>');

test.each([
  ['refuses a temperature, tools and the older name of the bound', refusesParameters, 4],
  ['wants back what it thought before it called a tool', wantsItsThoughtsBack, 2],
  ['writes its calls into the text', writesItsCalls, 2],
  ['leaves the marks of its template', () => reply(`<think>想</think>${ANSWER}<|im_end|>`), 1],
])('an endpoint that %s answers all the same', async (_, script, requests) => {
  const { model, server } = await modelOn(script);
  const under = agentOn({ passages: [aPassage()] }, model);
  expect(await under.ask('闭包是什么？')).toMatchObject({
    outcome: 'answered',
    mode: 'generated',
    text: ANSWER,
  });
  expect(server.requests).toHaveLength(requests);
  expect(under.shown()).toBe(ANSWER);
});

test.each([
  ['guesses', '绿茶用 95 度以上的水？不对，绿茶泡三分钟。红茶用 95 度以上的水。'],
  ['cites', '先看资料：红茶用 95 度以上的水 [1]。学员问的是绿茶，绿茶用沸水 [1]。'],
  ['repeats its rules', '我要先说结论，二到六句，每句都有编号。绿茶泡两分钟。'],
  ['reckons in English', 'Okay, green tea takes 95 degrees. Passage [1] says so, let me write it.'],
  ['has the answer already', '绿茶用 80 度左右的水，水太烫会苦。所以答案是 80 度。'],
])(
  'thoughts that nothing opens say only what the material does, in the first answer too: it %s',
  async (_, thought) => {
    const tea = aPassage({
      headings: ['泡茶的水温'],
      text: '绿茶用 80 度左右的水，水太烫会苦。红茶用 95 度以上的水。绿茶泡两分钟，红茶泡三分钟。',
    });
    const answer = '绿茶用 80 度左右的水。[1]';
    const { model } = await modelOn(() => reply(`${thought}\n</think>\n\n${answer}`, { delayMs: 1 }));
    const first = agentOn({ passages: [tea] }, model);
    await first.ask('绿茶用多少度的水？');
    const sentences = first
      .shown()
      .split(/(?<=。)/)
      .map((one) => one.replace(/\[1\]/g, '').trim())
      .filter((one) => one !== '' && one !== '绿茶用 80 度左右的水。');
    expect(first.shown()).toContain('绿茶用 80 度左右的水');
    expect(sentences.filter((one) => !tea.text.includes(one.slice(0, -1)))).toEqual([]);
    // From then on the thoughts are known.
    const second = agentOn({ passages: [tea] }, model);
    await second.ask('绿茶用多少度的水？');
    expect(second.shown()).toBe(answer);
  },
);
