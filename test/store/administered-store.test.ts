import type { PostgresPoolClient } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { plainTls } from '../../src/store/postgres/postgres-tls.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { databaseUrl, onServer, temporaryDatabase } from '../support/postgres-server.ts';
import { transactionPooler } from '../support/transaction-pooler.ts';

/** Short for a start, and long enough for its first statement, which sets other limits, on a busy machine. */
const LIMIT_MS = 1_000;
/** Held while the schema is changed. */
const MIGRATION_LOCK = 4_207_355_061n;

const open = (url: string) => openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
const nameOf = (url: string): string => new URL(url).pathname.slice(1);

function pooled(url: string) {
  const pool = createPostgresPool({ url });
  atTheEnd(() => pool.end());
  return pool;
}

const ask = (client: PostgresPoolClient, text: string) => client.query(text, []);

describe('limits that an administrator gave to a database', () => {
  test('are too short for no start', async () => {
    const url = await temporaryDatabase();
    const migrating = await pooled(url).connect();
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_session_timeout'])
      await onServer(`alter database ${nameOf(url)} set ${limit} = ${LIMIT_MS}`);
    // As long as another process is at its migrations: the start waits longer than any of them would let it.
    await ask(migrating, `select pg_advisory_lock(${MIGRATION_LOCK})`);
    const opening = open(url);
    opening.catch(() => {}); // Told below.
    const waits = async () =>
      (
        await ask(
          migrating,
          `select pid from pg_locks where objid = ${MIGRATION_LOCK % 2n ** 32n} and not granted`,
        )
      ).rows.length;
    await expect.poll(waits, { timeout: 20_000 }).toBe(1);
    await ask(migrating, `select pg_sleep(${(2 * LIMIT_MS) / 1_000})`);
    await ask(migrating, `select pg_advisory_unlock(${MIGRATION_LOCK})`);
    migrating.release();
    const store = await opening;
    atTheEnd(() => store.close());
    await store.check();
  }, 60_000);

  test('give way to ours, which are the same everywhere', async () => {
    const url = await temporaryDatabase();
    await onServer(`alter database ${nameOf(url)} set lock_timeout = 1`);
    const client = await pooled(url).connect();
    const { rows } = await ask(
      client,
      `select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout',
        'idle_in_transaction_session_timeout', 'idle_session_timeout') order by name`,
    );
    client.release();
    expect(rows.map((row) => Object.values(row as object))).toEqual([
      ['idle_in_transaction_session_timeout', '60000'],
      ['idle_session_timeout', '0'],
      ['lock_timeout', '25000'],
      ['statement_timeout', '30000'],
    ]);
  });
});

describe('what a server breaks off is no fault of ours', () => {
  test.each([
    ['a wait for what somebody holds', 'set lock_timeout = 20', 'lock table held', 'store_locked'],
    ['what takes too long', 'set statement_timeout = 20', 'select pg_sleep(5)', 'store_too_slow'],
    ['a name that another session has', 'deallocate all', 'execute zhujiao_0', 'store_pooled'],
  ])('%s', async (_, limit, asked, code) => {
    const pool = pooled(await temporaryDatabase());
    const [holder, client] = [await pool.connect(), await pool.connect()];
    await ask(holder, 'create table held ()');
    await ask(holder, 'begin');
    await ask(holder, 'lock table held');
    await ask(client, limit);
    await ask(client, 'begin');
    await expect(ask(client, asked)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/\(.+\)/),
    });
    await ask(holder, 'rollback');
    for (const one of [holder, client]) one.release(true);
  });

  test('a session that was silent for too long, which is replaced', async () => {
    const pool = pooled(await temporaryDatabase());
    const client = await pool.connect();
    await ask(client, 'set idle_in_transaction_session_timeout = 20');
    await ask(client, 'begin');
    await expect(
      (async () => {
        for (;;) {
          await ask(client, 'select');
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      })(),
    ).rejects.toMatchObject({ code: 'store_unreachable' });
    client.release();
    const next = await pool.connect();
    await ask(next, 'select 1');
    next.release();
  });
});

test('a pooler that mixes sessions up is refused, with the mend', async () => {
  const url = await transactionPooler(await temporaryDatabase());
  await expect(open(url)).rejects.toMatchObject({
    code: 'store_pooled',
    fix: expect.stringContaining('session mode'),
  });
});

test('a server that is too old is named with the version that is needed', async () => {
  const url = await temporaryDatabase();
  await onServer(
    `create function public.current_setting(text) returns text language sql as
      $$ select case $1 when 'server_version_num' then '130022' when 'server_version' then '13.22' else
        pg_catalog.current_setting($1) end $$`,
    url,
  );
  await onServer(`alter database ${nameOf(url)} set search_path = public, pg_catalog`);
  await expect(open(url)).rejects.toMatchObject({
    code: 'store_too_old',
    message: expect.stringContaining('version 13.22'),
    fix: 'Take version 14 or newer.',
  });
});

describe('an address that asks for TLS', () => {
  test.each(['prefer', 'require', 'verify-ca'])(
    'by sslmode=%s asks for all of it, and the driver has nothing to warn of',
    async (mode) => {
      const warnings: Error[] = [];
      const hear = (warning: Error) => warnings.push(warning);
      process.on('warning', hear);
      atTheEnd(() => void process.off('warning', hear));
      const url = `${databaseUrl('postgres')}?sslmode=${mode}`;
      expect(plainTls(url)).toContain('sslmode=verify-full');
      await expect(open(url)).rejects.toMatchObject({ code: 'store_tls_fault' });
      await new Promise((resolve) => setImmediate(resolve));
      expect(warnings).toEqual([]);
    },
  );

  test.each([
    'postgres://a:b%40@host/db',
    'postgres://a@host/db?sslmode=no-verify',
    'postgres://a@host/db?sslmode=require&uselibpqcompat=true',
    'postgres://a@host/db?host=/var/run/postgresql',
  ])('or does not, is left as it is where it says outright what is meant: %s', (url) => {
    expect(plainTls(url)).toBe(url);
  });
});
