import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { reachOf } from '../../src/store/postgres/reach.ts';

const FULL = new UnavailableError('store_unreachable', 'PostgreSQL has no connection left.');

/** A server that gives connections while `has.room`. */
function server() {
  const has = { room: true, asked: 0 };
  const pool: PostgresPool = {
    options: {},
    async connect() {
      has.asked++;
      if (!has.room) throw FULL;
      // What is asked of a connection is not looked at here.
      return { release: () => {} } as unknown as PostgresPoolClient;
    },
    end: async () => {},
  };
  return { has, ...reachOf(pool) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who takes messages in and is given no connection makes the store unready, until there is one again', async () => {
  const { has, pool, mustReach } = server();
  (await pool.connect()).release();
  expect(mustReach).not.toThrow();
  has.room = false;
  await expect(pool.connect()).rejects.toBe(FULL);
  expect(mustReach).toThrow(FULL);
  await settled();
  has.room = true;
  // Nobody sends messages to one that is unready: that it looks is what brings it back.
  expect(mustReach).toThrow(FULL);
  await settled();
  expect(mustReach).not.toThrow();
});

test('however often it is looked at, one at a time asks the server', async () => {
  const { has, pool, mustReach } = server();
  has.room = false;
  await expect(pool.connect()).rejects.toBe(FULL);
  for (let look = 0; look < 5; look++) expect(mustReach).toThrow(FULL);
  await settled();
  expect(has.asked).toBe(2);
});
