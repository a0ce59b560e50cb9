import { Kysely, PostgresDialect } from 'kysely';
import type { Schema } from '../schema.ts';
import { sqliteDialect } from '../sqlite/dialect.ts';
import { sqliteDriver } from '../sqlite/driver.ts';
import { openOneMore } from '../sqlite/open-in-directory.ts';
import type { Turns } from '../sqlite/turns.ts';
import type { Store } from '../store.ts';
import { passageRepository } from './passages.ts';

/** Where a store lies; see `openStore`. */
export interface StoreAddress {
  dataDir: string;
  databaseUrl: string | null;
  /** Of the process whose store it is, see `Store.connections`; the fewest where it is not said. */
  connections?: number | null;
}

/**
 * The passages of a store that this process has open already and up to date, to be read over connections of their own:
 * for a thread. Throws what the file or the server says where it cannot be read.
 */
export async function openPassages(
  address: StoreAddress,
): Promise<{ passages: Store['passages']; close(): Promise<void> }> {
  const db = new Kysely<Schema>({ dialect: await dialectOf(address) });
  return { passages: passageRepository(db), close: () => db.destroy() };
}

const NOBODY_WRITES: Turns = {
  take: () => Promise.reject(new Error('passages are only read here')),
  close: async () => {},
};

async function dialectOf({ dataDir, databaseUrl, connections }: StoreAddress) {
  if (!databaseUrl) return sqliteDialect(sqliteDriver(openOneMore(dataDir), NOBODY_WRITES));
  // Loaded when used: the embedded store needs no driver.
  const { createPostgresPool } = await import('../postgres/postgres-pool.ts');
  const { FEWEST_CONNECTIONS, shareOut } = await import('../postgres/connections.ts');
  const { readers } = shareOut(connections ?? FEWEST_CONNECTIONS);
  return new PostgresDialect({ pool: createPostgresPool({ url: databaseUrl, connections: readers }) });
}
