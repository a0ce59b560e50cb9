import { beforeAll, describe, expect, test } from 'vitest';
import { type ChatMessage, readToolCall, type ToolCall } from '../../src/llm/index.ts';
import { callTools, reply } from '../scripted-model/server.ts';
import { ask, chatBodyOf, collect, failureOf, modelOn, SEARCH, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

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
    const calls: ToolCall[] = events[0]?.type === 'tool_calls' ? events[0].calls : [];
    expect(calls.map((call) => call.id)).toEqual(['call_0', 'call_1']);
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'tool_calls' });

    const messages: ChatMessage[] = [
      ...ask().messages,
      { role: 'assistant', content: '', toolCalls: calls },
      { role: 'tool', content: '闭包是……', toolCallId: 'call_0' },
      { role: 'tool', content: 'There is no such tool.', toolCallId: 'call_1' },
    ];
    await collect(model.stream({ ...ask(), tools: [SEARCH], messages }));
    const [first, second] = server.requests.map((seen) => chatBodyOf(seen.request));
    expect(first?.tools?.[0]?.function.parameters).toMatchObject({ type: 'object', required: ['query'] });
    expect(second?.messages[1]?.tool_calls?.map((call) => call.function.arguments)).toEqual([
      '{"query":"闭包"}',
      '{}',
    ]);
    expect(second?.messages[2]).toMatchObject({ role: 'tool', tool_call_id: 'call_0', content: '闭包是……' });
  });

  test.each([['no_tool_index'], ['same_tool_index']] as const)(
    'calls stay apart from a server with the quirk %s',
    async (quirk) => {
      const { model } = await modelOn(() =>
        reply('', {
          toolCalls: [
            { name: 'search_course', arguments: { query: '闭包' } },
            { name: 'search_course', arguments: { query: '装饰器' } },
          ],
          quirks: [quirk],
        }),
      );
      const [first] = await collect(model.stream({ ...ask(), tools: [SEARCH] }));
      expect(first).toEqual({
        type: 'tool_calls',
        calls: [
          { id: 'call_0', name: 'search_course', arguments: '{"query":"闭包"}' },
          { id: 'call_1', name: 'search_course', arguments: '{"query":"装饰器"}' },
        ],
      });
    },
  );

  test('calls without end are cut off', async () => {
    const { model } = await modelOn(
      () => callTools({ name: 'search_course', arguments: 'x'.repeat(10_000) }),
      {
        maxOutputTokens: 100,
      },
    );
    expect((await failureOf(collect(model.stream({ ...ask(), tools: [SEARCH] })))).kind).toBe('too_long');
  });

  test('calls are read against the tools that there are', () => {
    const call = { id: 'c', name: 'search_course', arguments: '{"query":"闭包"}' };
    expect(readToolCall(call, [SEARCH])).toMatchObject({ ok: true, input: { query: '闭包' } });
    const twice = JSON.stringify(call.arguments);
    expect(readToolCall({ ...call, arguments: twice }, [SEARCH])).toMatchObject({ input: { query: '闭包' } });
    expect(readToolCall({ ...call, arguments: '"闭包"' }, [SEARCH])).toMatchObject({
      reason: 'invalid_arguments',
    });
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
