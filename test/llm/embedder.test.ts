import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CallRecord,
  createEmbedder,
  type EmbedderSettings,
  type QuestionEmbedder,
} from '../../src/llm/index.ts';
import { type Behaviour, FAILURES, hashVector, type Script, status } from '../scripted-model/server.ts';
import {
  failureOf,
  type LogLine,
  listeningLogger,
  movableClock,
  scripted,
  warmUp,
} from './model-under-test.ts';

beforeAll(warmUp);

async function embedderOn(script: Script, settings: Partial<EmbedderSettings> = {}) {
  const server = await scripted(script);
  const calls: CallRecord[] = [];
  const log: LogLine[] = [];
  const embedder: QuestionEmbedder = createEmbedder({
    baseUrl: server.url,
    apiKey: 'sk-test-0123456789abcdef',
    model: 'embedder',
    timeouts: { totalMs: 2_000, questionMs: 2_000 },
    maxConcurrent: 2,
    retries: 0,
    clock: movableClock(),
    random: () => 0,
    logger: listeningLogger(log),
    onCall: (call) => calls.push(call),
    sleep: async () => {},
    ...settings,
  });
  return { embedder, server, calls, log };
}

const vectors: Behaviour = { kind: 'embeddings' };
const TEXTS = Array.from({ length: 10 }, (_, position) => `第 ${position} 课`);

test('gives a vector for each text, in order, in batches', async () => {
  const { embedder, server, calls } = await embedderOn(() => vectors, { batchSize: 3 });
  expect(embedder.dimensions).toBe(0);
  const found = await embedder.embed(TEXTS);
  expect(found).toEqual(TEXTS.map((text) => Float32Array.from(hashVector(text, 64))));
  expect(embedder.dimensions).toBe(64);
  expect(server.requests).toHaveLength(4);
  expect(
    calls.every((call) => call.outcome === 'ok' && call.inputTokens > 0 && call.purpose === 'embed'),
  ).toBe(true);
});

test('no texts need no call', async () => {
  const { embedder, server } = await embedderOn(() => vectors);
  expect(await embedder.embed([])).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test('an empty text and half a character are sent as something an endpoint takes', async () => {
  const { embedder, server } = await embedderOn(() => vectors);
  expect(await embedder.embed(['', '半\ud83d'])).toHaveLength(2);
  const request = server.requests[0]?.request;
  expect(request?.kind === 'embeddings' && request.body.input).toEqual([' ', '半\ufffd']);
});

test('goes by the index where the endpoint shuffles', async () => {
  const { embedder } = await embedderOn(() => ({ kind: 'embeddings', tamper: (all) => all.toReversed() }));
  expect(await embedder.embed(TEXTS)).toEqual(TEXTS.map((text) => Float32Array.from(hashVector(text, 64))));
});

test('keeps to its number of calls at once', async () => {
  let most = 0;
  const { embedder, server } = await embedderOn(
    () => {
      most = Math.max(most, server.open());
      return { kind: 'embeddings', delayMs: 10 };
    },
    { batchSize: 1 },
  );
  await embedder.embed(TEXTS);
  expect(most).toBe(2);
});

test('asks for the dimensions it was told, and refuses others', async () => {
  const asked = await embedderOn(() => vectors, { dimensions: 16 });
  expect((await asked.embedder.embed(['课']))[0]).toHaveLength(16);
  const other = await embedderOn(() => ({ kind: 'embeddings', dimensions: 8 }), { dimensions: 16 });
  expect((await failureOf(other.embedder.embed(['课']))).kind).toBe('invalid_reply');
});

describe('another model that takes its place behind the name', () => {
  test('is known by its vectors, and is the one that counts from then on', async () => {
    let dimensions = 64;
    const { embedder } = await embedderOn(() => ({ kind: 'embeddings', dimensions }));
    await embedder.embed(['课']);
    dimensions = 8;
    expect(await embedder.embedQuestion('课')).toHaveLength(8);
    expect(embedder.dimensions).toBe(8);
    expect((await embedder.embed(['课']))[0]).toHaveLength(8);
  });

  test('in the middle of a call leaves none that could be held against each other', async () => {
    const { embedder } = await embedderOn(
      ({ index }) => ({ kind: 'embeddings', dimensions: index === 0 ? 64 : 8 }),
      { batchSize: 5 },
    );
    expect(await failureOf(embedder.embed(TEXTS))).toMatchObject({
      kind: 'invalid_reply',
      message: expect.stringMatching(/a vector has \d+ dimensions, not \d+/),
    });
  });
});

test('a question is given up early, and leaves batches their time', async () => {
  const { embedder } = await embedderOn(
    (request) =>
      request.kind === 'embeddings' && request.body.input.length === 1
        ? FAILURES.silence
        : { kind: 'embeddings', delayMs: 300 },
    { timeouts: { totalMs: 4_000, questionMs: 100 }, breaker: { failures: 1, pauseMs: 30_000 } },
  );
  const asked = failureOf(embedder.embedQuestion('课'));
  expect(await embedder.embed(['甲', '乙'])).toHaveLength(2);
  expect((await asked).kind).toBe('timeout_total');
  expect((await failureOf(embedder.embedQuestion('课'))).kind).toBe('circuit_open');
  expect(await embedder.embed(['甲', '乙'])).toHaveLength(2);
});

describe('a batch that fails', () => {
  test('is tried again where that may help', async () => {
    const { embedder, server } = await embedderOn(
      (request) => (request.index === 0 ? status(503) : vectors),
      { retries: 1 },
    );
    expect(await embedder.embed(['课'])).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['unauthorised', FAILURES.unauthorised, 'unauthorised'],
    ['a failure of theirs', status(503), 'server'],
    ['a way to elsewhere', FAILURES.redirected, 'rejected'],
    ['silence', FAILURES.silence, 'timeout_total'],
    ['a cut', FAILURES.cut, 'cut_stream'],
    ['broken JSON', FAILURES.invalid_json, 'invalid_reply'],
    ['another reply', FAILURES.invalid_sse, 'invalid_reply'],
    ['a web page', FAILURES.wrong_content_type, 'invalid_reply'],
    ['no body', FAILURES.empty_body, 'empty_reply'],
    ['too few vectors', { kind: 'embeddings', tamper: (all) => all.slice(1) }, 'invalid_reply'],
    ['one vector twice', { kind: 'embeddings', tamper: (all) => [all[0], all[0]] }, 'invalid_reply'],
    [
      'a huge index',
      { kind: 'embeddings', tamper: ([first]) => [first, { index: 4e9, embedding: [1] }] },
      'invalid_reply',
    ],
    [
      'a number that 32 bits do not hold',
      {
        kind: 'embeddings',
        tamper: (all) => all.map((_, index) => ({ index, embedding: [1e39, 0] })),
      },
      'invalid_reply',
    ],
    [
      'no numbers',
      { kind: 'embeddings', tamper: (all) => all.map((_, index) => ({ index, embedding: [null] })) },
      'invalid_reply',
    ],
  ] as [string, Behaviour, string][])('ends with its kind: %s', async (_, behaviour, kind) => {
    // Only silence is told by the clock; what else a loaded machine takes longer for is not to run it out.
    const totalMs = behaviour === FAILURES.silence ? 150 : 4_000;
    const { embedder, server } = await embedderOn(() => behaviour, {
      timeouts: { totalMs, questionMs: totalMs },
    });
    expect((await failureOf(embedder.embed(['甲', '乙']))).kind).toBe(kind);
    // The library underneath tries nothing again by itself.
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['as a detail', status(404, { body: '{"detail":"Model not found: bge-m3"}' }), 'rejected'],
    ['in a list', status(404, { body: '[{"error":{"message":"Model not found: bge-m3"}}]' }), 'rejected'],
    ['as a text', status(500, { body: 'Model not found: bge-m3' }), 'server'],
    [
      'in a good reply',
      status(200, { body: '{"error":{"message":"Model not found: bge-m3","code":404}}' }),
      'rejected',
    ],
  ] as const)('tells what its endpoint says %s', async (_, behaviour, kind) => {
    const { embedder } = await embedderOn(() => behaviour);
    expect(await failureOf(embedder.embed(['甲']))).toMatchObject({
      kind,
      detail: expect.stringContaining('Model not found: bge-m3'),
    });
  });

  test('says where it was led to', async () => {
    const { embedder } = await embedderOn(() => FAILURES.redirected);
    const failure = await failureOf(embedder.embed(['甲']));
    expect(failure.message).toContain('redirects (307) to http://127.0.0.1:9/admin');
    expect(failure.fix).toContain('configure that address');
  });

  test('goes in a circle a few times and no more', async () => {
    const { embedder, server } = await embedderOn(() => status(308, { headers: { location: 'embeddings' } }));
    expect((await failureOf(embedder.embed(['甲']))).kind).toBe('rejected');
    expect(server.requests).toHaveLength(4);
  });

  test('stops the others', async () => {
    const { embedder, server } = await embedderOn(
      (request) => (request.index === 0 ? FAILURES.silence : status(404)),
      {
        batchSize: 1,
      },
    );
    expect((await failureOf(embedder.embed(TEXTS))).kind).toBe('rejected');
    expect(await server.requests[0]?.over).toBe('aborted');
    expect(server.requests.length).toBeLessThan(4);
  });
});

test('an asker who goes away closes the connection', async () => {
  const { embedder, server } = await embedderOn(() => FAILURES.silence);
  const asker = new AbortController();
  const ended = failureOf(embedder.embed(['课'], asker.signal));
  while (server.open() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  asker.abort();
  expect((await ended).kind).toBe('cancelled');
  expect(await server.requests[0]?.over).toBe('aborted');
});
