import type { DatabaseConnection, Driver } from 'kysely';
import { connectionOn } from './connection.ts';
import { type Database, isRead } from './database.ts';
import type { Soundness } from './soundness.ts';
import { explained, faultOf } from './sqlite-faults.ts';
import type { Turn, Turns } from './turns.ts';

interface Connection extends DatabaseConnection {
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * One SQLite file: what reads outside a transaction is asked at `reader`, on the spot; what writes, and all of a
 * transaction, waits for a turn to write.
 */
export function sqliteDriver(
  reader: Database,
  turns: Turns,
  watch: Soundness['watch'] = (answer) => answer,
): Driver {
  /** On a connection of its own, so that it sees what is committed and waits for no transaction. */
  async function read(sql: string, parameters: readonly unknown[]) {
    try {
      return reader.execute(sql, parameters);
    } catch (error) {
      throw explained(faultOf(error));
    }
  }

  function connect(): Connection {
    let turn: Turn | null = null;

    async function execute(sql: string, parameters: readonly unknown[]) {
      if (turn) return await turn.execute(sql, parameters);
      if (isRead(sql)) return await watch(read(sql, parameters));
      const own = await turns.take();
      try {
        return await own.execute(sql, parameters);
      } finally {
        own.end();
      }
    }

    function end(): void {
      turn?.end();
      turn = null;
    }

    return {
      ...connectionOn(execute),
      async begin() {
        turn = await turns.take();
        try {
          await turn.execute(BEGIN, []);
        } catch (error) {
          end();
          throw error;
        }
      },
      /** Where it fails the writer has rolled back. */
      async commit() {
        try {
          await turn?.execute('commit', []);
        } finally {
          end();
        }
      },
      async rollback() {
        try {
          await turn?.execute('rollback', []);
        } finally {
          // A writer that cannot roll back has ended, and its transaction with it.
          end();
        }
      },
    };
  }

  return {
    init: async () => {},
    acquireConnection: async () => connect(),
    beginTransaction: (connection) => (connection as Connection).begin(),
    commitTransaction: (connection) => (connection as Connection).commit(),
    rollbackTransaction: (connection) => (connection as Connection).rollback(),
    releaseConnection: async () => {},
    async destroy() {
      reader.close();
      await turns.close();
    },
  };
}

/**
 * A deferred one that reads first and writes later fails at once with SQLITE_BUSY when another process wrote in
 * between, whatever the busy timeout says.
 */
export const BEGIN = 'begin immediate';
