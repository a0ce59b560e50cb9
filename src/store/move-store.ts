import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql, type Transaction } from 'kysely';
import { BadInputError, UnavailableError } from '../domain/faults/errors.ts';
import { openPostgres } from './postgres/postgres.ts';
import type { Schema } from './schema.ts';
import { storeFile } from './sqlite/open-in-directory.ts';
import { openTables, type SourceTable } from './sqlite/source-tables.ts';

/** What one statement carries at the most: rows, values (the protocol counts them with 16 bits), and text. */
const BATCH_ROWS = 500;
const BATCH_VALUES = 30_000;
const BATCH_CHARACTERS = 4_000_000;

/** For one transaction; the rest is what a process keeps besides. */
const CONNECTIONS = 4;

/**
 * What the first opening of a store makes by itself, and `doctor` writes to try it. It gives way to what is moved:
 * nobody has been given its secrets where no school is in it.
 */
const MADE_BY_ITSELF: readonly string[] = ['settings', 'moderation_audit_head', 'leases'];
/** Who holds what just now, and which migrations were applied: each store's own. */
const STAYS_BEHIND: readonly string[] = ['leases', 'kysely_migration'];

export interface MovedTable {
  table: string;
  rows: number;
}

/**
 * Copies the embedded store of a directory, which must be of this version's schema and have nobody who writes to it,
 * into a shared one in which nothing stands yet: all of it, in one transaction, or nothing. The embedded one stays as
 * it is. `onMoved` hears of each table that had something in it.
 */
export async function moveStore(
  dataDir: string,
  databaseUrl: string,
  onMoved: (moved: MovedTable) => void,
): Promise<MovedTable[]> {
  const target = await openPostgres(databaseUrl, { connections: CONNECTIONS, presence: null });
  const source = new DatabaseSync(storeFile(dataDir));
  try {
    source.exec('begin'); // Everything as it is at one moment.
    const tables = openTables(source).filter(({ name }) => !STAYS_BEHIND.includes(name));
    const moved = await target.db.transaction().execute(async (trx) => {
      await mustBeEmpty(trx, tables);
      const counted: MovedTable[] = [];
      for (const table of tables) {
        const rows = await copyTable(trx, table);
        counted.push({ table: table.name, rows });
        if (rows > 0) onMoved({ table: table.name, rows });
      }
      return counted;
    });
    // The planner knows nothing yet of what it holds.
    await sql`analyze ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(target.db);
    return moved;
  } finally {
    source.close();
    await target.close();
    await target.sideBySide.end?.();
    await target.db.destroy();
  }
}

/** Nobody may begin a school in it meanwhile: every table is held until the end. */
async function mustBeEmpty(trx: Transaction<Schema>, tables: SourceTable[]): Promise<void> {
  await sql`lock table ${sql.join(tables.map(({ name }) => sql.table(name)))} in access exclusive mode`.execute(
    trx,
  );
  for (const { name } of tables) {
    if (MADE_BY_ITSELF.includes(name)) {
      await sql`delete from ${sql.table(name)}`.execute(trx);
      continue;
    }
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length === 0) continue;
    throw new BadInputError('store_not_empty', `The store at DATABASE_URL is not empty: ${name} has rows.`, {
      fix: 'Name an empty database (createdb). Nothing was changed in this one.',
    });
  }
}

/** @returns how many rows it has there, which is what it had here */
async function copyTable(trx: Transaction<Schema>, table: SourceTable): Promise<number> {
  try {
    for (const batch of batchesOf(table)) await insert(trx, table, batch);
  } catch (cause) {
    // Of a server that is gone, or full, its own words tell.
    if (cause instanceof UnavailableError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnavailableError(
      'move_failed',
      `${table.name} could not be moved: ${reason}. Nothing was moved.`,
      { fix: 'See with doctor, without DATABASE_URL, whether the embedded store is sound.', cause },
    );
  }
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table.name)}`.execute(trx);
  const arrived = rows[0]?.n ?? 0;
  if (arrived === table.count()) return arrived;
  throw new UnavailableError(
    'move_incomplete',
    `Of ${table.count()} rows of ${table.name}, ${arrived} arrived. Nothing was moved.`,
    { fix: 'Stop everything that writes to either store, and try again.' },
  );
}

function* batchesOf({ columns, rows }: SourceTable): Generator<unknown[][]> {
  const most = Math.min(BATCH_ROWS, Math.floor(BATCH_VALUES / columns.length));
  let batch: unknown[][] = [];
  let characters = 0;
  for (const row of rows()) {
    batch.push(row);
    for (const value of row) if (typeof value === 'string') characters += value.length;
    if (batch.length < most && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

async function insert(
  trx: Kysely<Schema>,
  { name, columns }: SourceTable,
  batch: unknown[][],
): Promise<void> {
  const values = batch.map((row) => sql`(${sql.join(row)})`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(trx);
}
