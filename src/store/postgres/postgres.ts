import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { UnavailableError } from '../../domain/faults/errors.ts';
import type { SideBySide } from '../at-once/side-by-side.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { askedTogether } from './asked-together.ts';
import { atLeastFewest, connectionRoom, connectionsThatFit, shareOut } from './connections.ts';
import { tellWhoHolds } from './held-up.ts';
import { sessionsLent } from './pooler-room.ts';
import { placeOf, shown } from './postgres-faults.ts';
import { inOneGoOn } from './postgres-in-one-go.ts';
import { connectionSettings, createPostgresPool } from './postgres-pool.ts';
import { bePresent, mustBeAlone, requestToLeave } from './processes.ts';
import { reachOf } from './reach.ts';
import { createRoom, mustHaveRoom } from './room.ts';

export { joinNudges } from './postgres-nudges.ts';

/** 13 is past its end of life; our statements are tried on 15. */
const OLDEST_VERSION = 140_000;
/** A server that starts together with this process may need a moment. */
const START_PATIENCE_MS = 5_000;

/** A shared store, its server found fit, its schema up to date. */
export interface OpenPostgres {
  db: Kysely<Schema>;
  sideBySide: SideBySide;
  connections: number;
  /** A pooler stands between this process and the server. */
  isPooled: boolean;
  migrated: string[];
  mustBeSound(): Promise<void>;
  outgrown?: Promise<UnavailableError>;
  close(): Promise<void>;
}

/**
 * It holds no more connections than are given; where that is null, as many as fit the server. `presence`: null for what
 * is no process of its own.
 */
export async function openPostgres(
  url: string,
  given: {
    connections: number | null;
    presence: { asksOlder: boolean } | null;
    /** Hears whom a migration waits for, in words. */
    onHeldUp?: ((holders: string) => void) | undefined;
  },
): Promise<OpenPostgres> {
  let { connections } = given;
  let migrated: string[];
  let isPooled = false;
  const owner = randomUUID();
  const asksOlder = given.presence?.asksOlder ?? false;
  const start = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: createPostgresPool({
        url,
        patienceMs: START_PATIENCE_MS,
        statementTimeoutMs: 0,
        connections: 1,
        start: {
          onPooler: () => {
            isPooled = true;
          },
        },
      }),
    }),
  });
  const request = requestToLeave(start, owner);
  const stopLooking = tellWhoHolds(connectionSettings(url), given.onHeldUp ?? (() => {}));
  try {
    await checkServer(start, url);
    migrated = await migrate(start, {
      ...(asksOlder && { mayChange: request.make }),
      mustBeAlone: (trx) => mustBeAlone(trx, `at ${shown(placeOf(url))}`, asksOlder),
    });
    if (connections === null) {
      connections = connectionsThatFit(await connectionRoom(start));
      // The connection of the start goes then; the one that listens takes its place.
      if (isPooled) connections = atLeastFewest(await sessionsLent(connectionSettings(url), connections));
    }
  } finally {
    stopLooking();
    await request.takeBack();
    await start.destroy();
  }
  const part = shareOut(connections);
  const room = createRoom(() => mustHaveRoom(db));
  const each = { url, pipeline: true, onFull: room.wasMissing };
  const statements = createPostgresPool({ ...each, connections: part.statements });
  const { pool: writers, mustReach } = reachOf(createPostgresPool({ ...each, connections: part.writers }));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: askedTogether(statements) }) });
  const present = given.presence ? bePresent(db, owner, { stays: asksOlder }) : null;
  return {
    db,
    sideBySide: { inOneGo: inOneGoOn(writers), writers: part.writers, end: () => writers.end() },
    connections,
    isPooled,
    migrated,
    mustBeSound: async () => {
      mustReach();
      await room.mustBeThere();
    },
    ...(present && { outgrown: present.outgrown }),
    close: async () => present?.leave(),
  };
}

/** What a restore puts in last are the keys: a table that is there without its own tells of one that was cut off. */
async function checkServer(db: Kysely<Schema>, url: string): Promise<void> {
  const { rows } = await sql<{ number: number; version: string; encoding: string; isHalf: boolean }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding,
      exists (select from pg_class t where t.oid = to_regclass('kysely_migration')
        and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)) as "isHalf"`.execute(
    db,
  );
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
  if (server?.isHalf) {
    throw new UnavailableError(
      'store_half_restored',
      `The database ${shown(placeOf(url))} holds half a backup: the restore into it was cut off.`,
      {
        fix:
          'Drop it, make it again, and restore with: pg_restore --single-transaction --no-owner ' +
          '--dbname="$DATABASE_URL" <backup>',
      },
    );
  }
}
