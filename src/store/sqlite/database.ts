import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';
import { createPlace } from './place.ts';

/** How long a statement waits for another process's write lock. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Pages (4 KB) that the log takes before they are copied into the file: a busy page is then copied once for many
 * writes.
 */
const CHECKPOINT_PAGES = 2000;
/** The indexes that every message writes to stay in memory. */
const CACHE_KB = 65_536;

/** Prepared statements kept for reuse; Kysely compiles the same few hundred texts again and again. */
const MAX_CACHED_STATEMENTS = 1_024;

/** One connection to the file of the embedded store. What it is asked it does at once, and whoever asks waits. */
export interface Database {
  /** Throws what SQLite says of a statement that fails. */
  execute(sql: string, parameters: readonly unknown[]): QueryResult<unknown>;
  close(): void;
}

interface Prepared {
  statement: StatementSync;
  answersRows: boolean;
  writes: boolean;
}

export const isRead = (sql: string): boolean => /^\s*select\b/i.test(sql);

/** Makes the file where there is none; throws where it cannot be one. */
export function openDatabase(path: string): Database {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  // WAL lets readers go on beside the one writer. With synchronous=NORMAL a power cut may lose the last commits
  // but never corrupts; a killed process loses nothing.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
  // What is deleted is overwritten: it would stand on in the file, and in every backup of it, until its place is
  // needed.
  database.exec('PRAGMA secure_delete = ON;');
  database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KB};`);
  const place = createPlace(path);
  const cache = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = cache.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = {
      statement,
      answersRows: statement.columns().length > 0,
      writes: !isRead(sql),
    };
    if (cache.size < MAX_CACHED_STATEMENTS) cache.set(sql, prepared);
    return prepared;
  }

  return {
    execute(sql, parameters) {
      const { statement, answersRows, writes } = prepare(sql);
      if (writes && !database.isTransaction) place.mustBeTheSame();
      // Kysely hands over what its compiler collected; values that SQLite cannot bind fail inside node:sqlite.
      const values = parameters as SQLInputValue[];
      if (answersRows) return { rows: statement.all(...values) };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    close() {
      cache.clear();
      database.close();
    },
  };
}
