import { type Driver, Kysely } from 'kysely';
import type { InOneGo } from '../at-once/side-by-side.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { connectionOn } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { BEGIN } from './driver.ts';
import type { Statement } from './statements.ts';
import type { Turn, Turns } from './turns.ts';

/**
 * Transactions whose statements do not wait for each other's answers: what is asked at one moment goes out together,
 * `begin` with the first of it. What tells nothing is held back and goes with what comes next, at the latest with the
 * commit; where it fails, so does the transaction. One that only writes is a single message: nobody, in this process or
 * another, waits for the file while the work thinks. The work may begin to think before its turn; the next one's turn
 * begins with the word to commit, not with the answer to it: the writer does what it is asked in order.
 */
export function sqliteInOneGo(turns: Turns): InOneGo {
  return async (work) => {
    const turnTaken = turns.take();
    const transaction: Transaction = { state: 'not begun', held: [], failure: null };

    const executor = executorOn(async (sql, parameters, tellsNothing) => {
      const turn = tellsNothing ? null : await turnTaken;
      if (transaction.failure) throw transaction.failure.error;
      if (transaction.state === 'over') throw new Error('a statement came after its transaction had ended');
      if (!turn) {
        transaction.held.push({ sql, parameters });
        return { rows: [] };
      }
      sendHeld(transaction, turn);
      try {
        return await turn.execute(sql, parameters);
      } catch (error) {
        transaction.failure ??= { error };
        throw error;
      }
    });

    const [worked] = await Promise.allSettled([work(executor)]);
    const turn = await turnTaken;
    const { failure } = transaction;
    if (worked.status === 'fulfilled' && !failure) {
      if (transaction.held.length > 0) sendHeld(transaction, turn);
      const committed = transaction.state === 'under way' ? turn.execute('commit', []) : null;
      transaction.state = 'over';
      turn.end();
      await committed;
      return worked.value;
    }
    const isBegun = transaction.state === 'under way';
    transaction.state = 'over';
    // Where SQLite has ended the transaction itself there is nothing to roll back.
    if (isBegun) await turn.execute('rollback', []).catch(() => {});
    turn.end();
    throw worked.status === 'rejected' ? worked.reason : failure?.error;
  };
}

interface Transaction {
  state: 'not begun' | 'under way' | 'over';
  /** Written, and not sent yet. */
  held: Statement[];
  /** The error of the statement that failed first, `begin` included: nothing after it may be written by itself. */
  failure: { error: unknown } | null;
}

/** Begins where that is still to be done. Where one of these fails, so does what goes out with them. */
function sendHeld(transaction: Transaction, turn: Turn): void {
  const { held } = transaction;
  if (transaction.state === 'not begun') held.unshift({ sql: BEGIN, parameters: [] });
  transaction.state = 'under way';
  transaction.held = [];
  for (const { sql, parameters } of held) turn.execute(sql, parameters).catch(() => {});
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
