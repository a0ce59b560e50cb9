import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reply, status } from '../scripted-model/server.ts';
import { ask, chatBodyOf, collect, failureOf, modelOn, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

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

  test('of an object is told to who asks for it', async () => {
    const usage = { prompt_tokens: 70, completion_tokens: 9 };
    const { model } = await modelOn(() => reply('{"ok": true}', { usage }));
    const told: object[] = [];
    await model.complete({
      ...ask(),
      schema: z.object({ ok: z.boolean() }),
      onUsage: (one) => told.push(one),
    });
    expect(told).toEqual([{ inputTokens: 70, outputTokens: 9 }]);
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
