import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { createKnowledge, pgvectorIndexes } from '../../src/knowledge/index.ts';
import type { VectorIndexing } from '../../src/knowledge/vectors/vector-index.ts';
import { openStore, openVectorTable } from '../../src/store/index.ts';
import { vectorTableOn } from '../../src/store/material/vector-table.ts';
import type { Schema } from '../../src/store/schema.ts';
import { storeOn } from '../../src/store/store.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { pgliteDatabase } from '../support/pglite-database.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { lesson } from './school-library.ts';

const logger = recordingLogger();
const COURSE = {
  title: 'Python',
  language: 'zh' as const,
  wording: 'model' as const,
  graded: [],
  schedule: null,
};

/** One for all of this file: it takes seconds to start. Asked first by somebody who may not make the extension. */
const shared = (async () => {
  const { db, close } = await pgliteDatabase();
  await sql`create role learner`.execute(db);
  await sql`set role learner`.execute(db);
  const refusal: unknown = await vectorTableOn(db, (work) => work(db)).catch((error: unknown) => error);
  await sql`reset role`.execute(db);
  return { db, close, refusal };
})();
atTheEnd(async () => (await shared).close());

let courses = 0;

/** A course of its own in the one database of this file. */
async function aCourse() {
  const { db } = await shared;
  const store = storeOn(db, createLocalWake());
  const courseId = `python-${++courses}`;
  await store.courses.put({ id: courseId, ...COURSE }, 0);
  const indexes = pgvectorIndexes({ table: await vectorTableOn(db, (work) => work(db)), logger });
  return { db, store, courseId, indexes };
}

async function inPglite(): Promise<VectorIndexing> {
  const { indexes, courseId } = await aCourse();
  return indexes.of(courseId, 1);
}

/** The test run's own server, where it has the extension: over real connections, and several of them. */
async function onTheServer(): Promise<VectorIndexing> {
  const databaseUrl = await temporaryDatabase();
  const store = await openStore({ dataDir: '', databaseUrl, wake: createLocalWake() });
  atTheEnd(() => store.close());
  await store.courses.put({ id: 'python', ...COURSE }, 0);
  const { table, close } = await openVectorTable(databaseUrl);
  atTheEnd(close);
  return pgvectorIndexes({ table, logger }).of('python', 1);
}

const places = [
  ['by pgvector', inPglite],
  ...(inject('postgresHasVectors') ? ([['by pgvector on the server', onTheServer]] as const) : []),
] as const;
for (const [name, open] of places) {
  for (const kind of ['exact', 'hnsw'] as const) vectorIndexContract(name, { open, kind, files: [''] });
}

/** A school whose replicas have a data directory each, and the vectors in common. */
async function school() {
  const { db, store, courseId, indexes } = await aCourse();
  const clock = movableClock();
  const folder = writeFiles(temporaryDirectory(), { '01.md': lesson('闭包', 1) });
  const replica = (vectors = true, dataDir = temporaryDirectory()) => {
    const knowledge = createKnowledge({
      store,
      dataDir,
      clock,
      logger,
      setting: 'local/extractive',
      ...(vectors ? { vectorIndexes: indexes } : {}),
    });
    atTheEnd(() => knowledge.close());
    return {
      knowledge,
      dataDir,
      ask: async (question: string) => {
        const { found } = await knowledge.retrieve(question, [courseId], { limit: 3 });
        return found.map(({ passage }) => passage.text);
      },
      ingest: (files: Record<string, string>) => {
        writeFiles(folder, files);
        return knowledge.ingest({ paths: [folder], courseId });
      },
    };
  };
  return { db, courseId, replica, versions: () => versionsOf(db, courseId) };
}

/** Of a course's sets of vectors; a table that belongs to none is a fault. */
async function versionsOf(db: Kysely<Schema>, courseId: string): Promise<number[]> {
  const { rows: strays } = await sql`select tablename from pg_tables
    where tablename like 'course\\_vectors\\_%' and tablename not in (select 'course_vectors_' || id from vector_sets)`.execute(
    db,
  );
  expect(strays).toEqual([]);
  const { rows } = await sql<{ version: number }>`
    select version from vector_sets where course_id = ${courseId} order by version`.execute(db);
  return rows.map(({ version }) => version);
}

test('a course is found the same, and its folder holds no vectors', async () => {
  const { replica, courseId } = await school();
  const [inMemory, here] = [replica(false), replica()];
  await here.ingest({ '02.md': lesson('装饰器', 1) });
  for (const question of ['闭包就像什么', '装饰器和雨伞', '河流'])
    expect(await here.ask(question)).toEqual(await inMemory.ask(question));
  const file = readFileSync(join(here.dataDir, `index/${courseId}/1/vectors.bin`));
  expect(file.length).toBeLessThan(500);
});

test('replicas that come to the same vectors share them', async () => {
  const { replica, versions } = await school();
  const [first, second, third] = [replica(), replica(), replica()];
  await first.ingest({});
  const answers = await Promise.all([second, third].map(({ ask }) => ask('闭包就像什么')));
  expect(answers).toEqual([await first.ask('闭包就像什么'), answers[0]]);
  expect(await versions()).toEqual([1]);
});

test('vectors of a version go when it is two versions old, and all of them with the course', async () => {
  const { replica, courseId, versions } = await school();
  const { knowledge, ingest, ask } = replica();
  const seen: number[][] = [];
  for (const edition of [1, 2, 3]) {
    await ingest({ '01.md': lesson('闭包', edition, 8 + edition) });
    seen.push(await versions());
  }
  expect(seen).toEqual([[1], [1, 2], [2, 3]]);
  expect((await ask('闭包就像什么'))[0]).toContain('edition3');
  await knowledge.deleteCourse(courseId);
  expect(await versions()).toEqual([]);
});

test('a folder whose vectors lie elsewhere is built again, in both directions', async () => {
  const { replica, versions } = await school();
  const before = replica(false);
  await before.ingest({});
  const expected = await before.ask('闭包就像什么');
  expect(await replica(true, before.dataDir).ask('闭包就像什么')).toEqual(expected);
  expect(await versions()).toEqual([1]);
  expect(await replica(false, before.dataDir).ask('闭包就像什么')).toEqual(expected);
});

test('words serve alone where the vectors have gone, until the next start builds them again', async () => {
  const { db, replica, courseId, versions } = await school();
  const { ingest, ask, dataDir } = replica();
  await ingest({});
  await ask('闭包就像什么');
  const { rows } = await sql<{
    id: number;
  }>`delete from vector_sets where course_id = ${courseId} returning id`.execute(db);
  await sql`drop table ${sql.raw(`course_vectors_${rows[0]?.id}`)}`.execute(db);
  // A question that nobody asked yet: what was found for the other one is remembered.
  expect((await ask('闭包像什么东西'))[0]).toContain('闭包');
  expect(logger.said('warn')).toContain(
    'vectors of a course are no longer in PostgreSQL; its words served alone',
  );
  await replica(true, dataDir).ask('闭包就像什么');
  expect(await versions()).toEqual([1]);
});

test('an interrupted build leaves nothing behind', async () => {
  const { db, courseId, indexes } = await aCourse();
  const indexing = indexes.of(courseId, 1);
  const vectors = Array.from({ length: 250 }, (_, i) => Float32Array.from([Math.cos(i), Math.sin(i)]));
  const signal = AbortSignal.abort(new Error('no longer wanted'));
  await expect(indexing.build(vectors, { dimensions: 2, signal })).rejects.toThrow('no longer wanted');
  expect(await versionsOf(db, courseId)).toEqual([]);
  expect((await indexing.build(vectors, { dimensions: 2 })).size).toBe(250);
});

test('vectors too wide for a graph in single precision get one in half, and wider ones none', async () => {
  const indexing = await inPglite();
  for (const [dimensions, kind] of [
    [3_072, 'hnsw'],
    [4_096, 'exact'],
  ] as const) {
    const vectors = Array.from({ length: 30 }, (_, i) => {
      const vector = new Float32Array(dimensions);
      vector[i * 7] = 0.8;
      vector[i * 7 + 1] = 0.6;
      return vector;
    });
    const index = await indexing.build(vectors, { dimensions, kind: 'hnsw' });
    expect(index.kind).toBe(kind);
    const [nearest] = await index.search(vectors[11]!, 1);
    expect(nearest?.document).toBe(11);
    expect(nearest?.similarity).toBeCloseTo(1, 2);
  }
});

test('a server without the extension is told from one where this user may not make it', async () => {
  const { db, close } = await pgliteDatabase({ withVectors: false });
  await expect(vectorTableOn(db, (work) => work(db)).finally(close)).rejects.toMatchObject({
    code: 'pgvector_unavailable',
    message: expect.stringContaining('does not have the pgvector extension'),
    fix: expect.stringContaining('pgvector'),
  });
  expect((await shared).refusal).toMatchObject({
    code: 'pgvector_unavailable',
    fix: expect.stringContaining('CREATE EXTENSION vector'),
  });
});
