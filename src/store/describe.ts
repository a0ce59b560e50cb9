import { type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';
import { migrationState } from './migrate.ts';
import { type ConnectionRoom, connectionRoom } from './postgres/connections.ts';
import { mustHaveRoom } from './postgres/room.ts';
import type { Schema } from './schema.ts';

/** What an operator of the service wants to know of its store. */
export interface StoreDescription {
  /** "SQLite 3.50.4", "PostgreSQL 15.20". */
  engine: string;
  bytes: number;
  /** The last migration that was applied. */
  migration: string;
  /**
   * What is wrong with the embedded store's file, all of which is looked through; null where nothing is, and for a
   * shared store.
   */
  damage: string | null;
  /** What the server of a shared store gives; null for the embedded one. */
  connections: (ConnectionRoom & { isPooled: boolean }) | null;
}

/** `isPooled`: a pooler stands between. Throws where the disk of a shared store's server is full, of which a single row tells nothing. */
export async function describeStore(db: Kysely<Schema>, isPooled: boolean): Promise<StoreDescription> {
  const found =
    engineOf(db) === 'postgres'
      ? sql<{
          version: string;
          bytes: number;
        }>`select 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)
          as version, pg_database_size(current_database()) as bytes`
      : sql<{ version: string; bytes: number }>`select 'SQLite ' || sqlite_version() as version,
          (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as bytes`;
  const { rows } = await found.execute(db);
  if (engineOf(db) === 'postgres') await mustHaveRoom(db);
  const { applied } = await migrationState(db);
  return {
    engine: rows[0]?.version ?? '',
    bytes: rows[0]?.bytes ?? 0,
    migration: applied.at(-1) ?? 'none',
    damage: await damageOf(db),
    connections: engineOf(db) === 'postgres' ? { ...(await connectionRoom(db)), isPooled } : null,
  };
}

async function damageOf(db: Kysely<Schema>): Promise<string | null> {
  if (engineOf(db) === 'postgres') return null;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const says = rows[0]?.quick_check ?? 'ok';
  return says === 'ok' ? null : says;
}
