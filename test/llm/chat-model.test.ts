import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Behaviour, callTools, reply } from '../scripted-model/server.ts';
import {
  ask,
  chatBodyOf,
  collect,
  failureOf,
  KEY,
  modelOn,
  SEARCH,
  textOf,
  warmUp,
} from './model-under-test.ts';

beforeAll(warmUp);

describe('a streamed reply', () => {
  test('comes token by token, then ends with usage and model', async () => {
    const { model, server } = await modelOn(() => reply('闭包记住 outer 的变量。', { delayMs: 5 }));
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

  test.each([['no_role'], ['no_done'], ['no_finish_reason'], ['comments']] as const)(
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
      timeouts: { firstTokenMs: 500, stallMs: 400, totalMs: 4_000 },
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

  test('shows what only looks like a thought', async () => {
    const { model } = await modelOn(() => reply('<thing> 是一个标签，</think> 不是。'));
    expect(textOf(await collect(model.stream(ask())))).toBe('<thing> 是一个标签，</think> 不是。');
  });

  test('that is all thought and no word is empty', async () => {
    const { model } = await modelOn(() => reply('<think>想不出来'));
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('empty_reply');
  });

  test('may think longer than the first word may take, as long as it shows signs of life', async () => {
    const thinking: Behaviour = reply('好。', { thoughts: '嗯', firstDelayMs: 700 });
    const { model, calls } = await modelOn(() => thinking, {
      timeouts: { firstTokenMs: 500, stallMs: 2_000, totalMs: 6_000 },
    });
    expect(textOf(await collect(model.stream(ask())))).toBe('好。');
    expect(calls[0]?.firstTokenMs).toBeGreaterThanOrEqual(500);
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

test('nothing is printed, and nothing is sent elsewhere, whatever LangChain finds in the environment', async () => {
  vi.stubEnv('LANGCHAIN_VERBOSE', 'true');
  vi.stubEnv('LANGSMITH_TRACING', 'true');
  vi.stubEnv('LANGSMITH_API_KEY', 'lsv2-test');
  vi.stubEnv('OPENAI_LOG', 'debug');
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-somebody');
  // `console.error` is watched in every test.
  const printed = (['log', 'info', 'warn', 'debug'] as const).map((level) =>
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
    expect(elsewhere.mock.calls).toEqual([]);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[0]?.request.headers).not.toHaveProperty('openai-organization');
  } finally {
    vi.unstubAllEnvs();
    for (const spy of [...printed, elsewhere]) spy.mockRestore();
  }
});
