import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelErrorKind } from '../../src/llm/index.ts';
import { type Behaviour, FAILURES, status } from '../scripted-model/server.ts';
import { ask, collect, failureOf, KEY, modelOn, scripted, warmUp } from './model-under-test.ts';

/** Failures that only a clock can tell get a short limit; on the others a loaded machine must not run it out. */
const SHORT_MS = 100;
const LONG_MS = 4_000;
/** A short limit, and what a loaded machine adds. */
const BOUND_MS = 1_500;

function timeoutsFor(name: string, streaming: boolean) {
  const isSilent = name === 'silence' || name === 'headers_only';
  return {
    firstTokenMs: streaming && isSilent ? SHORT_MS : LONG_MS,
    stallMs: SHORT_MS,
    totalMs: !streaming && (isSilent || name === 'stall') ? SHORT_MS : LONG_MS,
  };
}

/** How each failure of the scripted endpoint ends, where the reply is streamed and where it is not. */
const EXPECTED: Record<keyof typeof FAILURES, { streamed: ModelErrorKind; whole: ModelErrorKind }> = {
  unauthorised: { streamed: 'unauthorised', whole: 'unauthorised' },
  forbidden: { streamed: 'unauthorised', whole: 'unauthorised' },
  rate_limited: { streamed: 'rate_limited', whole: 'rate_limited' },
  server_error: { streamed: 'server', whole: 'server' },
  redirected: { streamed: 'rejected', whole: 'rejected' },
  unavailable: { streamed: 'server', whole: 'server' },
  silence: { streamed: 'timeout_first_token', whole: 'timeout_total' },
  headers_only: { streamed: 'timeout_first_token', whole: 'timeout_total' },
  stall: { streamed: 'timeout_stall', whole: 'timeout_total' },
  cut: { streamed: 'cut_stream', whole: 'cut_stream' },
  early_end: { streamed: 'cut_stream', whole: 'invalid_reply' },
  hang_up: { streamed: 'server', whole: 'server' },
  invalid_json: { streamed: 'invalid_reply', whole: 'invalid_reply' },
  invalid_sse: { streamed: 'invalid_reply', whole: 'invalid_reply' },
  empty: { streamed: 'empty_reply', whole: 'empty_reply' },
  empty_body: { streamed: 'empty_reply', whole: 'empty_reply' },
  refusal: { streamed: 'refusal', whole: 'refusal' },
  endless: { streamed: 'too_long', whole: 'too_long' },
  endless_line: { streamed: 'too_long', whole: 'too_long' },
  unknown_tool: { streamed: 'invalid_reply', whole: 'invalid_reply' },
  wrong_arguments: { streamed: 'invalid_reply', whole: 'invalid_reply' },
  wrong_content_type: { streamed: 'invalid_reply', whole: 'invalid_reply' },
  error_event: { streamed: 'server', whole: 'server' },
};

const NAMES = Object.keys(FAILURES) as (keyof typeof FAILURES)[];

beforeAll(warmUp);

describe.each([
  { way: 'streamed', streaming: true },
  { way: 'whole', streaming: false },
] as const)('a $way reply', ({ way, streaming }) => {
  const settingsFor = (name: string) => ({
    streaming,
    timeouts: timeoutsFor(name, streaming),
    maxOutputTokens: 64,
  });

  test.each(NAMES)('%s ends a structured call with its kind, in time', async (name) => {
    const { model, server, calls } = await modelOn(() => FAILURES[name], settingsFor(name));
    const started = performance.now();
    const failure = await failureOf(model.complete({ ...ask(), schema: z.object({ answer: z.string() }) }));
    expect(failure.kind).toBe(EXPECTED[name][way]);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    expect(calls.map((call) => call.outcome)).toEqual([failure.kind]);
    // What tries again is ours to say: a library underneath that does sends what nobody counts.
    expect(server.requests).toHaveLength(1);
    expect(`${failure.message} ${failure.detail} ${failure.stack} ${failure.cause}`).not.toContain(KEY);
    await server.requests[0]?.over;
  });

  test.each(NAMES)('%s ends a spoken call with its kind, in time', async (name) => {
    const { model, server, calls } = await modelOn(() => FAILURES[name], settingsFor(name));
    const started = performance.now();
    // A reply that goes on for ever is worth what it said so far: it is cut, and that is no failure.
    if (name === 'endless' && streaming) {
      const events = await collect(model.stream(ask()));
      expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'length' });
    } else {
      const failure = await failureOf(collect(model.stream(ask())));
      expect(failure.kind).toBe(EXPECTED[name][way]);
      expect(calls.map((call) => call.outcome)).toEqual([failure.kind]);
    }
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    await server.requests[0]?.over;
  });
});

test('what was shown before a cut stays shown, and nothing is asked again', async () => {
  const { model, server } = await modelOn(() => FAILURES.cut, { retries: 3, fallbackModel: 'other-model' });
  let shown = '';
  const failure = await failureOf(
    (async () => {
      for await (const event of model.stream(ask())) if (event.type === 'text') shown += event.text;
    })(),
  );
  expect(failure.kind).toBe('cut_stream');
  expect(shown).toBe('闭包会记');
  expect(server.requests).toHaveLength(1);
});

test('an endpoint that cannot be reached is a server failure that names the address', async () => {
  const { url, close } = await scripted(() => FAILURES.silence);
  await close();
  const { model } = await modelOn(() => FAILURES.silence, { baseUrl: `${url}?key=hunter2secret` });
  const failure = await failureOf(collect(model.stream(ask())));
  expect(failure).toMatchObject({ kind: 'server', code: 'model_server', retryable: true });
  expect(failure.message).toContain(url);
  expect(failure.message).toContain('ECONNREFUSED');
  expect(failure.message).not.toContain('hunter2secret');
});

test.each([
  ['408, a request that came too slowly', status(408), { kind: 'server', retryable: true }],
  ['409, a lock held by another', status(409), { kind: 'server', retryable: true }],
  ['425, too early', status(425), { kind: 'server', retryable: true }],
  ['402, an account without money', status(402), { kind: 'rate_limited', retryable: false }],
  ['404, an unknown model', status(404), { kind: 'rejected', retryable: false }],
  ['413, too much at once', status(413), { kind: 'too_long', retryable: false }],
  [
    'more than the model holds',
    status(400, { message: "This model's maximum context length is 8192 tokens." }),
    { kind: 'too_long', retryable: false },
  ],
  [
    'a limit told in the middle of a stream',
    { kind: 'error_event', text: '', afterTokens: 0, message: 'Rate limit reached' },
    { kind: 'rate_limited', retryable: true },
  ],
  [
    'a fault that only its event names',
    status(200, {
      headers: { 'content-type': 'text/event-stream' },
      body: 'event: error\ndata: {"message":"CUDA out of memory"}\n\n',
    }),
    { kind: 'server', detail: expect.stringContaining('CUDA out of memory') },
  ],
  [
    'a way in a circle',
    status(308, { headers: { location: 'completions' } }),
    { kind: 'rejected', status: 308, retryable: false },
  ],
  [
    'a filter told in the middle of a stream',
    { kind: 'error_event', text: '', afterTokens: 0, message: 'blocked by the content filter' },
    { kind: 'refusal', retryable: false },
  ],
] as [string, Behaviour, object][])('%s is told for what it is', async (_, behaviour, expected) => {
  const { model } = await modelOn(() => behaviour);
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject(expected);
});

test('of an endpoint that repeats the whole request the beginning is told', async () => {
  const { model } = await modelOn(() => status(400, { message: `no: ${'闭包'.repeat(500)}` }));
  const { detail, message } = await failureOf(collect(model.stream(ask())));
  expect(detail).toMatch(/^no: .*…$/);
  expect(detail).toHaveLength(201);
  expect(message.length).toBeLessThan(400);
});

test('of what is no JSON nothing is quoted: it may hold what a learner wrote', async () => {
  const { model } = await modelOn(() => FAILURES.invalid_json, { streaming: false });
  expect(await failureOf(collect(model.stream(ask())))).toMatchObject({
    kind: 'invalid_reply',
    detail: 'it is not JSON',
  });
});
