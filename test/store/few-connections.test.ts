import { expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { makeDatabase, onServer } from '../support/postgres-server.ts';

/** A database whose user may have so many connections at once. */
async function withConnections(most: number): Promise<string> {
  const { name, url, drop } = await makeDatabase();
  const user = `${name}_user`;
  await onServer(`create role ${user} login password 'x' connection limit ${most}`);
  atTheEnd(async () => {
    await drop();
    await onServer(`drop role ${user}`);
  });
  const theirs = new URL(url);
  theirs.username = user;
  theirs.password = 'x';
  return theirs.toString();
}

test('where PostgreSQL has no connection left, it is said what is short and how to mend it', async () => {
  const url = await withConnections(1);
  const other = createPostgresPool({ url, connections: 1 });
  atTheEnd(() => other.end());
  const held = await other.connect();
  const pool = createPostgresPool({ url, patienceMs: 100 });
  atTheEnd(() => pool.end());
  const failure = await pool.connect().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnavailableError);
  expect(failure).toMatchObject({
    code: 'store_unreachable',
    message: expect.stringContaining('has no connection left'),
    fix: expect.stringContaining('max_connections'),
  });
  held.release(true);
  await expect.poll(async () => (await pool.connect()).release(), { timeout: 5_000 }).toBeUndefined();
});
