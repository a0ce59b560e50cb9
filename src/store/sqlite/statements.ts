import type { QueryResult } from 'kysely';
import type { Database } from './database.ts';
import { explained, faultOf, type SqliteFault } from './sqlite-faults.ts';

export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

/** What became of a statement. */
export type Done = { result: QueryResult<unknown> } | { fault: SqliteFault };

/**
 * One after the other. Those after one that failed are not done and fail for the same: it may have ended the
 * transaction that they belong to. A transaction that cannot be committed, or that something failed in just before, is
 * rolled back at once, and that is the end of it: what comes after `commit` is somebody else's.
 */
export function doAll(database: Database, statements: Statement[]): Done[] {
  let fault: SqliteFault | null = null;
  return statements.map(({ sql, parameters }) => {
    try {
      if (!fault) return { result: database.execute(sql, parameters) };
    } catch (error) {
      fault = faultOf(error);
    }
    const own = fault;
    if (sql === 'commit') {
      rollBack(database);
      fault = null;
    }
    return { fault: own };
  });
}

function rollBack(database: Database): void {
  try {
    database.execute('rollback', []);
  } catch {
    // SQLite has ended it itself.
  }
}

interface Waiting {
  resolve(result: QueryResult<unknown>): void;
  reject(error: unknown): void;
}

/**
 * Statements that are asked for at one moment, sent together; they are settled in the order in which they were asked
 * for.
 */
export interface StatementLine {
  ask(sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>;
  /** Of the first of those that wait. */
  settle(done: Done[]): void;
  /** All that wait fail. */
  fail(error: unknown): void;
}

export function createStatementLine(parts: {
  send(statements: Statement[]): void;
  /** Hears when the first comes to wait, and when nobody waits any more. */
  onWaiting?(isWaiting: boolean): void;
}): StatementLine {
  /** Sent, or about to be. */
  let waiting: Waiting[] = [];
  let unsent: Statement[] = [];

  function send(): void {
    const statements = unsent;
    unsent = [];
    parts.send(statements);
  }

  return {
    ask: (sql, parameters) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) parts.onWaiting?.(true);
        waiting.push({ resolve, reject });
        // The next tick begins when everybody who can go on has gone on.
        if (unsent.length === 0) process.nextTick(send);
        unsent.push({ sql, parameters });
      }),
    settle(done) {
      const answered = waiting.splice(0, done.length);
      if (waiting.length === 0) parts.onWaiting?.(false);
      for (const [i, { resolve, reject }] of answered.entries()) {
        const one = done[i];
        if (one && 'result' in one) resolve(one.result);
        else reject(one ? explained(one.fault) : new Error('the thread that writes gave no answer'));
      }
    },
    fail(error) {
      const left = waiting;
      waiting = [];
      for (const { reject } of left) reject(error);
    },
  };
}
