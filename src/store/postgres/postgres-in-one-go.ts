import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { InOneGo } from '../at-once/side-by-side.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';

/**
 * What is asked for here finds a few rows, each over an index: one plan for a text serves whatever it is given, also
 * one that was made when the tables were empty.
 */
const OVER_INDEXES = `set plan_cache_mode = force_generic_plan; set enable_seqscan = off;
  set enable_hashjoin = off; set enable_mergejoin = off`;

interface Held {
  client: PostgresPoolClient;
  executor: Executor;
  /** Of the present transaction, the statement that failed first: those after it fail for it. */
  failure: { error: unknown } | null;
}

/**
 * Transactions whose statements do not wait for each other's answers: they go out as they are asked for, the first of
 * them together with `begin`. The pool's connections must be able to do so (`pipeline`).
 */
export function inOneGoOn(pool: PostgresPool): InOneGo {
  const known = new WeakMap<PostgresPoolClient, Held>();

  function hold(client: PostgresPoolClient): Held {
    const found = known.get(client);
    if (found) {
      found.failure = null;
      return found;
    }
    const held: Held = { client, executor: executorOn(() => held), failure: null };
    known.set(client, held);
    // Where this fails, so does what comes after.
    client.query(OVER_INDEXES, []).catch(() => {});
    return held;
  }

  return async (work) => {
    const held = hold(await pool.connect());
    const { client } = held;
    let broken = false;
    try {
      const begun = client.query('begin', []);
      const [worked] = await Promise.allSettled([work(held.executor), begun]);
      if (worked.status === 'rejected') throw worked.reason;
      await begun;
      // Where a statement failed and nobody minded, the server has nothing to commit.
      const { command } = await client.query('commit', []);
      if (held.failure !== null || (command as string) === 'ROLLBACK')
        throw new Error('the transaction was rolled back');
      return worked.value;
    } catch (error) {
      await client.query('rollback', []).catch(() => {
        broken = true;
      });
      throw held.failure?.error ?? error;
    } finally {
      client.release(broken);
    }
  };
}

/** Kysely on the one connection that is held; it runs no transactions of its own. */
function executorOn(held: () => Held): Executor {
  const query = async (text: string, parameters: readonly unknown[]) => {
    try {
      return await held().client.query(text, parameters);
    } catch (error) {
      held().failure ??= { error };
      throw error;
    }
  };
  const lent: PostgresPoolClient = {
    // Kysely's second form takes a cursor, which is only used where one is configured.
    query: query as PostgresPoolClient['query'],
    release() {},
  };
  const pool: PostgresPool = { connect: async () => lent, end: async () => {}, options: {} };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
