import { Kysely, PostgresDialect } from 'kysely';
import type { Schema } from '../schema.ts';
import { type VectorTable, vectorTableOn } from './vector-table.ts';

/** Searches of one process at once; what comes beside them waits for a moment. */
const CONNECTIONS = 4;

/**
 * The vectors in the shared store at `databaseUrl`, which is up to date, over connections of their own: a search never
 * waits behind the store's statements, nor these behind a build. Throws UnavailableError, with the mend, where the
 * database has no pgvector.
 */
export async function openVectorTable(
  databaseUrl: string,
): Promise<{ table: VectorTable; close(): Promise<void> }> {
  // Loaded when used: the embedded store needs no driver.
  const { createPostgresPool } = await import('../postgres/postgres-pool.ts');
  const connect = (more: { connections: number; statementTimeoutMs?: number }): Kysely<Schema> =>
    new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: createPostgresPool({ url: databaseUrl, ...more }) }),
    });
  const db = connect({ connections: CONNECTIONS });
  try {
    const table = await vectorTableOn(db, async (work) => {
      const own = connect({ connections: 1, statementTimeoutMs: 0 });
      try {
        return await work(own);
      } finally {
        await own.destroy();
      }
    });
    return { table, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
