import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect, test } from 'vitest';
import { backup } from '../../src/commands/backup.ts';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { move } from '../../src/commands/move.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { lockFile, openStore, servingLock } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { runIn } from '../support/command-line.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup, aMessage } from '../support/samples.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { directoryWithStore, temporaryStore } from '../support/temporary-store.ts';

/** Nobody moves these: each store has its own. */
const OWN = ['kysely_migration', 'leases'];
const TIME = 1_790_000_000_000;
const TEXT = `it's 闭包 🌱 "x"\nтест`;

type Row = Record<string, unknown>;

function embedded(dataDir: string): DatabaseSync {
  const db = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
  atTheEnd(async () => db.close());
  return db;
}

const tablesOf = (db: DatabaseSync): string[] =>
  db
    .prepare("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !OWN.includes(name));

/** A row in every table, each column with something in it. What refers to another table's row finds the one there. */
function fillEveryTable(db: DatabaseSync): void {
  db.exec('pragma foreign_keys = off');
  for (const table of tablesOf(db)) {
    const columns = db.prepare(`select name, type from pragma_table_info('${table}')`).all();
    const values = columns.map(({ type }) =>
      /text/i.test(String(type))
        ? TEXT
        : /bigint/i.test(String(type))
          ? TIME
          : /int/i.test(String(type))
            ? 1
            : 0.25,
    );
    const marks = columns.map(() => '?').join();
    db.prepare(`insert or replace into "${table}" values (${marks})`).run(...values);
  }
}

const sorted = (rows: Row[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** All that stands in every table but `OWN`. */
async function inPostgres(url: string, tables: string[]): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.setTypeParser(20, Number);
  try {
    const found: Record<string, string[]> = {};
    for (const table of tables)
      found[table] = sorted((await client.query<Row>(`select * from "${table}"`)).rows);
    return found;
  } finally {
    await client.end();
  }
}

const inSqlite = (db: DatabaseSync): Record<string, string[]> =>
  Object.fromEntries(
    tablesOf(db).map((table) => [table, sorted(db.prepare(`select * from "${table}"`).all())]),
  );

const moved = (dataDir: string, url: string) => runIn({ ZHUJIAO_DATA_DIR: dataDir, DATABASE_URL: url }, move);

test('every row of every table stands in the shared store as it stood in the embedded one, which stays', async () => {
  const dataDir = await directoryWithStore();
  const db = embedded(dataDir);
  fillEveryTable(db);
  const before = inSqlite(db);
  const url = await temporaryDatabase();
  const { code, error, err } = await moved(dataDir, url);
  expect([code, error]).toEqual([0, null]);
  expect(err.join('\n')).toContain('messages: 1\n');
  expect(await inPostgres(url, Object.keys(before))).toEqual(before);
  expect(inSqlite(db)).toEqual(before);
});

test('a school goes on with its groups, messages, tokens and secrets, and a second move is refused', async () => {
  const { store, dataDir } = await temporaryStore();
  await store.groups.put(aGroup(), TIME);
  // More than one statement carries.
  const texts = Array.from({ length: 1_201 }, (_, index) => `第 ${index} 条`);
  await store.transaction(async (tx) => {
    for (const [index, text] of texts.entries())
      await tx.messages.insert(aMessage({ messageId: `m${index}`, text, sentAt: TIME + index }));
  });
  await store.settings.set('secret', 'as it was');
  await store.close();
  const url = await temporaryDatabase();
  // Whoever tries the new database first leaves a few rows of no school in it.
  await runIn({ ZHUJIAO_DATA_DIR: temporaryDirectory(), DATABASE_URL: url }, doctor);
  expect((await moved(dataDir, url)).error).toBeNull();

  const shared = await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
  atTheEnd(() => shared.close());
  expect(await shared.settings.get('secret')).toBe('as it was');
  const [last] = await shared.messages.recent('newcomers', 1);
  expect(last?.text).toBe(texts.at(-1));
  await shared.messages.insert(aMessage({ text: '以后' }));

  expect((await moved(dataDir, url)).error).toMatchObject({
    code: 'store_not_empty',
    fix: expect.stringContaining('Nothing was changed'),
  });
  expect((await shared.messages.recent('newcomers', 1))[0]?.text).toBe('以后');
});

test('what cannot be moved whole is not moved at all', async () => {
  const dataDir = await directoryWithStore();
  const db = embedded(dataDir);
  db.exec('pragma foreign_keys = off');
  db.exec("insert into settings values ('secret', 'kept')");
  // A row whose group is gone: SQLite takes it where nobody asks, PostgreSQL does not.
  db.exec(
    "insert into memberships (group_id, learner_id, role, joined_at) values ('nobody', 'nobody', 'learner', 1)",
  );
  const url = await temporaryDatabase();
  expect((await moved(dataDir, url)).error).toMatchObject({
    code: 'move_failed',
    message: expect.stringMatching(/^memberships could not be moved: .*foreign key.*Nothing was moved\.$/),
  });
  expect((await inPostgres(url, ['settings']))['settings']).toEqual([]);
});

test('nothing is moved from under a service, nor from nowhere, nor to nowhere', async () => {
  const url = await temporaryDatabase();
  expect((await moved(temporaryDirectory(), url)).error).toMatchObject({ code: 'no_store' });
  const { store, dataDir } = await temporaryStore();
  expect((await runIn({ ZHUJIAO_DATA_DIR: dataDir }, move)).error).toMatchObject({ code: 'no_shared_store' });

  await store.leases.take('worker:somebody', 'owner', Date.now(), 20_000);
  expect((await moved(dataDir, url)).error).toMatchObject({ code: 'still_working' });
  await store.leases.release('worker:somebody', 'owner');

  const unlock = lockFile(servingLock(dataDir));
  expect((await moved(dataDir, url)).error).toMatchObject({ code: 'already_serving' });
  unlock?.();
  expect((await moved(dataDir, url)).code).toBe(0);
});

test('a backup can be moved as well: it is put in a directory of its own', async () => {
  const { store, dataDir } = await temporaryStore();
  await store.groups.put(aGroup(), TIME);
  const elsewhere = temporaryDirectory();
  await runIn({ ZHUJIAO_DATA_DIR: dataDir }, backup, join(elsewhere, 'zhujiao.sqlite'));
  const url = await temporaryDatabase();
  expect((await moved(elsewhere, url)).code).toBe(0);
  expect((await inPostgres(url, ['groups']))['groups']).toHaveLength(1);
});
