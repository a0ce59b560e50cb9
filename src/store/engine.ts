import {
  type Expression,
  type Kysely,
  PostgresAdapter,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { Schema } from './schema.ts';

/** The few places where the two databases differ. Everything else is one text for both. */
export type Engine = 'sqlite' | 'postgres';

export const engineOf = (db: Pick<Kysely<Schema>, 'getExecutor'>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';

/**
 * "The id is one of those the query finds", where several processes look for something to take at once: on
 * PostgreSQL each passes over what another is just taking instead of waiting for it. SQLite has one writer at a time.
 * As an array the query runs once; as a plain subquery the planner may run it again and take more than its limit.
 */
export function isOneTaken<Table extends keyof Schema & string>(
  db: Pick<Kysely<Schema>, 'getExecutor'>,
  query: SelectQueryBuilder<Schema, Table, { id: string }>,
): Expression<SqlBool> {
  return engineOf(db) === 'postgres'
    ? sql<SqlBool>`id = any(array(${query.forUpdate().skipLocked()}))`
    : sql<SqlBool>`id in ${query}`;
}
