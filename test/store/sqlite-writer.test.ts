import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Executor } from '../../src/store/executor.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { sqliteDriver } from '../../src/store/sqlite/driver.ts';
import { sqliteInOneGo } from '../../src/store/sqlite/in-one-go.ts';
import { explained } from '../../src/store/sqlite/sqlite-faults.ts';
import { createTurns } from '../../src/store/sqlite/turns.ts';
import { type Writer, writeHere, writeInThread } from '../../src/store/sqlite/writer.ts';
import { written } from '../../src/store/statements/written.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

interface Notes {
  notes: { id: number; text: string };
}

async function notesIn(start: (path: string) => Writer, path = join(temporaryDirectory(), 'notes.sqlite')) {
  const turns = createTurns(() => start(path));
  const db = new Kysely<Notes>({ dialect: sqliteDialect(sqliteDriver(openDatabase(path), turns)) });
  atTheEnd(() => db.destroy());
  await sql`create table if not exists notes (id integer primary key, text text not null unique)`.execute(db);
  const texts = async () =>
    (await db.selectFrom('notes').select('text').orderBy('id').execute()).map((row) => row.text);
  const write = (text: string) =>
    db
      .insertInto('notes')
      .values({ text } as Notes['notes'])
      .execute();
  const inOneGo = sqliteInOneGo(turns);
  return { db, inOneGo, texts, write };
}

test('says that a file cannot be opened, whatever SQLite says of it beside', () => {
  const fault = { message: 'unable to open database file', errcode: 14 | (2 << 8) };
  expect(explained(fault)).toMatchObject({ code: 'store_disk_fault', cause: { message: fault.message } });
});

describe.each([
  ['here', writeHere],
  ['in a thread', writeInThread],
])('a store that is written %s', (_, start) => {
  test('is read beside a transaction, as it was before it', async () => {
    const { db, texts, write } = await notesIn(start);
    await write('before');
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('notes')
        .values({ text: 'within' } as Notes['notes'])
        .execute();
      expect(await texts()).toEqual(['before']);
      expect(await trx.selectFrom('notes').select('text').execute()).toHaveLength(2);
    });
    expect(await texts()).toEqual(['before', 'within']);
  });

  test('says that the disk is full, and writes again once there is room', async () => {
    const { db, texts, write } = await notesIn(start);
    await write('before');
    await sql`pragma max_page_count = 3`.execute(db);
    await expect(write('x'.repeat(40_000))).rejects.toMatchObject({
      code: 'store_full',
      message: 'The disk that holds the store is full.',
      fix: expect.stringContaining('ZHUJIAO_DATA_DIR'),
    });
    await sql`pragma max_page_count = 1000`.execute(db);
    await write('after');
    expect(await texts()).toEqual(['before', 'after']);
  });

  test('says that nothing can be written where the file may only be read', async () => {
    const { db, texts, write } = await notesIn(start);
    await write('before');
    await sql`pragma query_only = on`.execute(db);
    await expect(write('after')).rejects.toMatchObject({
      code: 'store_read_only',
      fix: expect.stringContaining('read-only'),
    });
    expect(await texts()).toEqual(['before']);
  });

  test('takes a write in its turn: after the transaction that came before it, and never within', async () => {
    const { db, texts, write } = await notesIn(start);
    let beside: Promise<unknown> = Promise.resolve();
    const failed = db.transaction().execute(async (trx) => {
      await trx
        .insertInto('notes')
        .values({ text: 'taken back' } as Notes['notes'])
        .execute();
      beside = write('beside');
      await trx
        .insertInto('notes')
        .values({ text: 'taken back too' } as Notes['notes'])
        .execute();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await beside;
    expect(await texts()).toEqual(['beside']);
  });

  test('says what is wrong with a statement, and goes on with the next', async () => {
    const { texts, write } = await notesIn(start);
    await write('once');
    await expect(write('once')).rejects.toMatchObject({
      message: expect.stringContaining('UNIQUE constraint failed'),
      code: 'ERR_SQLITE_ERROR',
      errcode: 2067,
    });
    await write('twice');
    expect(await texts()).toEqual(['once', 'twice']);
  });

  test('goes on where a transaction could not be committed', async () => {
    const { db, texts, write } = await notesIn(start);
    await sql`create table pages (note integer references notes(id) deferrable initially deferred)`.execute(
      db,
    );
    const dangling = db.transaction().execute(async (trx) => {
      await sql`insert into pages (note) values (7)`.execute(trx);
    });
    await expect(dangling).rejects.toThrow('FOREIGN KEY constraint failed');
    await write('next');
    expect(await texts()).toEqual(['next']);
  });

  test('keeps bytes, and tells how many rows were changed', async () => {
    const { db } = await notesIn(start);
    await sql`create table blobs (bytes blob)`.execute(db);
    await sql`insert into blobs (bytes) values (${Uint8Array.of(1, 2, 255)})`.execute(db);
    const { rows } = await sql<{ bytes: Uint8Array }>`select bytes from blobs`.execute(db);
    expect(rows[0]?.bytes).toEqual(Uint8Array.of(1, 2, 255));
    expect((await sql`update blobs set bytes = null`.execute(db)).numAffectedRows).toBe(1n);
  });
});

describe.each([
  ['here', writeHere],
  ['in a thread', writeInThread],
])('what is asked in one go %s', (_, start) => {
  const note = (trx: Executor, text: string) => sql`insert into notes (text) values (${text})`.execute(trx);

  test('is all there after the commit, and nothing of it before', async () => {
    const { inOneGo, texts } = await notesIn(start);
    const counted = await inOneGo(async (trx) => {
      await Promise.all([note(trx, 'one'), note(trx, 'two'), note(trx, 'three')]);
      expect(await texts()).toEqual([]);
      return (await sql<{ n: number }>`select count(*) as n from notes`.execute(trx)).rows[0]?.n;
    });
    expect(counted).toBe(3);
    expect(await texts()).toEqual(['one', 'two', 'three']);
  });

  test('is taken back whole where one fails, whoever minds; what comes after it is not done', async () => {
    const { inOneGo, texts, write } = await notesIn(start);
    await write('there');
    const run = inOneGo(async (trx) => {
      const ended = await Promise.allSettled([note(trx, 'one'), note(trx, 'there'), note(trx, 'three')]);
      expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
      await note(trx, 'four').catch(() => {});
      return 'done';
    });
    await expect(run).rejects.toThrow('UNIQUE constraint failed');
    expect(await texts()).toEqual(['there']);
    await write('after');
    expect(await texts()).toEqual(['there', 'after']);
  });

  test('is over where it cannot be committed, and the next one, which is there already, is not drawn in', async () => {
    const { db, inOneGo, texts, write } = await notesIn(start);
    await sql`create table pages (note integer references notes(id) deferrable initially deferred)`.execute(
      db,
    );
    const dangling = inOneGo(async (trx) => {
      await note(trx, 'lost');
      await sql`insert into pages (note) values (7)`.execute(trx);
    });
    const next = inOneGo((trx) => note(trx, 'next'));
    await expect(dangling).rejects.toThrow('FOREIGN KEY constraint failed');
    await next;
    await write('after');
    expect(await texts()).toEqual(['next', 'after']);
  });

  const quietly = written('insert into notes (text) values (?)', true);

  test('keeps nobody from the file while it thinks, as long as it only writes what tells nothing', async () => {
    const path = join(temporaryDirectory(), 'notes.sqlite');
    const { inOneGo, texts } = await notesIn(start, path);
    const other = openDatabase(path);
    await inOneGo(async (trx) => {
      await quietly(trx, 'first thought of');
      other.execute("insert into notes (text) values ('beside')", []);
      await quietly(trx, 'then');
      expect(await texts()).toEqual(['beside']);
    });
    other.close();
    expect(await texts()).toEqual(['beside', 'first thought of', 'then']);
  });

  test('reads what it has written quietly', async () => {
    const { inOneGo, texts } = await notesIn(start);
    const read = await inOneGo(async (trx) => {
      await quietly(trx, 'one');
      const { rows } = await sql<{ text: string }>`select text from notes`.execute(trx);
      await quietly(trx, 'two');
      return rows;
    });
    expect(read).toEqual([{ text: 'one' }]);
    expect(await texts()).toEqual(['one', 'two']);
  });

  test('is taken back whole where what it wrote quietly fails, and the next one, which is there already, is not drawn in', async () => {
    const { inOneGo, texts, write } = await notesIn(start);
    await write('there');
    const failed = inOneGo(async (trx) => {
      for (const text of ['one', 'there', 'three']) await quietly(trx, text);
    });
    const next = inOneGo((trx) => quietly(trx, 'next'));
    await expect(failed).rejects.toMatchObject({ errcode: 2067 });
    await next;
    await write('after');
    expect(await texts()).toEqual(['there', 'next', 'after']);
  });

  test('waits for its turn, and lets nobody in between', async () => {
    const { db, inOneGo, texts, write } = await notesIn(start);
    const twice = async (trx: Executor, name: string) => {
      await note(trx, `${name} 1`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await note(trx, `${name} 2`);
    };
    await Promise.all([
      inOneGo((trx) => twice(trx, 'first')),
      db.transaction().execute((trx) => twice(trx as unknown as Executor, 'second')),
      write('third'),
      inOneGo((trx) => twice(trx, 'fourth')),
    ]);
    const noted = await texts();
    expect(noted).toHaveLength(7);
    for (const name of ['first', 'second', 'fourth']) {
      expect(noted.indexOf(`${name} 2`)).toBe(noted.indexOf(`${name} 1`) + 1);
    }
  });
});

test('a writer that ends takes its transaction with it; the next write has a new one', async () => {
  const writers: (Writer & { end(): void })[] = [];
  const { db, texts, write } = await notesIn((path) => {
    const writer = writeHere(path);
    let gone = false;
    const mortal = {
      ...writer,
      execute: (text: string, parameters: readonly unknown[]) =>
        gone ? Promise.reject(new Error('gone')) : writer.execute(text, parameters),
      isGone: () => gone,
      end: () => {
        gone = true;
        void writer.close();
      },
    };
    writers.push(mortal);
    return mortal;
  });
  const lost = db.transaction().execute(async (trx) => {
    await trx
      .insertInto('notes')
      .values({ text: 'lost' } as Notes['notes'])
      .execute();
    writers[0]?.end();
  });
  await expect(lost).rejects.toThrow('gone');
  await write('after');
  expect(await texts()).toEqual(['after']);
  expect(writers).toHaveLength(2);
});

test('a thread that cannot open the file says so to whoever writes', async () => {
  const writer = writeInThread(join(temporaryDirectory(), 'no', 'such', 'folder', 'notes.sqlite'));
  await expect(writer.execute('select 1', [])).rejects.toMatchObject({ code: 'store_writer_ended' });
  expect(writer.isGone()).toBe(true);
  await expect(writer.execute('select 1', [])).rejects.toMatchObject({ code: 'store_writer_ended' });
  await writer.close();
});

test('a thread keeps the process while something is under way, and no longer', async () => {
  const script = `
    import { writeInThread } from '${new URL('../../src/store/sqlite/writer.ts', import.meta.url)}';
    const writer = writeInThread(process.argv[2]);
    writer.execute('create table notes (id integer)', []).then(() => console.log('written'));
  `;
  const directory = writeFiles(temporaryDirectory(), { 'write.mjs': script });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(directory, 'write.mjs'), join(directory, 'notes.sqlite')],
    { timeout: 20_000 },
  );
  expect(stdout).toBe('written\n');
});
