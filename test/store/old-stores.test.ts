import { readdirSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { createPostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import type { Schema } from '../../src/store/schema.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { sqliteDriver } from '../../src/store/sqlite/driver.ts';
import { openInDirectory, storeFile } from '../../src/store/sqlite/open-in-directory.ts';
import { createSoundness } from '../../src/store/sqlite/soundness.ts';
import { createTurns } from '../../src/store/sqlite/turns.ts';
import { watched, writeHere } from '../../src/store/sqlite/writer.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

type Database = Kysely<Schema>;
type Row = Record<string, unknown>;

const MIGRATIONS = new URL('../../src/store/migrations/', import.meta.url);
const names = readdirSync(MIGRATIONS)
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted();

function embedded(dataDir: string): Database {
  const { watch } = createSoundness();
  const reader = openInDirectory(dataDir);
  const turns = createTurns(() => watched(writeHere(storeFile(dataDir)), watch));
  return new Kysely<Schema>({ dialect: sqliteDialect(sqliteDriver(reader, turns, watch)) });
}

const shared = (url: string): Database =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: createPostgresPool({ url }) }) });

/** The schema as a version left it that knew the migrations up to `last`. */
async function makeOld(db: Database, last: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
      trx,
    );
    for (const name of names.slice(0, names.indexOf(last) + 1)) {
      const { up } = await import(new URL(`${name}.ts`, MIGRATIONS).href);
      await up(trx);
      await sql`insert into kysely_migration values (${name}, '2026-01-01')`.execute(trx);
    }
  });
}

/** A row in every table, each naming the others: every id is "1", and so is whatever else a column may hold. */
async function fill(db: Database): Promise<string[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => name !== 'kysely_migration');
  const left = new Map(tables.map((table) => [table.name, table]));
  for (let before = -1; left.size > 0 && before !== left.size; ) {
    before = left.size;
    for (const { name, columns } of left.values()) {
      const written = columns.filter(({ isAutoIncrementing }) => !isAutoIncrementing);
      const values = written.map(({ dataType }) => (/char|text/i.test(dataType) ? '1' : 1));
      const row = sql`insert into ${sql.table(name)} (${sql.join(written.map((column) => sql.ref(column.name)))})
        values (${sql.join(values)})`;
      // What it refers to may not be there yet; and a migration may have put a row in itself.
      const isIn = await row.execute(db).then(
        () => true,
        async () => (await sql`select 1 from ${sql.table(name)}`.execute(db)).rows.length > 0,
      );
      if (isIn) left.delete(name);
    }
  }
  expect([...left.keys()]).toEqual([]);
  return tables.map(({ name }) => name);
}

async function rowsOf(db: Database, tables: string[]): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const name of tables)
    all[name] = (await sql<Row>`select * from ${sql.table(name)}`.execute(db)).rows.map((row) => ({
      ...row,
    }));
  return all;
}

/** What a migration meant to take away or to empty, as `table.column`; anything else stays as it was. */
const MEANT = new Set([
  'groups.event_seq', // 013: counted beside the group, in a table of its own.
  'learners.core', // 015: known of each group, in `memberships`.
  'messages.quoted', // 020: what was recalled is quoted no more.
]);

async function upgraded(
  open: () => Database,
  openToday: () => Promise<{ close(): Promise<void> }>,
  last: string,
) {
  const old = open();
  await makeOld(old, last);
  const tables = await fill(old);
  const before = await rowsOf(old, tables);
  await old.destroy();
  await (await openToday()).close();
  const now = open();
  const there = new Set((await now.introspection.getTables()).map(({ name }) => name));
  const kept = tables.filter((name) => there.has(name));
  const after = await rowsOf(now, kept);
  await now.destroy();
  return { tables, kept, before, after };
}

function lost({ kept, before, after }: Awaited<ReturnType<typeof upgraded>>): string[] {
  return kept.flatMap((name) => {
    const [old, row] = [before[name]?.[0] ?? {}, after[name]?.[0]];
    if (!row) return [`${name}: its row`];
    return Object.keys(old)
      .filter((column) => !MEANT.has(`${name}.${column}`) && row[column] !== old[column])
      .map((column) => `${name}.${column}: ${String(old[column])} became ${String(row[column])}`);
  });
}

test.each(names)('an embedded store of %s is opened with all it holds', async (last) => {
  const dataDir = temporaryDirectory();
  const found = await upgraded(
    () => embedded(dataDir),
    () => openStore({ dataDir, wake: createLocalWake() }),
    last,
  );
  expect(found.tables.filter((name) => !found.kept.includes(name))).toEqual([]);
  expect(lost(found)).toEqual([]);
});

test('a store says what was applied to it when it was opened: nothing to a new one, or one of today', async () => {
  const dataDir = temporaryDirectory();
  const migrated = async (directory: string) => {
    const store = await openStore({ dataDir: directory, wake: createLocalWake() });
    await store.close();
    return store.migrated;
  };
  const old = embedded(dataDir);
  await makeOld(old, '017-corrections');
  await old.destroy();
  expect(await migrated(dataDir)).toEqual(names.slice(names.indexOf('018-wording')));
  expect(await migrated(dataDir)).toEqual([]);
  expect(await migrated(temporaryDirectory())).toEqual([]);
});

// The statements are the same; a few of them are enough.
test.each(['001-first', '005-moderation', '013-intake', '018-wording'])(
  'a shared store of %s is opened with all it holds',
  async (last) => {
    const databaseUrl = await temporaryDatabase();
    const found = await upgraded(
      () => shared(databaseUrl),
      () => openStore({ dataDir: '', databaseUrl, wake: createLocalWake() }),
      last,
    );
    expect(found.tables.filter((name) => !found.kept.includes(name))).toEqual([]);
    expect(lost(found)).toEqual([]);
  },
);
