import { beforeAll, describe, expect, test } from 'vitest';
import { type Behaviour, FAILURES, reply, status } from '../scripted-model/server.ts';
import { ask, collect, failureOf, modelOn, textOf, warmUp } from './model-under-test.ts';

beforeAll(warmUp);

/** Fails so often, then answers. */
const failing = (times: number, failure: Behaviour) => (request: { index: number }) =>
  request.index < times ? failure : reply('好');

describe('retries', () => {
  test.each(['server_error', 'unavailable', 'hang_up', 'cut_before_a_token'] as const)(
    '%s is tried again',
    async (name) => {
      const failure: Behaviour =
        name === 'cut_before_a_token' ? { kind: 'cut', text: '', afterTokens: 0 } : FAILURES[name];
      const { model, server, slept, calls } = await modelOn(failing(2, failure), { retries: 2 });
      expect(textOf(await collect(model.stream(ask())))).toBe('好');
      expect(server.requests).toHaveLength(3);
      expect(calls.map((call) => [call.attempt, call.outcome === 'ok'])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      // Full jitter with the middle of the range: half of 250 ms, then half of 500 ms.
      expect(slept).toEqual([125, 250]);
    },
  );

  test.each(['unauthorised', 'forbidden', 'wrong_content_type', 'invalid_json', 'empty', 'refusal'] as const)(
    '%s is not tried again',
    async (name) => {
      const { model, server } = await modelOn(() => FAILURES[name], { retries: 2 });
      await failureOf(collect(model.stream(ask())));
      expect(server.requests).toHaveLength(1);
    },
  );

  test('an account without credit is not tried again', async () => {
    const { model, server } = await modelOn(() => status(429, { code: 'insufficient_quota' }), {
      retries: 2,
    });
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('rate_limited');
    expect(server.requests).toHaveLength(1);
  });

  test('wait as long as the endpoint asks, and a little more', async () => {
    const limited = status(429, { headers: { 'retry-after': '2' } });
    const { model, slept } = await modelOn(failing(1, limited), { retries: 1 });
    await collect(model.stream(ask()));
    expect(slept).toEqual([2_125]);
  });

  test('wait until the date that the endpoint names', async () => {
    const { model, slept, clock } = await modelOn(
      failing(1, status(503, { headers: { 'retry-after': 'Mon, 23 Nov 2026 08:00:03 GMT' } })),
      { retries: 1 },
    );
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-23T08:00:00.000Z');
    await collect(model.stream(ask()));
    expect(slept).toEqual([3_125]);
  });

  test.each([
    ['a date that is over', { 'retry-after': 'Mon, 23 Nov 2026 07:00:00 GMT' }],
    ['less than nothing', { 'retry-after': '-5' }],
  ])('come soon where the endpoint names %s', async (_, headers) => {
    const { model, slept } = await modelOn(failing(1, status(503, { headers })), { retries: 1 });
    await collect(model.stream(ask()));
    expect(slept).toEqual([125]);
  });

  test('wait for milliseconds where the endpoint names them, unless they are none', async () => {
    const named = (ms: string) => status(503, { headers: { 'retry-after-ms': ms, 'retry-after': '1' } });
    const script = [named('400'), named('-400'), reply('好')];
    const { model, slept } = await modelOn(({ index }) => script[index] ?? reply('好'), { retries: 2 });
    await collect(model.stream(ask()));
    expect(slept).toEqual([525, 1_250]);
  });

  test('wait no longer than some seconds each, however many there are', async () => {
    const { model, slept } = await modelOn(() => status(503), {
      retries: 7,
      timeouts: { firstTokenMs: 1_000, totalMs: 60_000 },
      breaker: { failures: 100, pauseMs: 1 },
    });
    await failureOf(collect(model.stream(ask())));
    expect(slept).toEqual([125, 250, 500, 1_000, 2_000, 2_000, 2_000]);
  });

  test('do not wait for longer than the call may take', async () => {
    const { model, slept } = await modelOn(() => status(429, { headers: { 'retry-after': '3600' } }), {
      retries: 3,
    });
    const failure = await failureOf(collect(model.stream(ask())));
    expect(failure).toMatchObject({ kind: 'rate_limited', retryAfterMs: 3_600_000 });
    expect(slept).toEqual([]);
  });

  test('end with the last failure where all are used up', async () => {
    const { model, server } = await modelOn(() => status(503, { message: 'overloaded' }), { retries: 1 });
    const failure = await failureOf(collect(model.stream(ask())));
    expect(failure).toMatchObject({ kind: 'server', status: 503, detail: 'overloaded' });
    expect(server.requests).toHaveLength(2);
  });
});

describe('the fallback model', () => {
  test.each([
    'server_error',
    'rate_limited',
    'silence',
    'empty',
    'invalid_json',
    'forbidden',
    'cut_before_a_token',
  ] as const)('answers after %s', async (name) => {
    const failure: Behaviour =
      name === 'cut_before_a_token' ? { kind: 'cut', text: '', afterTokens: 0 } : FAILURES[name];
    const { model, calls } = await modelOn(
      (request) => (request.model === 'main-model' ? failure : reply('好')),
      {
        fallbackModel: 'other-model',
        timeouts: { firstTokenMs: 600, totalMs: 4_000 },
      },
    );
    const events = await collect(model.stream(ask()));
    expect(textOf(events)).toBe('好');
    expect(events.at(-1)).toMatchObject({ model: 'other-model' });
    expect(calls.map((call) => call.model)).toEqual(['main-model', 'other-model']);
  });

  test.each(['unauthorised', 'refusal'] as const)('is not asked after %s', async (name) => {
    const { model, server } = await modelOn(() => FAILURES[name], { fallbackModel: 'other-model' });
    await failureOf(collect(model.stream(ask())));
    expect(server.requests).toHaveLength(1);
  });

  test('that is paused does not hide why the first one failed', async () => {
    const { model, calls } = await modelOn(
      (request) => (request.model === 'main-model' ? status(404) : status(500)),
      { fallbackModel: 'other-model', breaker: { failures: 1, pauseMs: 30_000 } },
    );
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('server');
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('rejected');
    expect(calls.at(-1)).toMatchObject({ model: 'other-model', outcome: 'circuit_open' });
  });

  test('shares the time limit of the call', async () => {
    const { model } = await modelOn(() => FAILURES.silence, {
      fallbackModel: 'other-model',
      timeouts: { firstTokenMs: 150, totalMs: 200 },
    });
    const started = performance.now();
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('timeout_total');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the circuit breaker', () => {
  const breaker = { failures: 3, pauseMs: 30_000 };

  test('opens after so many failures in a row, then lets one probe through, then closes', async () => {
    let down = true;
    const { model, server, clock, calls } = await modelOn(
      () => (down ? status(500) : reply('好', { firstDelayMs: 30 })),
      { breaker },
    );
    for (let i = 0; i < 3; i++) expect((await failureOf(collect(model.stream(ask())))).kind).toBe('server');
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('circuit_open');
    expect(server.requests).toHaveLength(3);
    expect(calls.at(-1)).toMatchObject({ sent: false, outcome: 'circuit_open' });

    clock.advance(30_000);
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('server');
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('circuit_open');
    expect(server.requests).toHaveLength(4);

    clock.advance(30_000);
    down = false;
    const probe = collect(model.stream(ask()));
    await Promise.resolve();
    const beside = failureOf(collect(model.stream(ask())));
    expect(textOf(await probe)).toBe('好');
    expect((await beside).kind).toBe('circuit_open');
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });

  test('lets a probe through where the clock was set back meanwhile', async () => {
    let down = true;
    const { model, clock } = await modelOn(() => (down ? status(500) : reply('好')), { breaker });
    for (let i = 0; i < 3; i++) await failureOf(collect(model.stream(ask())));
    expect((await failureOf(collect(model.stream(ask())))).kind).toBe('circuit_open');
    down = false;
    clock.advance(-3_600_000);
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });

  test('leaves the fallback model alone', async () => {
    const { model, server } = await modelOn(
      (request) => (request.model === 'main-model' ? status(500) : reply('好')),
      {
        breaker: { failures: 1, pauseMs: 30_000 },
        fallbackModel: 'other-model',
      },
    );
    await collect(model.stream(ask()));
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
    expect(server.requests.map((seen) => seen.request.model)).toEqual([
      'main-model',
      'other-model',
      'other-model',
    ]);
  });

  test('does not count what is not the endpoint’s fault, and starts again after a success', async () => {
    const script: Behaviour[] = [
      status(500),
      status(500),
      reply('好'),
      status(500),
      FAILURES.refusal,
      status(404),
      status(500),
      reply('好'),
    ];
    const { model, server } = await modelOn((request) => script[request.index] ?? reply('好'), { breaker });
    for (const _ of script) await collect(model.stream(ask())).catch(() => undefined);
    expect(server.requests).toHaveLength(script.length);
  });

  test('counts anew after a reply that was declined: what declines works', async () => {
    const script = [status(500), status(500), FAILURES.refusal, status(500)];
    const { model } = await modelOn(({ index }) => script[index] ?? reply('好'), { breaker });
    for (const _ of script) await failureOf(collect(model.stream(ask())));
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });

  test('is not held open for longer by calls that began before it opened', async () => {
    let fail = (): void => {};
    const late = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const script = [
      async () => {
        await late;
        return status(500);
      },
      async () => status(500),
    ];
    const { model, clock } = await modelOn(async ({ index }) => (await script[index]?.()) ?? reply('好'), {
      breaker: { failures: 1, pauseMs: 1_000 },
    });
    const early = failureOf(collect(model.stream(ask())));
    await expect.poll(async () => (await failureOf(collect(model.stream(ask())))).kind).toBe('server');
    clock.advance(900);
    fail();
    expect((await early).kind).toBe('server');
    clock.advance(100);
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });

  test('lets everybody through again once a probe worked, and counts from nothing', async () => {
    const script = [status(500), status(500), reply('好'), reply('好', { firstDelayMs: 100 }), reply('好')];
    const two = { failures: 2, pauseMs: 30_000 };
    const { model, clock } = await modelOn(({ index }) => script[index] ?? status(500), { breaker: two });
    for (let time = 0; time < 2; time++) await failureOf(collect(model.stream(ask())));
    expect((await failureOf(collect(model.stream(ask())))).message).toContain('asked again in 30 s');
    clock.advance(30_000);
    await collect(model.stream(ask()));
    const together = await Promise.all([1, 2].map(() => collect(model.stream(ask()))));
    expect(together.map(textOf)).toEqual(['好', '好']);
    const kinds: string[] = [];
    for (let time = 0; time < 3; time++) kinds.push((await failureOf(collect(model.stream(ask())))).kind);
    expect(kinds).toEqual(['server', 'server', 'circuit_open']);
  });

  test('a probe whose asker went away leaves room for another', async () => {
    const { model, clock } = await modelOn(
      (request) => (request.index === 0 ? status(500) : request.index === 1 ? FAILURES.silence : reply('好')),
      {
        breaker: { failures: 1, pauseMs: 1_000 },
      },
    );
    await failureOf(collect(model.stream(ask())));
    clock.advance(1_000);
    expect((await failureOf(collect(model.stream({ ...ask(), signal: AbortSignal.timeout(30) })))).kind).toBe(
      'cancelled',
    );
    expect(textOf(await collect(model.stream(ask())))).toBe('好');
  });
});
