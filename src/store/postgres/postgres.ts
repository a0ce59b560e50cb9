import { Kysely, PostgresDialect, sql } from 'kysely';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import type { SideBySide } from '../side-by-side.ts';
import { placeOf, shown } from './postgres-faults.ts';
import { inOneGoOn } from './postgres-in-one-go.ts';
import { createPostgresPool } from './postgres-pool.ts';

export { joinNudges } from './postgres-nudges.ts';

/** 13 is past its end of life; our statements are tried on 15. */
const OLDEST_VERSION = 140_000;
/** Connections for works that go side by side: while the server works for one, the next is made ready. */
const WRITERS = 2;
/** A server that starts together with this process may need a moment. */
const START_PATIENCE_MS = 5_000;

/** A shared store, its server found fit, its schema up to date. */
export async function openPostgres(url: string): Promise<{ db: Kysely<Schema>; sideBySide: SideBySide }> {
  const start = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: createPostgresPool({ url, patienceMs: START_PATIENCE_MS, statementTimeoutMs: 0, connections: 1 }),
    }),
  });
  try {
    await checkServer(start, url);
    await migrate(start);
  } finally {
    await start.destroy();
  }
  const writers = createPostgresPool({ url, connections: WRITERS, pipeline: true });
  return {
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: createPostgresPool({ url }) }) }),
    sideBySide: { inOneGo: inOneGoOn(writers), writers: WRITERS, end: () => writers.end() },
  };
}

async function checkServer(db: Kysely<Schema>, url: string): Promise<void> {
  const { rows } = await sql<{ number: number; version: string; encoding: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`.execute(db);
  const server = rows[0];
  if (server && server.number < OLDEST_VERSION) {
    throw new UnavailableError(
      'store_too_old',
      `PostgreSQL at ${shown(placeOf(url))} is version ${server.version}.`,
      {
        fix: `Take version ${OLDEST_VERSION / 10_000} or newer.`,
      },
    );
  }
  if (server && server.encoding !== 'UTF8') {
    throw new UnavailableError(
      'store_not_utf8',
      `The database ${shown(placeOf(url))} stores text as ${server.encoding}, which cannot hold every language.`,
      { fix: 'Make one with: createdb --encoding UTF8 --template template0 <name>' },
    );
  }
}
