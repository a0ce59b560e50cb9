import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readToolCall, type ToolSpec } from '../../src/llm/index.ts';
import { type Behaviour, callTools, reply, type ScriptedRequest, status } from '../scripted-model/server.ts';
import { ask, collect, failureOf, KEY, modelOn, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

const SEARCH: ToolSpec = {
  name: 'search_course',
  description: 'Searches the course.',
  schema: z.object({ query: z.string(), limit: z.number().int().optional() }),
};

function chatBodyOf(request: ScriptedRequest | undefined) {
  if (request?.kind !== 'chat') throw new Error('expected a chat request');
  return request.body;
}

describe('a streamed reply', () => {
  test('comes token by token, then ends with usage and model', async () => {
    const { model, server } = await modelOn(() => reply('闭包记住 outer 的变量。'));
    const events = await collect(model.stream({ ...ask(), temperature: 0, maxOutputTokens: 99 }));
    expect(events.filter((event) => event.type === 'text').length).toBeGreaterThan(5);
    expect(textOf(events)).toBe('闭包记住 outer 的变量。');
    expect(events.at(-1)).toEqual({
      type: 'end',
      finishReason: 'stop',
      usage: { inputTokens: 6, outputTokens: 9 },
      model: 'main-model',
    });
    const body = chatBodyOf(server.requests[0]?.request);
    expect(body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 99,
    });
    expect(server.requests[0]?.request.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('survives being cut into single bytes, through characters and events', async () => {
    const { model } = await modelOn(() => reply('闭包🙂 ok', { bytesAWrite: 7 }));
    expect(textOf(await collect(model.stream(ask())))).toBe('闭包🙂 ok');
  });

  test.each([['no_role'], ['no_done'], ['no_finish_reason']] as const)(
    'is whole from a server with the quirk %s',
    async (quirk) => {
      const { model } = await modelOn(() => reply('好的。', { quirks: [quirk] }));
      const events = await collect(model.stream(ask()));
      expect(textOf(events)).toBe('好的。');
      expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'stop' });
    },
  );

  test('is whole where the server says it has finished and then keeps the connection open', async () => {
    const { model, server } = await modelOn(() => reply('好的。', { quirks: ['no_end'] }), {
      timeouts: { firstTokenMs: 500, stallMs: 60, totalMs: 2_000 },
    });
    const events = await collect(model.stream(ask()));
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'stop', usage: { estimated: true } });
    expect(await server.requests[0]?.over).toBe('aborted');
  });

  test('keeps tool calls from a server that names no role', async () => {
    const { model } = await modelOn(() => ({
      kind: 'reply',
      text: '',
      toolCalls: [{ name: 'search_course', arguments: { query: '闭包' } }],
      quirks: ['no_role'],
    }));
    const events = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
    expect(events[0]).toMatchObject({
      type: 'tool_calls',
      calls: [{ name: 'search_course', arguments: '{"query":"闭包"}' }],
    });
  });

  test('shows no thoughts, neither beside the text nor in it', async () => {
    const { model } = await modelOn(() =>
      reply('\n<think>先想想……</think>\n\n闭包是函数。', { thoughts: '嗯' }),
    );
    expect(textOf(await collect(model.stream(ask())))).toBe('闭包是函数。');
  });

  test('may think longer than the first word may take, as long as it shows signs of life', async () => {
    const thinking: Behaviour = reply('好。', { thoughts: '嗯', firstDelayMs: 150 });
    const { model, calls } = await modelOn(() => thinking, {
      timeouts: { firstTokenMs: 100, stallMs: 1_000, totalMs: 3_000 },
    });
    expect(textOf(await collect(model.stream(ask())))).toBe('好。');
    expect(calls[0]?.firstTokenMs).toBeGreaterThanOrEqual(100);
  });

  test('that reaches its bound by the endpoint ends with `length`', async () => {
    const { model } = await modelOn(() => reply('很长', { finishReason: 'length' }));
    expect((await collect(model.stream(ask()))).at(-1)).toMatchObject({ finishReason: 'length' });
  });

  test('is cut at its bound where the endpoint goes on, and the connection is closed', async () => {
    const { model, server, calls } = await modelOn(() => ({ kind: 'endless', token: 'word ' }), {
      maxOutputTokens: 10,
    });
    const events = await collect(model.stream(ask()));
    expect(textOf(events)).toHaveLength(80);
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'length', usage: { estimated: true } });
    expect(await server.requests[0]?.over).toBe('aborted');
    expect(calls[0]).toMatchObject({ outcome: 'ok', estimated: true });
  });
});

describe('a reply in one piece', () => {
  test('has the same events', async () => {
    const { model, server } = await modelOn(() => reply('好的。'), { streaming: false });
    expect(await collect(model.stream(ask()))).toEqual([
      { type: 'text', text: '好的。' },
      { type: 'end', finishReason: 'stop', usage: { inputTokens: 6, outputTokens: 3 }, model: 'main-model' },
    ]);
    expect(chatBodyOf(server.requests[0]?.request).stream).toBe(false);
  });

  test('has its tool calls', async () => {
    const { model } = await modelOn(() => callTools({ name: 'search_course', arguments: '{"query": 7' }), {
      streaming: false,
    });
    const events = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
    expect(events[0]).toEqual({
      type: 'tool_calls',
      calls: [{ id: 'call_0', name: 'search_course', arguments: '{"query": 7' }],
    });
  });
});

describe('usage', () => {
  test('is estimated where the endpoint tells none, and marked so', async () => {
    const { model, calls } = await modelOn(() => reply('闭包记住变量。', { usage: null }));
    const end = (await collect(model.stream(ask()))).at(-1);
    expect(end).toMatchObject({ usage: { estimated: true } });
    expect(calls[0]).toMatchObject({ estimated: true });
    expect(calls[0]?.outputTokens).toBeGreaterThanOrEqual(6);
  });

  test('is asked for no more of an endpoint that refuses the question', async () => {
    const { model, server } = await modelOn((request) =>
      chatBodyOf(request).stream_options
        ? status(400, { message: 'Unrecognized request argument: stream_options' })
        : reply('好'),
    );
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
    expect(server.requests).toHaveLength(3);
  });

  test('is counted with its cost, call by call', async () => {
    const usage = { prompt_tokens: 1_000, completion_tokens: 500 };
    const { model, calls } = await modelOn(() => reply('好', { usage }), {
      prices: { 'main-model': { inputPerMillion: 2, outputPerMillion: 8 } },
    });
    await collect(model.stream({ ...ask(), groupId: 'g1' }));
    expect(calls).toEqual([
      {
        purpose: 'answer',
        groupId: 'g1',
        model: 'main-model',
        attempt: 1,
        sent: true,
        ms: expect.any(Number),
        firstTokenMs: expect.any(Number),
        inputTokens: 1_000,
        outputTokens: 500,
        estimated: false,
        cost: 0.006,
        outcome: 'ok',
      },
    ]);
  });

  test('has no cost where the price is not known', async () => {
    const { model, calls } = await modelOn(() => reply('好'), { prices: {} });
    await collect(model.stream(ask()));
    expect(calls[0]?.cost).toBeNull();
  });

  test('of a request that was refused is nothing', async () => {
    const { model, calls } = await modelOn(() => status(500));
    await failureOf(collect(model.stream(ask())));
    expect(calls[0]).toMatchObject({ inputTokens: 0, outputTokens: 0, estimated: false, outcome: 'server' });
  });
});

describe('tools', () => {
  test('are described by their schema; calls and results go back as they came', async () => {
    const { model, server } = await modelOn((request) =>
      request.index === 0
        ? callTools(
            { name: 'search_course', arguments: { query: '闭包' } },
            { name: 'no_such_tool', arguments: '{oops' },
          )
        : reply('好的。'),
    );
    const events = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
    const calls = events[0]?.type === 'tool_calls' ? events[0].calls : [];
    expect(calls.map((call) => call.id)).toEqual(['call_0', 'call_1']);
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'tool_calls' });

    await collect(
      model.stream({
        ...ask(),
        tools: [SEARCH],
        messages: [
          ...ask().messages,
          { role: 'assistant', content: '', toolCalls: calls },
          { role: 'tool', content: '闭包是……', toolCallId: 'call_0' },
          { role: 'tool', content: 'There is no such tool.', toolCallId: 'call_1' },
        ],
      }),
    );
    const [first, second] = server.requests.map((seen) => chatBodyOf(seen.request));
    expect(first?.tools?.[0]?.function.parameters).toMatchObject({ type: 'object', required: ['query'] });
    expect(second?.messages[1]?.tool_calls?.map((call) => call.function.arguments)).toEqual([
      '{"query":"闭包"}',
      '{}',
    ]);
    expect(second?.messages[2]).toMatchObject({ role: 'tool', tool_call_id: 'call_0', content: '闭包是……' });
  });

  test('calls are read against the tools that there are', () => {
    const call = { id: 'c', name: 'search_course', arguments: '{"query":"闭包"}' };
    expect(readToolCall(call, [SEARCH])).toMatchObject({ ok: true, input: { query: '闭包' } });
    expect(readToolCall({ ...call, name: 'ban_learner' }, [SEARCH])).toEqual({
      ok: false,
      reason: 'unknown_tool',
      problem: 'There is no tool "ban_learner". Tools: search_course.',
    });
    expect(readToolCall({ ...call, arguments: '{"query": 7' }, [SEARCH])).toMatchObject({
      reason: 'invalid_arguments',
    });
    expect(readToolCall({ ...call, arguments: '{"query": 7}' }, [SEARCH])).toMatchObject({
      reason: 'invalid_arguments',
      problem: expect.stringContaining('query'),
    });
  });

  test('that nobody offered are not called beside a text', async () => {
    const { model } = await modelOn(() =>
      reply('好的。', { toolCalls: [{ name: 'search_course', arguments: {} }] }),
    );
    const events = await collect(model.stream(ask()));
    expect(events.map((event) => event.type)).not.toContain('tool_calls');
    expect(textOf(events)).toBe('好的。');
  });
});

describe('a structured reply', () => {
  const schema = z.object({ category: z.enum(['spam', 'none']), score: z.number() });
  const good = reply('{"category":"spam","score":0.9}');

  test.each([true, false])('is validated and typed (streaming: %s)', async (streaming) => {
    const { model, server } = await modelOn(() => good, { streaming });
    expect(await model.complete({ ...ask(), purpose: 'moderate message', schema })).toEqual({
      category: 'spam',
      score: 0.9,
    });
    expect(chatBodyOf(server.requests[0]?.request).response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'moderate_message', strict: true },
    });
  });

  test('with optional parts does not ask for strict mode, which knows none', async () => {
    const { model, server } = await modelOn(() => good);
    await model.complete({ ...ask(), schema: schema.extend({ note: z.string().optional() }) });
    expect(chatBodyOf(server.requests[0]?.request).response_format).toMatchObject({
      json_schema: { strict: false },
    });
  });

  test('is asked for in simpler ways of endpoints that know no schemas', async () => {
    const { model, server } = await modelOn((request) => {
      const format = chatBodyOf(request).response_format;
      return format
        ? status(400, { message: `This response_format type ${format.type} is unavailable now` })
        : good;
    });
    expect(await model.complete({ ...ask(), schema })).toMatchObject({ category: 'spam' });
    const bodies = server.requests.map((seen) => chatBodyOf(seen.request));
    expect(bodies.map((body) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
    expect(bodies[2]?.messages.at(-1)?.content).toContain('"enum":["spam","none"]');
    await model.complete({ ...ask(), schema });
    expect(server.requests).toHaveLength(4);
  });

  test('may come in a Markdown block', async () => {
    const { model } = await modelOn(() => reply('```json\n{"category":"none","score":0}\n```'));
    expect(await model.complete({ ...ask(), schema })).toEqual({ category: 'none', score: 0 });
  });

  test.each([
    ['prose', '是广告', 'not JSON'],
    ['another shape', '{"category":"ads","score":1}', 'category'],
  ])('that is %s is refused without quoting it', async (_, text, says) => {
    const { model, calls } = await modelOn(() => reply(text));
    const failure = await failureOf(model.complete({ ...ask(), schema }));
    expect(failure.kind).toBe('invalid_reply');
    expect(failure.message).toContain(says);
    expect(failure.message).not.toContain(text);
    expect(calls[0]).toMatchObject({ outcome: 'invalid_reply', estimated: false });
  });

  test('from the fallback serves where the first model talks nonsense', async () => {
    const { model } = await modelOn((request) => (request.model === 'main-model' ? reply('嗯') : good), {
      fallbackModel: 'other-model',
    });
    expect(await model.complete({ ...ask(), schema })).toMatchObject({ category: 'spam' });
  });
});

test('nothing is printed, and nothing is sent elsewhere, whatever LangChain finds in the environment', async () => {
  vi.stubEnv('LANGCHAIN_VERBOSE', 'true');
  vi.stubEnv('LANGSMITH_TRACING', 'true');
  vi.stubEnv('LANGSMITH_API_KEY', 'lsv2-test');
  vi.stubEnv('OPENAI_LOG', 'debug');
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-somebody');
  const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  const elsewhere = vi.spyOn(globalThis, 'fetch');
  try {
    const { model, server } = await modelOn((request) =>
      request.index === 0 ? reply('好') : { kind: 'invalid_json' },
    );
    await collect(model.stream(ask()));
    await failureOf(collect(model.stream(ask())));
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(elsewhere.mock.calls.map(([url]) => String(url))).toEqual(
      Array(2).fill(`${server.url}/chat/completions`),
    );
    expect(server.requests[0]?.request.headers).not.toHaveProperty('openai-organization');
  } finally {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
});
