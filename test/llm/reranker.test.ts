import { describe, expect, test } from 'vitest';
import { type CallRecord, createReranker, type RerankerSettings } from '../../src/llm/index.ts';
import { maskPersonalData } from '../../src/moderation/index.ts';
import { movableClock, SECOND } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { json, type RerankServer, scores, startRerankServer } from '../support/rerank-server.ts';
import { failureOf, KEY } from './model-under-test.ts';

const TEXTS = ['列表', '闭包', '装饰器'];

async function rerankerOn(answer: RerankServer['answer'], settings: Partial<RerankerSettings> = {}) {
  const server = await startRerankServer(answer);
  const calls: CallRecord[] = [];
  const logger = recordingLogger();
  const clock = movableClock();
  const reranker = createReranker({
    url: server.url,
    apiKey: KEY,
    model: 'reranker',
    timeouts: { totalMs: 10_000 },
    maxConcurrent: 4,
    mask: maskPersonalData,
    clock,
    random: () => 0,
    logger,
    onCall: (call) => calls.push(call),
    ...settings,
  });
  return { reranker, server, calls, logger, clock };
}

test('gives the positions of the texts by their scores, whatever order they come in', async () => {
  const { reranker, server, calls } = await rerankerOn(({ body }, response) =>
    json(response, {
      results: [
        { index: 2, relevance_score: -0.5 },
        { index: 0, relevance_score: -3 },
        { index: 1, relevance_score: 0.9 },
      ].slice(0, body.top_n),
    }),
  );
  expect(await reranker.rank('闭包是什么？', TEXTS)).toEqual([1, 2, 0]);
  expect(server.requests.map(({ body }) => body)).toEqual([
    { model: 'reranker', query: '闭包是什么？', documents: TEXTS, top_n: 3 },
  ]);
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(calls).toMatchObject([{ purpose: 'rerank', model: 'reranker', outcome: 'ok', sent: true }]);
});

test('equal scores keep the order there was', async () => {
  const { reranker } = await rerankerOn(scores(() => 0.5));
  expect(await reranker.rank('闭包', TEXTS)).toEqual([0, 1, 2]);
});

test('sends no key where there is none', async () => {
  const { reranker, server } = await rerankerOn(
    scores(() => 0.5),
    { apiKey: undefined },
  );
  await reranker.rank('闭包', TEXTS);
  expect(server.requests[0]?.headers.authorization).toBeUndefined();
});

test('sends no personal data, nothing endless, nothing empty and no half characters', async () => {
  const { reranker, server } = await rerankerOn(scores(() => 0.5));
  const long = `${'包'.repeat(995)}13812345678`;
  await reranker.rank(long, ['问老师：teacher@example.com', '', '半\ud83d', '闭'.repeat(100_000)]);
  const { query, documents } = server.requests[0]!.body;
  expect(query).toHaveLength(1_000);
  expect(query).not.toMatch(/\d/);
  expect(documents[0]).not.toContain('example.com');
  expect(documents.slice(1, 3)).toEqual([' ', '半\ufffd']);
  expect(documents[3]).toHaveLength(4_000);
});

describe('what is no ranking of these texts', () => {
  const one = (index: number) => ({ index, relevance_score: 0.5 });
  test.each<[string, RerankServer['answer'], string]>([
    ['a refused key', (_, response) => json(response, { message: 'no' }, 401), 'unauthorised'],
    ['an unknown model', (_, response) => json(response, { message: 'no' }, 404), 'rejected'],
    ['a fault of the server', (_, response) => json(response, 'oh', 503), 'server'],
    ['a cut connection', (_, response) => void response.destroy(), 'server'],
    ['no JSON', (_, response) => json(response, '{"results":['), 'invalid_reply'],
    ['nothing', (_, response) => json(response, ''), 'empty_reply'],
    ['a web page', (_, response) => void response.end('<html>'), 'invalid_reply'],
    ['another shape', (_, response) => json(response, { data: [] }), 'invalid_reply'],
    ['too few', (_, response) => json(response, { results: [one(0), one(1)] }), 'invalid_reply'],
    ['one twice', (_, response) => json(response, { results: [one(0), one(1), one(1)] }), 'invalid_reply'],
    ['one too many', (_, response) => json(response, { results: [0, 1, 2, 3].map(one) }), 'invalid_reply'],
    ['half a position', (_, response) => json(response, { results: [0, 1, 0.5].map(one) }), 'invalid_reply'],
    [
      'a score without bound',
      (_, response) => json(response, '{"results":[{"index":0,"relevance_score":1e999}]}'),
      'invalid_reply',
    ],
    ['a book', (_, response) => json(response, `"${'x'.repeat(400_000)}"`), 'too_long'],
    ['silence', () => {}, 'timeout_total'],
  ])('ends with its kind: %s', async (_, answer, kind) => {
    const totalMs = kind === 'timeout_total' ? 300 : 10_000;
    const { reranker, server } = await rerankerOn(answer, { timeouts: { totalMs } });
    const failure = await failureOf(reranker.rank('闭包', TEXTS));
    expect(failure.kind).toBe(kind);
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });
});

test('says once what is wrong and which settings to look at, and nothing of the question', async () => {
  const { reranker, server, logger } = await rerankerOn(({ body }, response) =>
    json(response, { detail: `cannot rank ${JSON.stringify(body)} with ${KEY}` }, 422),
  );
  for (let times = 0; times < 3; times++) await failureOf(reranker.rank('闭包是什么', TEXTS));
  expect(logger.said('warn')).toHaveLength(1);
  expect(logger.lines[0]?.fields['fix']).toContain('ZHUJIAO_RERANK_URL');
  expect(JSON.stringify(logger.lines)).not.toMatch(/闭包|sk-test/);
  server.answer = scores(() => 0.5);
  await reranker.rank('闭包是什么', TEXTS);
  expect(logger.said('info')).toEqual(['the model reranker answers again']);
});

test('an endpoint that is down is left alone for a while', async () => {
  const { reranker, server, clock } = await rerankerOn((_, response) => json(response, 'oh', 503));
  for (let times = 0; times < 8; times++) await failureOf(reranker.rank('闭包', TEXTS));
  expect(server.requests).toHaveLength(5);
  server.answer = scores(() => 0.5);
  clock.advance(30 * SECOND);
  expect(await reranker.rank('闭包', TEXTS)).toHaveLength(3);
});

test('an asker who goes away is not waited for, and is no fault of the endpoint', async () => {
  const { reranker, logger } = await rerankerOn(() => asker.abort());
  const asker = new AbortController();
  expect((await failureOf(reranker.rank('闭包', TEXTS, asker.signal))).kind).toBe('cancelled');
  expect(logger.lines).toEqual([]);
});
