import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How long a statement waits for another process's write lock; the event loop is frozen meanwhile. */
const BUSY_TIMEOUT_MS = 5_000;

/** Pages (4 KB) that the log takes before they are copied into the file: a busy page is then copied once for many writes. */
const CHECKPOINT_PAGES = 2000;
/** The indexes that every message writes to stay in memory. */
const CACHE_KB = 65_536;

/** Prepared statements kept for reuse; Kysely compiles the same few hundred texts again and again. */
const MAX_CACHED_STATEMENTS = 1_024;

/**
 * `node:sqlite` in the shape of better-sqlite3 that Kysely's dialect takes.
 *
 * Transactions begin IMMEDIATE: a deferred one that reads first and writes later fails at once with
 * SQLITE_BUSY when another process wrote in between, whatever the busy timeout says.
 */
export function openNodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  // WAL lets readers (other commands) go on beside the one writer. With synchronous=NORMAL a power cut may
  // lose the last commits but never corrupts; a killed process loses nothing.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
  database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KB};`);
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      cache.clear();
      database.close();
    },
    prepare(sql) {
      const text = sql === 'begin' ? 'begin immediate' : sql;
      let statement = cache.get(text);
      if (!statement) {
        statement = wrap(database.prepare(text));
        if (cache.size < MAX_CACHED_STATEMENTS) cache.set(text, statement);
      }
      return statement;
    },
  };
}

function wrap(statement: StatementSync): SqliteStatement {
  const reader = statement.columns().length > 0;
  // Kysely hands over what its compiler collected; values that SQLite cannot bind fail inside node:sqlite.
  const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
  };
}
