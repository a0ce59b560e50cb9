import { type Driver, Kysely } from 'kysely';
import type { Executor } from '../repositories.ts';
import type { Schema } from '../schema.ts';
import type { InOneGo } from '../side-by-side.ts';
import { connectionOn } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { BEGIN } from './driver.ts';
import type { Turns } from './turns.ts';

/**
 * Transactions whose statements do not wait for each other's answers: what is asked at one moment goes out together,
 * `begin` with the first of it. The work may begin to think before its turn; the next one's turn begins with the word
 * to commit, not with the answer to it: the writer does what it is asked in order.
 */
export function sqliteInOneGo(turns: Turns): InOneGo {
  return async (work) => {
    const turnTaken = turns.take();
    const transaction: Transaction = { state: 'not begun', failure: null };

    const executor = executorOn(async (sql, parameters) => {
      const turn = await turnTaken;
      if (transaction.failure) throw transaction.failure.error;
      if (transaction.state === 'over') throw new Error('a statement came after its transaction had ended');
      if (transaction.state === 'not begun') {
        transaction.state = 'under way';
        // Where this fails, so does what goes out with it.
        turn.execute(BEGIN, []).catch(() => {});
      }
      try {
        return await turn.execute(sql, parameters);
      } catch (error) {
        transaction.failure ??= { error };
        throw error;
      }
    });

    const [worked] = await Promise.allSettled([work(executor)]);
    const turn = await turnTaken;
    const isBegun = transaction.state === 'under way';
    transaction.state = 'over';
    const { failure } = transaction;
    if (worked.status === 'fulfilled' && !failure) {
      const committed = isBegun ? turn.execute('commit', []) : null;
      turn.end();
      await committed;
      return worked.value;
    }
    // Where SQLite has ended the transaction itself there is nothing to roll back.
    if (isBegun) await turn.execute('rollback', []).catch(() => {});
    turn.end();
    throw worked.status === 'rejected' ? worked.reason : failure?.error;
  };
}

interface Transaction {
  state: 'not begun' | 'under way' | 'over';
  /** The error of the statement that failed first, `begin` included: nothing after it may be written by itself. */
  failure: { error: unknown } | null;
}

function executorOn(execute: Parameters<typeof connectionOn>[0]): Executor {
  const connection = connectionOn(execute);
  /** Transactions are begun and ended by whoever lends the connection. */
  const none = async () => {
    throw new Error('a transaction is under way already');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: none,
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Schema>({ dialect: sqliteDialect(driver) });
}
