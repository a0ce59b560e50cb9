import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { createEmbedder } from '../../src/llm/index.ts';
import { type Behaviour, type Script, startScriptedModel, status } from '../scripted-model/server.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { lesson, type SchoolLibrary, schoolLibrary } from './school-library.ts';

const vectors: Behaviour = { kind: 'embeddings' };
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The same installation, started with another embedding. */
async function startedWith(school: SchoolLibrary, model: string, script: Script = () => vectors) {
  const server = await startScriptedModel(script);
  const { store, dataDir, clock, logger } = school;
  const embedder = createEmbedder({
    baseUrl: server.url,
    model,
    timeouts: { totalMs: 10_000, questionMs: 10_000 },
    maxConcurrent: 2,
    retries: 0,
    clock,
    random: () => 0,
    logger,
  });
  const knowledge = createKnowledge({
    store,
    dataDir,
    clock,
    logger,
    embedder,
    setting: `${model}/extractive`,
  });
  cleanUps.push(server.close, knowledge.close);
  return {
    knowledge,
    server,
    version: () => store.courses.version('python'),
    /** Texts that were sent to be embedded. */
    sent: () =>
      server.requests.flatMap(({ request }) =>
        request.kind === 'embeddings' ? [request.body.input].flat() : [],
      ),
    ask: async () => {
      const { found } = await knowledge.retrieve('闭包就像什么', ['python'], { limit: 3 });
      return found.map(({ passage }) => passage.id);
    },
  };
}

async function ingestedSchool() {
  const school = await schoolLibrary({ '01.md': lesson('闭包', 1), '02.md': lesson('装饰器', 1) });
  await school.ingest();
  return school;
}

const FAILED = 'the course could not be embedded anew; its old index serves by words, and it is tried again';

describe('after a change of embedding model', () => {
  test('the old index serves until the new one is whole, then the new one does', async () => {
    const school = await ingestedSchool();
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { knowledge, ask, version, sent } = await startedWith(school, 'model-b');
    // The build waits here, in the middle of its work.
    const { listByMaterials } = school.store.passages;
    school.store.passages.listByMaterials = async (ids) => {
      await gate;
      return listByMaterials(ids);
    };
    knowledge.reembedding.start();
    await knowledge.warm('python');
    expect(await ask()).toHaveLength(3);
    expect(await version()).toBe(1);
    open();
    await knowledge.reembedding.idle();
    expect(await version()).toBe(2);
    expect(await ask()).toHaveLength(3);
    expect(sent().filter((text) => text.includes('第 1 节')).length).toBeGreaterThan(1);
    expect(readdirSync(join(school.dataDir, 'index', 'python')).sort()).toEqual(['1', '2']);
    expect(school.logger.said('info')).toContain('a course was embedded anew');
    expect(school.logger.said('warn')).toEqual([]);
  });

  test('a course that is only opened by a question is built anew as well, once', async () => {
    const school = await ingestedSchool();
    const { knowledge, ask, version } = await startedWith(school, 'model-b');
    knowledge.reembedding.start();
    await Promise.all([ask(), ask(), ask()]);
    await knowledge.reembedding.idle();
    await ask();
    await knowledge.reembedding.idle();
    expect(await version()).toBe(2);
  });

  test('a failure leaves the old index, is named once, and is tried again later', async () => {
    const school = await ingestedSchool();
    let away = true;
    const { knowledge, ask, version } = await startedWith(school, 'model-b', () =>
      away ? status(503) : vectors,
    );
    knowledge.reembedding.start();
    for (let times = 0; times < 3; times++) {
      expect(await ask()).toHaveLength(3);
      await knowledge.reembedding.idle();
      school.clock.advance(6 * MINUTE);
    }
    expect(await version()).toBe(1);
    expect(school.logger.said('warn').filter((line) => line === FAILED)).toHaveLength(1);
    away = false;
    school.clock.advance(6 * MINUTE);
    await ask();
    await knowledge.reembedding.idle();
    expect(await version()).toBe(2);
  });

  test('is not tried again at once', async () => {
    const school = await ingestedSchool();
    const { knowledge, server } = await startedWith(school, 'model-b', () => status(503));
    knowledge.reembedding.start();
    for (let times = 0; times < 5; times++) {
      await knowledge.warm('python');
      await knowledge.reembedding.idle();
    }
    expect(server.requests).toHaveLength(1);
  });

  test('while another process changes the course, it keeps out, and says nothing', async () => {
    const school = await ingestedSchool();
    const { knowledge, version } = await startedWith(school, 'model-b');
    knowledge.reembedding.start();
    const letGo = school.store.holdWhileAlive?.('course:python');
    await knowledge.warm('python');
    await knowledge.reembedding.idle();
    expect(await version()).toBe(1);
    expect(school.logger.said('warn')).toEqual([]);
    letGo?.();
    school.clock.advance(6 * MINUTE);
    await knowledge.warm('python');
    await knowledge.reembedding.idle();
    expect(await version()).toBe(2);
  });

  test('the way back, to the local embedding, is the same', async () => {
    const school = await ingestedSchool();
    const there = await startedWith(school, 'model-b');
    there.knowledge.reembedding.start();
    await there.ask();
    await there.knowledge.reembedding.idle();
    school.knowledge.reembedding.start();
    expect(await school.sourcesFor('闭包')).toContain('01.md');
    await school.knowledge.reembedding.idle();
    expect(await there.version()).toBe(3);
    const before = school.logger.lines.length;
    await school.sourcesFor('闭包');
    await school.knowledge.reembedding.idle();
    expect(school.logger.lines).toHaveLength(before);
  });

  test('a command that only looks something up builds nothing', async () => {
    const school = await ingestedSchool();
    const { knowledge, ask, version } = await startedWith(school, 'model-b');
    await ask();
    await knowledge.warm('python');
    await knowledge.reembedding.idle();
    expect(await version()).toBe(1);
  });

  test('a service that stops does not wait for the build', async () => {
    const school = await ingestedSchool();
    const { knowledge, server, version } = await startedWith(school, 'model-b', () => ({ kind: 'silence' }));
    knowledge.reembedding.start();
    await knowledge.warm('python');
    while (server.open() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await knowledge.close();
    expect(await version()).toBe(1);
    expect(school.logger.said('warn')).toEqual([]);
  });
});

describe('another model behind the same name, with vectors of another length,', () => {
  const SWAPPED =
    'another model stands behind the name of the embedding model; the course is searched by words until it is embedded anew';

  async function swappedSchool() {
    const school = await ingestedSchool();
    const first = await startedWith(school, 'model-b');
    first.knowledge.reembedding.start();
    await first.knowledge.warm('python');
    await first.knowledge.reembedding.idle();
    const swapped = await startedWith(school, 'model-b', () => ({ kind: 'embeddings', dimensions: 3 }));
    return { school, ...swapped };
  }

  test('leaves the search by words, and the log says so once', async () => {
    const { school, knowledge } = await swappedSchool();
    for (const question of ['装饰器就像什么', '装饰器像什么']) {
      const { found, confidence } = await knowledge.retrieve(question, ['python'], { limit: 3 });
      expect(found[0]?.passage.source).toBe('02.md');
      expect([confidence, ...found.map(({ score }) => score)].every(Number.isFinite)).toBe(true);
    }
    expect(school.logger.said('warn')).toEqual([SWAPPED]);
  });

  test('has the course embedded anew by a process that serves, with no vector of the old one in it', async () => {
    const { school, knowledge, ask, sent, version } = await swappedSchool();
    const before = await version();
    knowledge.reembedding.start();
    await ask();
    await knowledge.reembedding.idle();
    expect(await version()).toBe((before ?? 0) + 1);
    const course = sent().filter((text) => text.includes('第 1 节'));
    expect(new Set(course).size).toBeGreaterThan(1);
    expect(course.length).toBe(new Set(course).size);
    await ask();
    await knowledge.reembedding.idle();
    expect(await version()).toBe((before ?? 0) + 1);
    expect(school.logger.said('warn')).toEqual([SWAPPED]);
  });

  test('is taken for what it is without a restart, and its vectors are kept in the place of the others', async () => {
    const school = await ingestedSchool();
    let dimensions = 64;
    const swapped: Script = () => ({ kind: 'embeddings', dimensions });
    const running = await startedWith(school, 'model-b', swapped);
    running.knowledge.reembedding.start();
    await running.knowledge.warm('python');
    await running.knowledge.reembedding.idle();
    const before = await running.version();
    dimensions = 3;
    school.clock.advance(6 * MINUTE);
    await running.ask();
    await running.knowledge.reembedding.idle();
    expect(await running.version()).toBe((before ?? 0) + 1);
    expect(school.logger.said('warn')).toEqual([SWAPPED]);
    rmSync(join(school.dataDir, 'index'), { recursive: true });
    const next = await startedWith(school, 'model-b', swapped);
    await next.ask();
    expect(next.sent()).toEqual(['闭包就像什么']);
  });
});

test('an endpoint that is away is told of once, however many ask', async () => {
  const school = await ingestedSchool();
  let isAway = false;
  const { knowledge, ask } = await startedWith(school, 'model-b', () => (isAway ? status(503) : vectors));
  knowledge.reembedding.start();
  await knowledge.warm('python');
  await knowledge.reembedding.idle();
  const AWAY = 'questions cannot be embedded for the moment; they are searched by their words alone';
  const told = () => school.logger.said('warn').filter((line) => line === AWAY);
  isAway = true;
  for (let i = 0; i < 3; i++) expect(await ask()).not.toEqual([]);
  expect(told()).toHaveLength(1);
  isAway = false;
  await ask();
  isAway = true;
  await ask();
  expect(told()).toHaveLength(2);
});
