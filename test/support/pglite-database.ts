import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { migrate } from '../../src/store/migrate.ts';
import type { Schema } from '../../src/store/schema.ts';

/**
 * PostgreSQL in this process, with the real pgvector: Debian's server does not come with it. It has one session, so
 * whoever holds it is alone, as with a pool of one connection.
 */
export async function pgliteDatabase(
  options: { withVectors?: boolean } = {},
): Promise<{ db: Kysely<Schema>; close(): Promise<void> }> {
  const database = await PGlite.create(options.withVectors === false ? {} : { extensions: { vector } });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOver(database) }) });
  await migrate(db);
  return { db, close: () => db.destroy() };
}

function poolOver(database: PGlite) {
  let turn: Promise<void> = Promise.resolve();
  return {
    options: {},
    async connect(): Promise<PostgresPoolClient> {
      const before = turn;
      let release = () => {};
      turn = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      const query = async (text: string, values: readonly unknown[]) => {
        const { rows, affectedRows = 0 } = await database.query(text, [...values]);
        return { command: text.trimStart().split(/\s/, 1)[0]?.toUpperCase(), rowCount: affectedRows, rows };
      };
      // Kysely's client has a second form of `query`, for cursors, which is not used here.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => release() };
    },
    end: () => database.close(),
  };
}
