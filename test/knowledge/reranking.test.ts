import { describe, expect, test } from 'vitest';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { createReranker } from '../../src/llm/index.ts';
import { maskPersonalData } from '../../src/moderation/index.ts';
import { json, type RerankServer, scores, startRerankServer } from '../support/rerank-server.ts';
import { lesson, schoolLibrary } from './school-library.ts';

/** A school with an endpoint that reranks, beside the same school without. */
async function rerankedSchool(answer: RerankServer['answer'], totalMs = 10_000) {
  const school = await schoolLibrary({
    '01.md': lesson('闭包', 1, 12),
    '02.md': lesson('装饰器', 1, 12),
    'faq.jsonl': '{"id":"faq-1","question":"证书什么时候发？","answer":"结课后两周发。"}',
  });
  await school.ingest();
  const server = await startRerankServer(answer);
  const { store, dataDir, clock, logger } = school;
  const reranker = createReranker({
    url: server.url,
    model: 'reranker',
    timeouts: { totalMs },
    maxConcurrent: 4,
    mask: maskPersonalData,
    clock,
    random: () => 0,
    logger,
  });
  const setting = 'local/extractive';
  const reranked = createKnowledge({ store, dataDir, clock, logger, reranker, setting });
  return { ...school, server, reranked };
}

/** Prefers what our own order puts last. */
const upsideDown = scores((_, index) => index);

describe('an endpoint that reranks', () => {
  test('orders the best twenty passages; confidence and its evidence stay ours', async () => {
    const { knowledge, reranked, server } = await rerankedSchool(upsideDown);
    const ours = await knowledge.retrieve('闭包就像什么', ['python'], { limit: 40 });
    const theirs = await reranked.retrieve('闭包就像什么', ['python'], { limit: 40 });
    expect(ours.found.length).toBeGreaterThan(20);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.body.documents).toHaveLength(20);
    expect(theirs.found).toEqual([...ours.found.slice(0, 20).toReversed(), ...ours.found.slice(20)]);
    expect(theirs).toMatchObject({ confidence: ours.confidence, features: ours.features });
  });

  test('may bring up a passage that we would not have shown', async () => {
    const { knowledge, reranked } = await rerankedSchool(scores((text) => (text.includes('雨伞') ? 1 : 0)));
    const ours = await knowledge.retrieve('闭包第 1 节', ['python'], { limit: 2 });
    const theirs = await reranked.retrieve('闭包第 1 节', ['python'], { limit: 2 });
    expect(ours.found.map(({ passage }) => passage.text).join()).not.toContain('雨伞');
    expect(theirs.found[0]?.passage.text).toContain('雨伞');
    expect(theirs.found).toHaveLength(2);
    expect(theirs.confidence).toBe(ours.confidence);
  });

  test('reads a passage with its headings and the question it answers, and no personal data', async () => {
    const { reranked, server } = await rerankedSchool(upsideDown);
    await reranked.retrieve('证书什么时候发？我的手机是 13812345678', ['python'], { limit: 3 });
    const { query, documents } = server.requests[0]!.body;
    expect(query).toContain('证书什么时候发');
    expect(query).not.toContain('13812345678');
    expect(documents.find((document) => document.includes('结课后两周发'))).toContain('证书什么时候发');
    expect(documents.every((document) => /证书|第 \d+ 节/.test(document))).toBe(true);
  });

  test('is asked once for several courses, for the surest one, which goes on leading', async () => {
    const school = await rerankedSchool(upsideDown);
    school.write({ 'other/01.md': lesson('正则', 1) });
    await school.ingest({ paths: [`${school.folder}/other`], courseId: 'regex' });
    const { found, courseId } = await school.reranked.retrieve('正则就像什么', ['python', 'regex'], {
      limit: 4,
    });
    expect(courseId).toBe('regex');
    expect(found[0]?.passage.courseId).toBe('regex');
    expect(school.server.requests).toHaveLength(1);
  });

  test('is not asked where there is nothing to put in order', async () => {
    const { reranked, server } = await rerankedSchool(upsideDown);
    await reranked.retrieve('  ', ['python'], { limit: 3 });
    await reranked.retrieve('闭包', [], { limit: 3 });
    expect(server.requests).toEqual([]);
  });

  test.each<[string, number, RerankServer['answer']]>([
    ['fails', 10_000, (_, response) => json(response, 'oh', 500)],
    ['hangs', 200, () => {}],
    [
      'talks nonsense',
      10_000,
      (_, response) => json(response, { results: [{ index: 99, relevance_score: 1 }] }),
    ],
  ])('that %s leaves our order, with one warning', async (_, totalMs, answer) => {
    const { knowledge, reranked, logger } = await rerankedSchool(answer, totalMs);
    const ours = await knowledge.retrieve('闭包就像什么', ['python'], { limit: 5 });
    for (let times = 0; times < 3; times++)
      expect(await reranked.retrieve('闭包就像什么', ['python'], { limit: 5 })).toEqual(ours);
    expect(logger.said('warn')).toHaveLength(1);
    expect(logger.said('error')).toEqual([]);
  });
});
