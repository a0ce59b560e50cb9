import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Behaviour, reply, status } from '../scripted-model/server.ts';
import { afterThisTest } from '../support/at-the-end.ts';
import { ask, chatBodyOf, collect, failureOf, modelOn, SEARCH, textOf, warmUp } from './model-under-test.ts';

/* Streams as endpoints in the field write them, which are not all as OpenAI's are. */

beforeAll(warmUp);

const ANSWER = '列表可以修改[1]。';
const chunk = (delta: object | null, finishReason: string | null = null, more: object = {}) => ({
  choices: [{ index: 0, delta, finish_reason: finishReason }],
  ...more,
});
const stream = (chunks: unknown[], { done = true } = {}): Behaviour =>
  status(200, {
    headers: { 'content-type': 'text/event-stream' },
    body: [...chunks.map((one) => JSON.stringify(one)), ...(done ? ['[DONE]'] : [])]
      .map((data) => `data: ${data}\n\n`)
      .join(''),
  });
const said = async (behaviour: Behaviour) => {
  const { model } = await modelOn(() => behaviour);
  return await collect(model.stream(ask()));
};

describe('a reply is whole', () => {
  test.each([
    ['whose last chunk has no delta', [chunk({ content: ANSWER }), { choices: [{ finish_reason: 'stop' }] }]],
    ['whose last delta is null', [chunk({ content: ANSWER }), chunk(null, 'stop')]],
    [
      'whose last chunk repeats it as a message (MiniMax)',
      [
        chunk({ content: ANSWER }),
        { choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: ANSWER } }] },
      ],
    ],
    [
      'with a list of nothing among its tool calls',
      [chunk({ tool_calls: [null] }), chunk({ content: ANSWER }, 'stop')],
    ],
  ])('%s', async (_, chunks) => {
    expect(textOf(await said(stream(chunks, { done: false })))).toBe(ANSWER);
  });

  test('whose [DONE] has a blank behind it', async () => {
    const body = `data: ${JSON.stringify(chunk({ content: ANSWER }, 'stop'))}\n\ndata: [DONE] \n\n`;
    const behaviour = status(200, { headers: { 'content-type': 'text/event-stream' }, body });
    expect(textOf(await said(behaviour))).toBe(ANSWER);
  });
});

describe('a reply that ended as its endpoint says', () => {
  test.each(['', 'null'])('with the reason "%s" in every chunk has not ended', async (reason) => {
    const chunks = [chunk({ content: '列表' }, reason), chunk({ content: '可以' }, reason)];
    expect((await failureOf(said(stream(chunks, { done: false })))).kind).toBe('cut_stream');
  });

  test.each(['network_error', 'insufficient_system_resource', 'error', 'abort'])(
    'by %s was cut off',
    async (reason) => {
      const failure = await failureOf(said(stream([chunk({ content: '列表' }), chunk({}, reason)])));
      expect(failure).toMatchObject({ kind: 'cut_stream', retryable: true });
    },
  );

  test.each(['sensitive', 'SAFETY', 'content_filter: PROHIBITED_CONTENT'])(
    'by %s was declined',
    async (reason) => {
      expect((await failureOf(said(stream([chunk({ content: '' }, reason)])))).kind).toBe('refusal');
    },
  );

  test.each(['model_length', 'MAX_TOKENS'])('by %s is cut at its bound', async (reason) => {
    const events = await said(stream([chunk({ content: '列表' }, reason)]));
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'length' });
  });
});

describe('usage', () => {
  test('of nothing is estimated', async () => {
    const usage = { prompt_tokens: 0, completion_tokens: 0 };
    expect((await said(stream([chunk({ content: ANSWER }, 'stop', { usage })]))).at(-1)).toMatchObject({
      usage: { estimated: true },
    });
  });

  test('within the choice is read (Moonshot)', async () => {
    const usage = { prompt_tokens: 8, completion_tokens: 9 };
    const chunks = [
      chunk({ content: ANSWER }),
      { choices: [{ index: 0, delta: {}, finish_reason: 'stop', usage }] },
    ];
    expect((await said(stream(chunks))).at(-1)).toMatchObject({
      usage: { inputTokens: 8, outputTokens: 9 },
    });
  });

  test('in every chunk is that of the last', async () => {
    const usage = (completion_tokens: number) => ({ usage: { prompt_tokens: 5, completion_tokens } });
    const chunks = [chunk({ content: '列表' }, null, usage(1)), chunk({ content: '可以' }, 'stop', usage(2))];
    expect((await said(stream(chunks))).at(-1)).toMatchObject({
      usage: { inputTokens: 5, outputTokens: 2 },
    });
  });
});

describe('thoughts and marks of templates are shown to nobody', () => {
  test.each([
    ['<thinking>想</thinking>', ''],
    ['<thought>想</thought>', ''],
    ['<seed:think>想</seed:think>', ''],
    ['[THINK]想[/THINK]', ''],
    ['<|channel|>analysis<|message|>想<|end|><|start|>assistant<|channel|>final<|message|>', ''],
    ['<|begin_of_box|>', '<|end_of_box|>'],
    ['', '<|im_end|>'],
    ['', '<｜end▁of▁sentence｜>'],
    ['', '</s>'],
    ['', '<think>还有别的吗'],
    ['', '<think>还有别的吗</think>'],
  ])('%s…%s', async (before, behind) => {
    const whole = `${before}${ANSWER}${behind}`;
    expect(textOf(await said(reply(whole)))).toBe(ANSWER);
    expect(textOf(await said(stream([...whole].map((content) => chunk({ content })))))).toBe(ANSWER);
  });

  test.each([
    '标签写作 `<think>`，结束写作 `</think>`。',
    '```html\n<think>\n</think>\n```',
    '分数 < 60 的算不及格，[THIN] 不是标记。',
    '数组 a[1] 与 b<c，`a',
    '最后是一个<',
    '列表[',
  ])('and what is none stays: %s', async (text) => {
    expect(textOf(await said(reply(text)))).toBe(text);
    expect(textOf(await said(stream([...text].map((content) => chunk({ content })))))).toBe(text);
  });

  test('and what stands around them stays as it is', async () => {
    expect(textOf(await said(reply('Lists <think>hm</think> can <|im_end|>be changed.')))).toBe(
      'Lists  can be changed.',
    );
  });

  test('those that nothing opens are known from the second reply on, and a reply without them is shown', async () => {
    const thoughtful = `学员问能否修改。\n</think>\n\n${ANSWER}`;
    let text = thoughtful;
    const { model } = await modelOn(() => stream([...text].map((content) => chunk({ content }))));
    expect(textOf(await collect(model.stream(ask())))).toContain(ANSWER);
    expect(textOf(await collect(model.stream(ask())))).toBe(ANSWER);
    text = ANSWER;
    expect(textOf(await collect(model.stream(ask())))).toBe(ANSWER);
  });

  test('those that nothing opens are known at once where the reply comes in one piece', async () => {
    const { model } = await modelOn(() => reply(`学员问能否修改。</think>\n\n${ANSWER}`), {
      streaming: false,
    });
    expect(textOf(await collect(model.stream(ask())))).toBe(ANSWER);
  });
});

const QUERY = '{"query":"元组"}';
const OTHER = '{"query":"列表"}';
const called = async (behaviour: Behaviour) => {
  const { model } = await modelOn(() => behaviour);
  const events = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
  const calls = events.flatMap((event) => (event.type === 'tool_calls' ? event.calls : []));
  return {
    text: textOf(events),
    calls: calls.map((call) => [call.name, call.arguments]),
    ids: calls.map(({ id }) => id),
  };
};
const calling = (...pieces: object[][]): Behaviour =>
  stream([...pieces.map((tool_calls) => chunk({ tool_calls })), chunk({}, 'tool_calls')]);
const piece = (name: string | undefined, written: unknown, more: object = {}) => ({
  ...more,
  function: { ...(name === undefined ? {} : { name }), arguments: written },
});

describe('tool calls', () => {
  test('are a sign of life while they are written', async () => {
    const server = createServer(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const send = (delta: object, finish: string | null = null) =>
        response.write(`data: ${JSON.stringify(chunk(delta, finish))}\n\n`);
      send({ tool_calls: [piece('search_course', '', { index: 0, id: 'a' })] });
      await wait(400);
      send({ tool_calls: [piece(undefined, QUERY, { index: 0 })] }, 'tool_calls');
      response.end('data: [DONE]\n\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    afterThisTest(async () => void server.close());
    // Listening on a port: its address is no name of a pipe.
    const { port } = server.address() as AddressInfo;
    const { model } = await modelOn(() => reply(''), {
      baseUrl: `http://127.0.0.1:${port}/v1`,
      timeouts: { firstTokenMs: 200, stallMs: 3_000, totalMs: 5_000 },
    });
    expect(await collect(model.stream({ ...ask(), tools: [SEARCH] }))).toMatchObject([
      { type: 'tool_calls', calls: [{ arguments: QUERY }] },
      { type: 'end' },
    ]);
  });

  test.each([
    ['with arguments as an object', calling([piece('search_course', { query: '元组' }, { index: 0 })]), 1],
    ['without an id', calling([piece('search_course', QUERY, { index: 0 })]), 1],
    [
      'with the name in every piece, and neither index nor id',
      calling([piece('search_course', '{"query":')], [piece('search_course', '"元组"}')]),
      1,
    ],
    [
      'whole ones of one index, without an id (Gemini)',
      calling(
        [piece('search_course', QUERY, { index: 0, id: '' })],
        [piece('search_course', OTHER, { index: 0, id: '' })],
      ),
      2,
    ],
    [
      'whole ones in one chunk, with neither index nor id',
      calling([piece('search_course', QUERY), piece('search_course', OTHER)]),
      2,
    ],
  ] as const)('%s are read', async (_, behaviour, count) => {
    const { calls, ids } = await called(behaviour);
    expect(calls).toEqual(
      [
        ['search_course', QUERY],
        ['search_course', OTHER],
      ].slice(0, count),
    );
    expect(new Set(ids).size).toBe(count);
  });

  const HERMES = '{"name": "search_course", "arguments": {"query":"元组"}}';
  test.each([
    ['between marks', `<tool_call>\n${HERMES}\n</tool_call>`, ''],
    [
      'between marks, with words before',
      `我先查一下。\n<tool_call>\n${HERMES}\n</tool_call>`,
      '我先查一下。\n',
    ],
    ['between marks that nothing closes', `<tool_call>\n${HERMES}`, ''],
    ['in a block', `\`\`\`json\n${HERMES}\n\`\`\``, ''],
    ['as an object', '{"name": "search_course", "parameters": {"query":"元组"}}', ''],
    [
      'as GLM does',
      '<tool_call>search_course\n<arg_key>query</arg_key>\n<arg_value>元组</arg_value>\n</tool_call>',
      '',
    ],
    [
      'as Qwen-Coder does',
      '<tool_call>\n<function=search_course>\n<parameter=query>\n元组\n</parameter>\n</function>\n</tool_call>',
      '',
    ],
  ])('that a server left in the text are read: %s', async (_, text, shown) => {
    for (const behaviour of [reply(text), stream([...text].map((content) => chunk({ content })))])
      expect(await called(behaviour)).toMatchObject({ text: shown, calls: [['search_course', QUERY]] });
  });

  test.each([
    '{"name": "小明", "age": 18} 是一个对象。',
    '```json\n{"name": "小明"}\n```\n这是一个对象。',
    '```python\nprint(1)\n```',
    '标签写作 <tool_',
  ])('are not seen in what is none: %s', async (text) => {
    expect(await called(reply(text))).toMatchObject({ text, calls: [] });
  });

  test('that nobody can read are shown to nobody', async () => {
    expect(await called(reply('列表可以修改。<tool_call>{"name": search</tool_call>'))).toMatchObject({
      text: '列表可以修改。',
      calls: [],
    });
  });

  test('go back with what came along with them', async () => {
    const { model, server } = await modelOn((request) =>
      chatBodyOf(request).messages.some(({ role }) => role === 'tool')
        ? reply(ANSWER)
        : stream([
            chunk({ reasoning_content: '我要' }),
            chunk({ reasoning_content: '查' }),
            chunk({
              tool_calls: [
                piece('search_course', QUERY, {
                  index: 0,
                  id: 'a',
                  extra_content: { google: { thought_signature: 'sig' } },
                }),
              ],
            }),
            chunk({}, 'tool_calls'),
          ]),
    );
    const [event] = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
    if (event?.type !== 'tool_calls') throw new Error('no call');
    await collect(
      model.stream({
        ...ask(),
        tools: [SEARCH],
        messages: [
          ...ask().messages,
          { role: 'assistant', content: '', toolCalls: event.calls, thoughts: event.thoughts },
          { role: 'tool', content: '元组不能修改', toolCallId: 'a' },
        ],
      }),
    );
    expect(chatBodyOf(server.requests[1]?.request).messages[1]).toMatchObject({
      reasoning_content: '我要查',
      tool_calls: [{ id: 'a' }],
    });
    expect(JSON.stringify(chatBodyOf(server.requests[1]?.request))).toContain('"thought_signature":"sig"');
  });
});

test.each(['好的，结果如下：\n```json\n{"ok": true}\n```\n希望对你有帮助', '{"ok": true}\n\n以上是判断。'])(
  'an object is found among words: %s',
  async (text) => {
    const { model } = await modelOn(() => reply(text));
    expect(await model.complete({ ...ask(), schema: z.object({ ok: z.boolean() }) })).toEqual({ ok: true });
  },
);
