import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Behaviour, reply, type ScriptedRequest, status } from '../scripted-model/server.ts';
import { ask, chatBodyOf, collect, failureOf, modelOn, SEARCH, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

type Body = ReturnType<typeof chatBodyOf>;
const ANSWER = '列表可以修改。';

/** Endpoints that refuse a part of a request, in their own words and forms. */
const REFUSING: [string, { refuses: (body: Body) => boolean; with: Behaviour; asked: number }][] = [
  [
    'a temperature (OpenAI, models that reason)',
    {
      refuses: ({ temperature }) => temperature !== undefined,
      with: status(400, {
        message: "Unsupported value: 'temperature' does not support 0 with this model.",
        code: 'unsupported_value',
      }),
      asked: 2,
    },
  ],
  [
    'the older name of the bound (Azure)',
    {
      refuses: ({ max_tokens, max_completion_tokens }) =>
        max_tokens !== undefined || max_completion_tokens === undefined,
      with: status(400, {
        message: "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
      }),
      asked: 2,
    },
  ],
  [
    'tools (vLLM without a parser)',
    {
      refuses: ({ tools }) => tools !== undefined,
      with: status(400, {
        body: '{"object":"error","message":"\\"auto\\" tool choice requires --enable-auto-tool-choice","code":400}',
      }),
      asked: 2,
    },
  ],
  [
    'tools (a gateway without such a provider)',
    {
      refuses: ({ tools }) => tools !== undefined,
      with: status(404, {
        body: '{"error":{"message":"No endpoints found that support tool use.","code":404}}',
      }),
      asked: 2,
    },
  ],
  [
    'asking for usage (FastAPI, with a list of faults)',
    {
      refuses: ({ stream_options }) => stream_options !== undefined,
      with: status(422, {
        body: '{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}',
      }),
      asked: 2,
    },
  ],
  [
    'instructions in a message of their own (Gemma)',
    {
      refuses: ({ messages }) => messages.some(({ role }) => role === 'system'),
      with: status(400, { body: '{"object":"error","message":"System role not supported","code":400}' }),
      asked: 2,
    },
  ],
  ...[
    'Unsupported parameter: tool_choice',
    'Function calling is not enabled for models/gemma-3-12b-it',
    '该模型不支持工具调用',
  ].map((message): (typeof REFUSING)[number] => [
    `tools: ${message}`,
    { refuses: ({ tools }) => tools !== undefined, with: status(400, { message }), asked: 2 },
  ]),
  ...[
    'Conversation roles must alternate user/assistant/user/assistant/...',
    'Invalid role: system. Only user and assistant are known',
  ].map((message): (typeof REFUSING)[number] => [
    `instructions: ${message}`,
    {
      refuses: ({ messages }) => messages.some(({ role }) => role === 'system'),
      with: status(400, { message }),
      asked: 2,
    },
  ]),
  [
    'the older name of the bound (FastAPI, with a list of faults)',
    {
      refuses: ({ max_tokens }) => max_tokens !== undefined,
      with: status(422, {
        body: '{"detail":[{"type":"extra_forbidden","loc":["body","max_tokens"],"msg":"Extra inputs are not permitted"}]}',
      }),
      asked: 2,
    },
  ],
  [
    'two parts, one after the other',
    {
      refuses: ({ temperature, tools }) => temperature !== undefined || tools !== undefined,
      with: status(400, { message: 'temperature and tools are not supported' }),
      asked: 3,
    },
  ],
];

describe('an endpoint that refuses', () => {
  test.each(REFUSING)('%s is asked without it, now and from then on', async (_, refusing) => {
    const { model, server } = await modelOn((request) =>
      refusing.refuses(chatBodyOf(request)) ? refusing.with : reply(ANSWER),
    );
    const question = {
      ...ask(),
      messages: [
        { role: 'system' as const, content: '你是助教。' },
        { role: 'user' as const, content: '列表可以修改吗？' },
      ],
      temperature: 0,
      tools: [SEARCH],
    };
    expect(textOf(await collect(model.stream(question)))).toBe(ANSWER);
    expect(server.requests).toHaveLength(refusing.asked);
    expect(textOf(await collect(model.stream(question)))).toBe(ANSWER);
    expect(server.requests).toHaveLength(refusing.asked + 1);
    const sent = JSON.stringify(chatBodyOf(server.requests.at(-1)?.request).messages);
    expect(sent).toContain('你是助教。');
    expect(sent).toContain('列表可以修改吗？');
  });

  test('the newer name of the bound is given the older one', async () => {
    const { model, server } = await modelOn(
      (request) =>
        chatBodyOf(request).max_completion_tokens === undefined
          ? reply(ANSWER)
          : status(400, { message: 'Unrecognized request argument supplied: max_completion_tokens' }),
      { model: 'gpt-5-mini' },
    );
    expect(textOf(await collect(model.stream({ ...ask(), maxOutputTokens: 77 })))).toBe(ANSWER);
    expect(chatBodyOf(server.requests.at(-1)?.request)).toMatchObject({ max_tokens: 77 });
  });

  test('instructions by OpenAI’s newer name for them is given the older one', async () => {
    const { model, server } = await modelOn(
      (request) =>
        chatBodyOf(request).messages.some(({ role }) => role === 'developer')
          ? status(400, { message: "'developer' is not one of ['system', 'assistant', 'user', 'tool']" })
          : reply(ANSWER),
      { model: 'o3-local' },
    );
    const messages = [
      { role: 'system' as const, content: '你是助教。' },
      { role: 'user' as const, content: '列表可以修改吗？' },
    ];
    expect(textOf(await collect(model.stream({ ...ask(), messages })))).toBe(ANSWER);
    expect(chatBodyOf(server.requests.at(-1)?.request).messages[0]).toMatchObject({ role: 'system' });
  });

  test('a shape of the reply beside thinking is told it in words', async () => {
    const { model } = await modelOn((request) =>
      chatBodyOf(request).response_format === undefined
        ? reply('{"ok": true}')
        : status(400, { message: 'Json mode response is not supported when enable_thinking is true' }),
    );
    expect(await model.complete({ ...ask(), schema: z.object({ ok: z.boolean() }) })).toEqual({ ok: true });
  });
});

test.each([
  'This response_format type is unavailable now',
  "Invalid value: 'json_schema'",
  'json_object is not available for this model',
  'structured outputs are not available for this model',
])('a shape of the reply that is refused is told in words: %s', async (message) => {
  const { model } = await modelOn((request) =>
    chatBodyOf(request).response_format === undefined ? reply('{"ok": true}') : status(400, { message }),
  );
  expect(await model.complete({ ...ask(), schema: z.object({ ok: z.boolean() }) })).toEqual({ ok: true });
});

test('what one model refuses the other is still asked with', async () => {
  const { model, server } = await modelOn(
    (request) => {
      if (request.kind !== 'chat' || request.model === 'other-model') return reply(ANSWER);
      return request.body.temperature === undefined
        ? status(500)
        : status(400, { message: 'temperature is not supported' });
    },
    { fallbackModel: 'other-model' },
  );
  await collect(model.stream({ ...ask(), temperature: 0 }));
  expect(server.requests.map(({ request }) => chatBodyOf(request).temperature)).toEqual([0, undefined, 0]);
});

test('where nothing helps nothing is learnt: the next request is sent as it was', async () => {
  let refusals = true;
  const everything = (request: ScriptedRequest) =>
    status(400, { message: `bad request: ${JSON.stringify(chatBodyOf(request))}` });
  const { model, server } = await modelOn((request) => (refusals ? everything(request) : reply(ANSWER)));
  const question = { ...ask('tools, temperature, system role?'), temperature: 0, tools: [SEARCH] };
  expect(await failureOf(collect(model.stream(question)))).toMatchObject({ kind: 'rejected' });
  expect(server.requests.length).toBeLessThan(8);
  refusals = false;
  await collect(model.stream(question));
  expect(chatBodyOf(server.requests.at(-1)?.request)).toMatchObject({
    temperature: 0,
    stream_options: { include_usage: true },
    tools: [{ function: { name: 'search_course' } }],
  });
});

test('that a model takes no tools is told its operator once, with what mends it', async () => {
  const { model, log } = await modelOn((request) =>
    chatBodyOf(request).tools ? status(400, { message: 'gemma2 does not support tools' }) : reply(ANSWER),
  );
  for (let time = 0; time < 2; time++) await collect(model.stream({ ...ask(), tools: [SEARCH] }));
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({
    level: 'warn',
    message: expect.stringContaining('takes no tools'),
    fields: { fix: expect.stringContaining('tool calls') },
  });
});

test('of a model that only takes no temperature nothing is to be mended', async () => {
  const { model, log } = await modelOn((request) =>
    chatBodyOf(request).temperature === undefined
      ? reply(ANSWER)
      : status(400, { message: 'temperature is not supported' }),
  );
  await collect(model.stream({ ...ask(), temperature: 0, tools: [SEARCH] }));
  expect(log).toMatchObject([{ level: 'info', fields: { manner: { tools: true } } }]);
});

test('what stands far behind a refusal, as an endpoint repeats the request there, is not what it refuses', async () => {
  const { model, server } = await modelOn(() =>
    status(400, { message: `the input is not valid: ${'课'.repeat(1_000)} temperature, tools` }),
  );
  await failureOf(collect(model.stream({ ...ask(), temperature: 0, tools: [SEARCH] })));
  expect(server.requests).toHaveLength(1);
});
