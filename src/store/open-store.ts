import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Wake } from '../domain/signals/wake.ts';
import type { SideBySide } from './at-once/side-by-side.ts';
import { makeDirectory } from './make-directory.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { sqliteDriver } from './sqlite/driver.ts';
import { sqliteInOneGo } from './sqlite/in-one-go.ts';
import { lockFile } from './sqlite/lock-file.ts';
import { dataDirectoryFault, openInDirectory, storeFile } from './sqlite/open-in-directory.ts';
import { mustNotBeServed } from './sqlite/served.ts';
import { createSoundness } from './sqlite/soundness.ts';
import { createTurns } from './sqlite/turns.ts';
import { watched, writeHere, writeInThread } from './sqlite/writer.ts';
import { type Store, storeOn } from './store.ts';

/**
 * Opens the store and brings its schema up to date: the shared one at `databaseUrl` where one is given, else the
 * embedded one in `dataDir`, made where there is none. `wake` hears of changes after their commit.
 */
export async function openStore(options: {
  dataDir: string;
  databaseUrl?: string | null;
  /** The most connections to a shared store; what fits its server where nothing is said. */
  databaseConnections?: number | null;
  wake: Wake;
  /** Carry wakes to the other processes on a shared store, where nothing else does. */
  nudges?: boolean;
  /** Write to the embedded store in a thread of its own: for a process that has other things to do meanwhile. */
  writesInThread?: boolean;
  /**
   * This process is told of on a shared store, and hears when a newer version takes over; `asksOlder`: those of older
   * versions are asked to stop where the schema has to change.
   */
  presence?: { asksOlder: boolean };
  /** Hears, in words, of whose sessions a shared store's migration waits for. */
  onHeldUp?: (holders: string) => void;
}): Promise<Store> {
  const { dataDir, databaseUrl, wake } = options;
  if (!databaseUrl) {
    const { db, ...rest } = await openSqlite(dataDir, options.writesInThread ?? false);
    return storeOn(db, wake, { ...rest, holdWhileAlive: (name) => holdIn(dataDir, name) });
  }
  // Loaded when used: the embedded store needs no driver.
  const { openPostgres, joinNudges } = await import('./postgres/postgres.ts');
  const { db, ...rest } = await openPostgres(databaseUrl, {
    connections: options.databaseConnections ?? null,
    presence: options.presence ?? null,
    onHeldUp: options.onHeldUp,
  });
  if (!options.nudges) return storeOn(db, wake, rest);
  const nudges = joinNudges({ url: databaseUrl, db, wake });
  const close = async () => {
    await nudges.close();
    await rest.close();
  };
  return storeOn(db, nudges.wake, { ...rest, close });
}

/** By a file of that name, which stays: whoever took it away could do so under another's hands. */
function holdIn(dataDir: string, name: string): (() => void) | null {
  try {
    makeDirectory(join(dataDir, 'locks'));
    return lockFile(join(dataDir, 'locks', encodeURIComponent(name)));
  } catch (cause) {
    throw dataDirectoryFault(dataDir, cause);
  }
}

/** One at a time: two would halve the batches, and each costs as much as a whole one. */
const WRITERS = 1;

async function openSqlite(
  dataDir: string,
  inThread: boolean,
): Promise<{ db: Kysely<Schema>; sideBySide: SideBySide; mustBeSound: () => void; migrated: string[] }> {
  // Opened first: what is wrong with the directory or the file shows here.
  const reader = openInDirectory(dataDir);
  const path = storeFile(dataDir);
  const { watch, mustBeSound } = createSoundness();
  const turns = createTurns(() => watched(inThread ? writeInThread(path) : writeHere(path), watch));
  const db = new Kysely<Schema>({ dialect: sqliteDialect(sqliteDriver(reader, turns, watch)) });
  try {
    const migrated = await migrate(db, { mayChange: () => mustNotBeServed(dataDir) });
    return { db, sideBySide: { inOneGo: sqliteInOneGo(turns), writers: WRITERS }, mustBeSound, migrated };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
