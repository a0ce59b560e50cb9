import { expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { inBackground, openStore } from '../../src/store/index.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { makeDatabase, onServer } from '../support/postgres-server.ts';
import { sessionPooler } from '../support/session-pooler.ts';

/** A database whose user owns it and may have so many connections at once. */
async function withConnections(most: number): Promise<string> {
  const { name, url, drop } = await makeDatabase();
  const user = `${name}_user`;
  await onServer(`create role ${user} login password 'x' connection limit ${most}`);
  await onServer(`alter database ${name} owner to ${user}`);
  atTheEnd(async () => {
    await drop();
    await onServer(`drop role ${user}`);
  });
  const theirs = new URL(url);
  theirs.username = user;
  theirs.password = 'x';
  return theirs.toString();
}

function pooled(options: Parameters<typeof createPostgresPool>[0]) {
  const pool = createPostgresPool(options);
  atTheEnd(() => pool.end());
  return pool;
}

const shared = (databaseUrl: string, databaseConnections?: number) =>
  openStore({
    dataDir: '',
    databaseUrl,
    databaseConnections: databaseConnections ?? null,
    wake: createLocalWake(),
  });

test('where PostgreSQL has no connection left, it is said what is short and how to mend it', async () => {
  const url = await withConnections(1);
  const held = await pooled({ url, connections: 1 }).connect();
  const pool = pooled({ url, patienceMs: 100 });
  const failure = await pool.connect().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnavailableError);
  expect(failure).toMatchObject({
    code: 'store_unreachable',
    message: expect.stringContaining('has no connection left'),
    fix: expect.stringMatching(/max_connections.*ZHUJIAO_DATABASE_CONNECTIONS/),
  });
  held.release(true);
  await expect.poll(async () => (await pool.connect()).release(), { timeout: 5_000 }).toBeUndefined();
});

test('who is refused a new connection waits for one that this process has', async () => {
  const url = await withConnections(2);
  // A server under load takes its time to refuse: the six of them are refused well within this, some of them twice.
  const pool = pooled({ url, connections: 8, patienceMs: 6_000 });
  const held = [await pool.connect(), await pool.connect()];
  const waiting = Promise.all(
    Array.from({ length: 6 }, async () => {
      const client = await pool.connect();
      const { rows } = await client.query<{ two: number }>('select 1 + $1::int as two', [1]);
      client.release();
      return rows[0]?.two;
    }),
  );
  // Longer than a connection is tried for, so that nobody is served for having asked often enough.
  await Promise.race([waiting.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 7_000))]);
  for (const client of held) client.release();
  expect(await waiting).toEqual(Array(6).fill(2));
}, 30_000);

test('who is let in by a pooler and then left without an answer waits for one that this process has', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const pool = pooled({ url: await sessionPooler(url, 2), connections: 8 });
  const began = performance.now();
  const asked = Array.from({ length: 30 }, async () => {
    const client = await pool.connect();
    const { rows } = await client.query<{ two: number }>('select 1 + $1::int as two', [1]);
    client.release();
    return rows[0]?.two;
  });
  expect(await Promise.all(asked)).toEqual(Array(30).fill(2));
  // A statement that is merely waited for takes 35 seconds to be given up.
  expect(performance.now() - began).toBeLessThan(15_000);
}, 60_000);

test('a process takes no more connections than a pooler lends', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const store = await shared(await sessionPooler(url, 6));
  atTheEnd(store.close);
  expect(store.connections).toBe(5);
  const began = performance.now();
  const asked = Array.from({ length: 60 }, () => store.courses.list());
  expect(await Promise.all(asked)).toHaveLength(60);
  expect(performance.now() - began).toBeLessThan(4_000);
}, 30_000);

test('a store behind a pooler with a single connection says what is short', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const pooler = await sessionPooler(url, 1);
  const held = await pooled({ url: pooler, connections: 1 }).connect();
  await expect(shared(pooler)).rejects.toMatchObject({
    code: 'store_unreachable',
    message: expect.stringContaining('has no connection left'),
    fix: expect.stringContaining('default_pool_size'),
  });
  held.release(true);
}, 30_000);

test('what runs in the background leaves a connection to whom a person waits for', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const pool = pooled({ url, connections: 2 });
  const served: string[] = [];
  const take = (who: string) =>
    pool.connect().then((client) => {
      served.push(who);
      return client;
    });
  const jobs = inBackground(() => [take('job 1'), take('job 2'), take('job 3')]);
  const first = await jobs[0];
  const learner = await take('learner 1');
  expect(served).toEqual(['job 1', 'learner 1']);
  const next = take('learner 2');
  // Free for either: the learner came later, and goes first.
  first?.release();
  const second = await next;
  expect(served).toEqual(['job 1', 'learner 1', 'learner 2']);
  learner.release();
  const job = await jobs[1];
  second.release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(served).toEqual(['job 1', 'learner 1', 'learner 2', 'job 2']);
  job?.release();
  (await jobs[2])?.release();
});

test('where people ask without end, the background has its turn too', async () => {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  const pool = pooled({ url, connections: 1 });
  let jobIsDone = false;
  const first = await pool.connect();
  const job = inBackground(() => pool.connect()).then((client) => {
    jobIsDone = true;
    client.release();
  });
  const ask = async () => {
    while (!jobIsDone) {
      const client = await pool.connect();
      await new Promise((resolve) => setTimeout(resolve, 20));
      client.release();
    }
  };
  const people = [ask(), ask(), ask()];
  first.release();
  await job;
  await Promise.all(people);
}, 20_000);

test('a process takes no more connections than fit a server that has few, or than it was given', async () => {
  const url = await withConnections(17);
  const stores = [await shared(url), await shared(url), await shared(url)];
  for (const store of stores) atTheEnd(store.close);
  expect(stores.map((store) => store.connections)).toEqual([4, 4, 4]);
  const asked = stores.flatMap((store) => Array.from({ length: 60 }, () => store.courses.list()));
  expect(await Promise.all(asked)).toHaveLength(180);
  expect((await stores[0]?.describe())?.connections).toMatchObject({ most: 17 });

  const given = await shared(url, 5);
  atTheEnd(given.close);
  expect(given.connections).toBe(5);
});

test('of a server with many a process takes the usual number', async () => {
  const { url, drop } = await makeDatabase();
  const store = await shared(url);
  atTheEnd(async () => {
    await store.close();
    await drop();
  });
  expect(store.connections).toBe(12);
});

test('who asks of a store that was closed meanwhile is told that the process stops', async () => {
  const { url, drop } = await makeDatabase();
  const store = await shared(url);
  await store.close();
  await drop();
  const [told] = await store.together([(tx) => tx.settings.get('secret')]);
  expect(told).toMatchObject({ status: 'rejected', reason: { code: 'stopping' } });
});
