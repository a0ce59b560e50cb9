import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelErrorKind } from '../../src/llm/index.ts';
import { FAILURES } from '../scripted-model/server.ts';
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
