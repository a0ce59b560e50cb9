import { type Driver, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { InOneGo } from '../side-by-side.ts';
import { connectionOn } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { BEGIN } from './driver.ts';
import type { Turn, Turns } from './turns.ts';

/** Transactions whose statements do not wait for each other's answers: what is asked at one moment goes out together. */
export function sqliteInOneGo(turns: Turns): InOneGo {
  /** The transaction that has its turn, and the error of the statement in it that failed first. */
  let present: { turn: Turn; failure: { error: unknown } | null } | null = null;

  const connection = connectionOn(async (sql, parameters) => {
    const own = present;
    if (!own) throw new Error('a statement came after its transaction had ended');
    // A failure may have ended the transaction: nothing after it may be written by itself.
    if (own.failure) throw own.failure.error;
    try {
      return await own.turn.execute(sql, parameters);
    } catch (error) {
      own.failure ??= { error };
      throw error;
    }
  });
  const executor = new Kysely<Schema>({ dialect: sqliteDialect(statementsOnly(connection)) });

  return async (work) => {
    const turn = await turns.take();
    try {
      await turn.execute(BEGIN, []);
      const own = { turn, failure: null as { error: unknown } | null };
      present = own;
      try {
        const result = await work(executor);
        if (own.failure) throw own.failure.error;
        await turn.execute('commit', []);
        return result;
      } catch (error) {
        // Where SQLite has ended the transaction itself there is nothing to roll back.
        await turn.execute('rollback', []).catch(() => {});
        throw error;
      }
    } finally {
      present = null;
      turn.end();
    }
  };
}

/** Transactions are begun and ended by whoever lends the connection. */
function statementsOnly(connection: ReturnType<typeof connectionOn>): Driver {
  const none = async () => {
    throw new Error('a transaction is under way already');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: none,
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
