import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDemotedServer } from '../../src/store/postgres/demoted-server.ts';
import { placeOf } from '../../src/store/postgres/postgres-faults.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { slowProxy } from '../faults/slow-proxy.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { onServer } from '../support/postgres-server.ts';
import { startOwnPostgres } from '../support/servers.ts';

test('when another server has taken over and the old one lives on read-only, what is written goes to the new one', {
  timeout: 120_000,
}, async () => {
  const [old, next] = await Promise.all([startOwnPostgres(), startOwnPostgres()]);
  for (const server of [old, next]) {
    atTheEnd(() => server.stop());
    await onServer('create table said (word text)', server.url);
  }
  const address = await slowProxy(old.port);
  atTheEnd(() => address.close());
  const url = new URL(old.url);
  url.port = String(address.port);
  const db = new Kysely<{ said: { word: string } }>({
    dialect: new PostgresDialect({ pool: createPostgresPool({ url: url.href, connections: 2 }) }),
  });
  atTheEnd(() => db.destroy());
  const write = () => db.insertInto('said').values({ word: 'hello' }).execute();
  const server = async () =>
    (await sql<{ port: number }>`select current_setting('port')::int as port`.execute(db)).rows[0]?.port;

  await Promise.all([write(), write()]);
  expect(await server()).toBe(old.port);
  await onServer('alter system set default_transaction_read_only = on', old.url);
  await onServer('select pg_reload_conf()', old.url);
  await expect
    .poll(() => write().catch((error: unknown) => error))
    .toMatchObject({ code: 'store_read_only' });
  address.leadTo(next.port);
  await expect
    .poll(() => write().then(() => 'written', String), { timeout: 20_000, interval: 200 })
    .toBe('written');
  expect(await Promise.all([server(), server(), server()])).toEqual([next.port, next.port, next.port]);
});

test('a server that is read-only for good costs no new connection for each refusal', () => {
  let now = 0;
  const demoted = createDemotedServer(() => now);
  const [first, second] = [{}, {}];
  demoted.made(first);
  now = 10_000;
  demoted.refusedToWrite(first);
  expect(demoted.isLeftBehind(first)).toBe(true);
  now = 10_001;
  demoted.made(second);
  now = 11_000;
  demoted.refusedToWrite(second);
  expect(demoted.isLeftBehind(second)).toBe(false);
  now = 13_000;
  demoted.refusedToWrite(second);
  expect(demoted.isLeftBehind(second)).toBe(true);
});

test.each([
  ['postgres://zhujiao@localhost:7601/school?host=/run/postgresql', '/run/postgresql', '7601'],
  ['postgres:///school?host=/run/postgresql&port=5433&user=zhujiao', '/run/postgresql', '5433'],
  ['postgres://zhujiao@%2Frun%2Fpostgresql/school', '/run/postgresql', '5432'],
  ['postgres://zhujiao@[::1]:5433/school', '[::1]', '5433'],
  ['postgres://zhujiao:a%b@db/school', 'db', '5432'],
  ['postgres://z%huj@db/school', 'db', '5432'],
])('%s is said to be where it is', (url, host, port) => {
  expect(placeOf(url)).toMatchObject({ host, port, database: 'school' });
});
