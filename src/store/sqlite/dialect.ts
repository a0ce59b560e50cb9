import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from './database.ts';
import { createTurns } from './turns.ts';
import type { Writer } from './writer.ts';

interface Connection extends DatabaseConnection {
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** On a connection of its own, so that it sees what is committed and waits for no transaction. */
const isRead = (sql: string): boolean => /^\s*select\b/i.test(sql);

/**
 * Kysely on one SQLite file: what reads outside a transaction is asked at `reader`, on the spot; what writes, and all
 * of a transaction, goes to a writer, one after the other. `startWriter` is called again where a writer has ended.
 */
export function sqliteDialect(reader: Database, startWriter: () => Writer): Dialect {
  const turns = createTurns();
  let writer = startWriter();

  async function writersTurn(): Promise<{ writer: Writer; end: () => void }> {
    const end = await turns.take();
    if (writer.isGone()) writer = startWriter();
    return { writer, end };
  }

  function connect(): Connection {
    let turn: { writer: Writer; end: () => void } | null = null;

    async function endTransaction(word: 'rollback' | 'commit'): Promise<void> {
      await turn?.writer.execute(word, []);
      turn?.end();
      turn = null;
    }

    return {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
        // The compiler knows the rows' shape, the file does not.
        const asRows = (result: unknown) => result as { rows: Row[] };
        if (turn) return asRows(await turn.writer.execute(sql, parameters));
        if (isRead(sql)) return asRows(reader.execute(sql, parameters));
        const own = await writersTurn();
        try {
          return asRows(await own.writer.execute(sql, parameters));
        } finally {
          own.end();
        }
      },
      // biome-ignore lint/correctness/useYield: part of Kysely's interface, and nothing here streams.
      async *streamQuery() {
        throw new Error('The embedded store reads its rows at once');
      },
      async begin() {
        const own = await writersTurn();
        try {
          // A deferred one that reads first and writes later fails at once with SQLITE_BUSY when another process
          // wrote in between, whatever the busy timeout says.
          await own.writer.execute('begin immediate', []);
          turn = own;
        } catch (error) {
          own.end();
          throw error;
        }
      },
      /** Where it fails the transaction is still there, to be rolled back. */
      commit: () => endTransaction('commit'),
      async rollback() {
        const own = turn;
        try {
          await endTransaction('rollback');
        } finally {
          // A writer that cannot roll back has ended, and its transaction with it.
          if (turn) own?.end();
          turn = null;
        }
      },
    };
  }

  return {
    createAdapter: () => new SeveralConnections(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connect(),
      beginTransaction: (connection) => (connection as Connection).begin(),
      commitTransaction: (connection) => (connection as Connection).commit(),
      rollbackTransaction: (connection) => (connection as Connection).rollback(),
      releaseConnection: async () => {},
      async destroy() {
        const { end } = await writersTurn();
        reader.close();
        await writer.close();
        end();
      },
    }),
  };
}

/** Readers stand beside a transaction. */
class SeveralConnections extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
