import { getEventListeners } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEndpoint } from '../../src/llm/endpoint/endpoint.ts';
import { type ChatRequest, ModelError } from '../../src/llm/index.ts';
import { FAILURES, reply } from '../scripted-model/server.ts';
import { createMemoryBudget } from './memory-budget.ts';
import {
  ask,
  collect,
  failureOf,
  listeningLogger,
  modelOn,
  movableClock,
  SEARCH,
  textOf,
  warmUp,
} from './model-under-test.ts';

beforeAll(warmUp);

describe('cancellation', () => {
  test.each(['silence', 'headers_only', 'stall'] as const)(
    'an asker who goes away closes the connection (%s)',
    async (name) => {
      const { model, server, calls, log } = await modelOn(() => FAILURES[name]);
      const asker = new AbortController();
      const ended = failureOf(collect(model.stream({ ...ask(), signal: asker.signal })));
      await until(() => server.open() === 1);
      asker.abort();
      expect((await ended).kind).toBe('cancelled');
      expect(await server.requests[0]?.over).toBe('aborted');
      expect(calls.map((call) => call.outcome)).toEqual(['cancelled']);
      expect(log).toEqual([]);
    },
  );

  test('leaving the loop closes the connection', async () => {
    const { model, server, calls } = await modelOn(() => ({ kind: 'endless' }));
    for await (const event of model.stream(ask())) if (event.type === 'text') break;
    expect(await server.requests[0]?.over).toBe('aborted');
    expect(calls.map((call) => call.outcome)).toEqual(['cancelled']);
  });

  test('an asker who is gone already sends nothing', async () => {
    const { model, server } = await modelOn(() => reply('好'));
    const failure = await failureOf(collect(model.stream({ ...ask(), signal: AbortSignal.abort() })));
    expect(failure.kind).toBe('cancelled');
    expect(server.requests).toHaveLength(0);
  });

  test('works while waiting for a retry', async () => {
    const asker = new AbortController();
    const { model } = await modelOn(() => FAILURES.server_error, {
      retries: 1,
      sleep: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          asker.abort();
        }),
    });
    expect((await failureOf(collect(model.stream({ ...ask(), signal: asker.signal })))).kind).toBe(
      'cancelled',
    );
  });

  test('a structured call is cancelled as well, streamed or not', async () => {
    for (const streaming of [true, false]) {
      const { model, server } = await modelOn(() => FAILURES.silence, { streaming });
      const asker = new AbortController();
      const schema = z.object({ answer: z.string() });
      const ended = failureOf(model.complete({ ...ask(), schema, signal: asker.signal }));
      await until(() => server.open() === 1);
      asker.abort();
      expect((await ended).kind).toBe('cancelled');
      expect(await server.requests[0]?.over).toBe('aborted');
    }
  });
});

describe('concurrency', () => {
  test('no more calls are under way than allowed; the others wait their turn', async () => {
    let most = 0;
    const { model, server } = await modelOn(() => reply('好', { firstDelayMs: 10 }), {
      maxConcurrent: 2,
      maxQueued: 10,
    });
    const watch = setInterval(() => {
      most = Math.max(most, server.open());
    }, 1);
    const replies = await Promise.all(Array.from({ length: 8 }, () => collect(model.stream(ask()))));
    clearInterval(watch);
    expect(replies.map(textOf)).toEqual(Array(8).fill('好'));
    expect(most).toBeLessThanOrEqual(2);
  });

  test('where too many wait the next one is told at once', async () => {
    const { model, server, calls } = await modelOn(() => reply('好', { firstDelayMs: 40 }), {
      maxConcurrent: 1,
      maxQueued: 1,
    });
    const served = [collect(model.stream(ask())), collect(model.stream(ask()))];
    await until(() => server.open() === 1);
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('overloaded');
    expect(calls[0]).toMatchObject({ sent: false, outcome: 'overloaded' });
    expect((await Promise.all(served)).map(textOf)).toEqual(['好', '好']);
  });

  test('waiting counts towards the time limit, and one who gives up frees the place', async () => {
    const { model, server } = await modelOn(() => FAILURES.silence, {
      maxConcurrent: 1,
      maxQueued: 1,
      timeouts: { firstTokenMs: 5_000, totalMs: 150 },
    });
    const first = failureOf(collect(model.stream(ask())));
    await until(() => server.open() === 1);
    const impatient = { ...ask(), signal: AbortSignal.timeout(20) };
    expect((await failureOf(collect(model.stream(impatient)))).kind).toBe('cancelled');
    const started = performance.now();
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('timeout_total');
    expect(performance.now() - started).toBeLessThan(400);
    expect((await first).kind).toBe('timeout_total');
  });

  test('time spent waiting for a turn does not speak against the endpoint', async () => {
    const { model, calls } = await modelOn(
      (request) => (request.index === 0 ? reply('好', { firstDelayMs: 200 }) : reply('好')),
      {
        maxConcurrent: 1,
        timeouts: { firstTokenMs: 1_000, totalMs: 3_000 },
        breaker: { failures: 1, pauseMs: 60_000 },
      },
    );
    const first = collect(model.stream(ask()));
    const signal = AbortSignal.timeout(50);
    const ends = await Promise.all([failureOf(collect(model.stream({ ...ask(), signal }))), first]);
    expect(ends[0].kind).toBe('cancelled');
    expect(calls.map((call) => [call.sent, call.outcome])).toEqual([
      [false, 'cancelled'],
      [true, 'ok'],
    ]);
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });

  test('a consumer who neither goes on nor leaves gives its place back when its time is over', async () => {
    const { model, server } = await modelOn(
      ({ index }) => (index === 0 ? { kind: 'endless' } : reply('好', { firstDelayMs: 20 })),
      { maxConcurrent: 1, timeouts: { firstTokenMs: 1_000, totalMs: 600 } },
    );
    const stuck = model.stream(ask())[Symbol.asyncIterator]();
    await stuck.next();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
    expect((await failureOf(stuck.next())).kind).toBe('timeout_total');
    // It was given back once: as many are under way as before.
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, server.open());
    }, 1);
    await Promise.all(Array.from({ length: 4 }, () => collect(model.stream(ask()))));
    clearInterval(watch);
    expect(most).toBe(1);
  });

  test('an asker who is gone already does not wait for a turn', async () => {
    const { model, server } = await modelOn(() => FAILURES.silence, {
      maxConcurrent: 1,
      timeouts: { firstTokenMs: 300, totalMs: 300 },
    });
    const first = failureOf(collect(model.stream(ask())));
    await until(() => server.open() === 1);
    const gone = failureOf(collect(model.stream({ ...ask(), signal: AbortSignal.abort() })));
    const ends = await Promise.race([gone, first]);
    expect(ends.kind).toBe('cancelled');
    await first;
  });

  test('what failed before anything was sent does not speak against the endpoint', async () => {
    const endpoint = createEndpoint({
      baseUrl: 'http://127.0.0.1:9',
      models: ['main-model'],
      totalMs: 1_000,
      maxConcurrent: 1,
      maxQueued: 1,
      retries: 0,
      breaker: { failures: 1, pauseMs: 60_000 },
      clock: movableClock(),
      random: () => 0.5,
      logger: listeningLogger([]),
    });
    const call = { purpose: 'answer', reservation: 1 };
    const unsent = endpoint.call(call, async function* () {
      yield* [];
      throw new ModelError('timeout_total', 'no turn came');
    });
    expect((await failureOf(unsent.next())).kind).toBe('timeout_total');
    const next = endpoint.call(call, async function* () {
      yield '好';
    });
    expect(await next.next()).toMatchObject({ value: '好' });
    await next.return();
  });
});

test('a call that is over leaves no timer behind, and nothing on its asker’s signal', async () => {
  const { model } = await modelOn(() => reply('好'), { timeouts: { firstTokenMs: 60_000, totalMs: 60_000 } });
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  await collect(model.stream(ask()));
  const before = timers();
  const { signal } = new AbortController();
  for (let i = 0; i < 5; i++) await collect(model.stream({ ...ask(), signal }));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(timers()).toBeLessThanOrEqual(before);
});

describe('the budget', () => {
  const LONG = '闭'.repeat(2_000);
  test.each<[string, Partial<ChatRequest>]>([
    ['what is asked', { messages: [{ role: 'user', content: LONG }] }],
    [
      'what a tool was called with',
      {
        messages: [
          { role: 'user', content: '闭包？' },
          {
            role: 'assistant',
            content: '',
            toolCalls: [{ id: 'c1', name: 'search_course', arguments: JSON.stringify({ query: LONG }) }],
          },
          { role: 'tool', toolCallId: 'c1', content: '没有' },
        ],
      },
    ],
    [
      'what its tools are told to be',
      { tools: [{ ...SEARCH, schema: z.object({ query: z.string().describe(LONG) }) }] },
    ],
  ])('is asked for room for %s before anything is sent', async (_, more) => {
    const budget = createMemoryBudget({ tokensPerDay: 500 });
    const { model, server } = await modelOn(() => reply('好'), { budget, maxOutputTokens: 100 });
    const question = { ...ask(), groupId: 'g1' };
    expect((await failureOf(collect(model.stream({ ...question, ...more })))).kind).toBe('budget_spent');
    expect(server.requests).toEqual([]);
    expect(textOf(await collect(model.stream(question)))).toBe('好');
  });

  const usage = { prompt_tokens: 60, completion_tokens: 40 };

  test('is paid by what was used, a day at a time, in the group’s own time zone', async () => {
    const budget = createMemoryBudget({ tokensPerDay: 250 });
    const { model, server, clock, calls, log } = await modelOn(() => reply('好', { usage }), {
      budget,
      maxOutputTokens: 100,
      budgetDay: (epochMs) => new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 10),
    });
    const asked = { ...ask(), groupId: 'g1' };
    await collect(model.stream(asked));
    await collect(model.stream(asked));
    expect(budget.spent('g1', '2026-11-23')).toBe(200);

    const refused = await failureOf(collect(model.stream(asked)));
    expect(refused.kind).toBe('budget_spent');
    expect(server.requests).toHaveLength(2);
    expect(calls.at(-1)).toMatchObject({ sent: false, outcome: 'budget_spent', groupId: 'g1' });
    expect(log).toEqual([]);

    await collect(model.stream({ ...ask(), groupId: 'g2' }));
    clock.advance(8 * 3_600_000);
    await collect(model.stream(asked));
    expect(budget.spent('g1', '2026-11-24')).toBe(100);
  });

  test('is a group’s: a call of none takes from nobody’s', async () => {
    const asked: unknown[] = [];
    const budget = {
      async spend(...given: unknown[]) {
        asked.push(given);
        return false;
      },
      async correct() {},
    };
    const { model } = await modelOn(() => reply('好', { usage }), { budget });
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
    expect(asked).toEqual([]);
  });

  test('is not overrun by calls that go on at the same time', async () => {
    const budget = createMemoryBudget({ tokensPerDay: 250 });
    const { model } = await modelOn(() => reply('好', { usage, firstDelayMs: 20 }), {
      budget,
      maxOutputTokens: 100,
    });
    const ends = await Promise.allSettled(
      Array.from({ length: 5 }, () => collect(model.stream({ ...ask(), groupId: 'g1' }))),
    );
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(2);
    expect(budget.spent('g1', '2026-11-23')).toBe(200);
  });

  test('gets back what a failed call did not use', async () => {
    const budget = createMemoryBudget({ tokensPerDay: 1_000 });
    const { model } = await modelOn(() => FAILURES.server_error, {
      budget,
      maxOutputTokens: 100,
      retries: 1,
    });
    await failureOf(collect(model.stream({ ...ask(), groupId: 'g1' })));
    expect(budget.spent('g1', '2026-11-23')).toBe(0);
  });

  test('pays for what was said before the asker left', async () => {
    const budget = createMemoryBudget({ tokensPerDay: 1_000 });
    const { model } = await modelOn(() => reply('还有'.repeat(100), { delayMs: 5 }), {
      budget,
      maxOutputTokens: 100,
    });
    for await (const event of model.stream({ ...ask(), groupId: 'g1' })) if (event.type === 'text') break;
    expect(budget.spent('g1', '2026-11-23')).toBeGreaterThan(0);
    expect(budget.spent('g1', '2026-11-23')).toBeLessThan(100);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
