import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { dataDirectoryFault, openPassages, openStore } from '../../src/store/index.ts';
import { storeContract } from '../contracts/store.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aGroup, aMessage, aQuestion } from '../support/samples.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

storeContract('SQLite', () => temporaryStore());
storeContract('SQLite, written in a thread', () => temporaryStore({ writesInThread: true }));

/** Another process that writes thirty events. */
const APPENDS = `
  import { createLocalWake } from '${new URL('../../src/domain/signals/wake.ts', import.meta.url)}';
  import { openStore } from '${new URL('../../src/store/index.ts', import.meta.url)}';
  const store = await openStore({ dataDir: process.argv[1], wake: createLocalWake() });
  for (let index = 0; index < 30; index++) {
    await store.transaction((tx) => tx.events.append('newcomers', 'message', { by: 'other' }, 1));
  }
  await store.close();
`;

/**
 * Another program that wants the store for itself: SQLite takes the log away when it leaves, unless somebody has the
 * file.
 */
const TAKES_IT_ALL = `
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(process.argv[1]);
  database.exec('pragma locking_mode = exclusive; begin exclusive; commit;');
  database.close();
`;

/** Overwrites the first page of a table and of each of its indexes, as a failing disk does. */
function damagePagesOf(file: string, table: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const pages = database.prepare('select rootpage from sqlite_master where tbl_name = ?').all(table);
  const { page_size: size } = database.prepare('pragma page_size').get() as { page_size: number };
  database.close();
  const opened = openSync(file, 'r+');
  for (const { rootpage } of pages)
    writeSync(opened, Buffer.alloc(size, 'x'), 0, size, (Number(rootpage) - 1) * size);
  closeSync(opened);
}

const open = (dataDir: string) => openStore({ dataDir, wake: createLocalWake() });

describe('the embedded store', () => {
  test('makes its directory, and finds everything again when it is opened next time', async () => {
    const dataDir = join(temporaryDirectory(), 'new', 'deep');
    const first = await open(dataDir);
    await first.groups.put(aGroup(), 0);
    const message = aMessage();
    await first.messages.insert(message);
    await first.close();
    const second = await open(dataDir);
    expect(await second.messages.get(message.id)).toEqual(message);
    await second.check();
    await second.close();
    await expect(second.check()).rejects.toThrow();
  });

  test('is its user’s alone, whatever the files beside it', async () => {
    const above = join(temporaryDirectory(), 'above');
    const dataDir = join(above, 'data');
    const store = await open(dataDir);
    await store.groups.put(aGroup(), 0);
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(dataDir)).toBe('700');
    const files = readdirSync(dataDir);
    expect(files).toContain('zhujiao.sqlite-wal');
    for (const file of files) expect(modeOf(join(dataDir, file)), file).toBe('600');
    expect(modeOf(above)).not.toBe('700');
    await store.close();
  });

  test('is written by two processes side by side', async () => {
    const { store, dataDir } = await temporaryStore();
    await store.groups.put(aGroup(), 0);
    const other = promisify(execFile)(process.execPath, ['--input-type=module', '-e', APPENDS, dataDir]);
    while ((await store.events.lastSeq('newcomers')) === 0) await setImmediate();
    for (let index = 0; index < 30; index++) {
      await store.transaction((tx) => tx.events.append('newcomers', 'message', { by: 'this' }, 1));
    }
    await other;
    const events = await store.events.after('newcomers', 0, 100);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('keeps what a message said before its edits', async () => {
    const { store, dataDir } = await temporaryStore();
    await store.groups.put(aGroup(), 0);
    const message = aMessage({ text: '一', body: '一' });
    await store.messages.insert(message);
    await store.messages.revise(message, { text: '二', body: '二', editedAt: 5, mentionsAssistant: true });
    await store.messages.revise(
      { ...message, text: '二', body: '二', revision: 2 },
      { text: '三', body: '三', editedAt: 6, mentionsAssistant: true },
    );
    const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'), { readOnly: true });
    const kept = file
      .prepare('select revision, text, replaced_at from message_revisions order by revision')
      .all();
    file.close();
    expect(kept.map((row) => ({ ...row }))).toEqual([
      { revision: 1, text: '一', replaced_at: 5 },
      { revision: 2, text: '二', replaced_at: 6 },
    ]);
  });

  test.each([
    ['lies below a file', () => join(writeFiles(temporaryDirectory(), { file: 'x' }), 'file', 'data')],
    [
      'holds a directory where the store should be',
      () => {
        const dataDir = temporaryDirectory();
        mkdirSync(join(dataDir, 'zhujiao.sqlite'));
        return dataDir;
      },
    ],
    [
      'holds something else under the name of the store',
      () => {
        const dataDir = temporaryDirectory();
        writeFileSync(join(dataDir, 'zhujiao.sqlite'), 'this is not a database, it is a letter. '.repeat(50));
        return dataDir;
      },
    ],
  ])('says so, and how to mend it, where its directory %s', async (_, make) => {
    const dataDir = make();
    const failure = await open(dataDir).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnavailableError);
    expect(failure).toMatchObject({
      code: 'data_dir_unusable',
      fix: expect.stringContaining('ZHUJIAO_DATA_DIR'),
    });
    expect((failure as Error).message).toContain(dataDir);
  });

  test('asks for a backup, not for permissions, where the file of the store is none', async () => {
    const dataDir = temporaryDirectory();
    writeFileSync(join(dataDir, 'zhujiao.sqlite'), 'this is not a database, it is a letter. '.repeat(50));
    await expect(open(dataDir)).rejects.toMatchObject({ fix: expect.stringContaining('backup') });
  });

  test('does not take a backup that was cut off for a school that begins, though its journal would empty it', async () => {
    const dataDir = temporaryDirectory();
    const file = join(dataDir, 'zhujiao.sqlite');
    const half = Buffer.alloc(16_384);
    writeFileSync(file, half);
    // As a killed backup leaves it: "there were 0 pages" (https://sqlite.org/fileformat2.html#the_rollback_journal).
    const journal = Buffer.alloc(512);
    Buffer.from('d9d505f920a163d7', 'hex').copy(journal);
    journal.writeUInt32BE(512, 20);
    journal.writeUInt32BE(4_096, 24);
    writeFileSync(`${file}-journal`, journal);
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'store_file_empty',
      message: expect.stringContaining('half a backup'),
      fix: expect.stringContaining('-journal'),
    });
    expect(readFileSync(file)).toEqual(half);
  });

  test('does not take a file that holds nothing for a school that begins, unless another process is making it', async () => {
    const dataDir = temporaryDirectory();
    const file = join(dataDir, 'zhujiao.sqlite');
    writeFileSync(file, '');
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'store_file_empty',
      message: expect.stringContaining(file),
      fix: expect.stringContaining('backup'),
    });
    expect(readFileSync(file)).toHaveLength(0);

    const other = temporaryDirectory();
    const { store, dataDir: whole } = await temporaryStore();
    await store.close();
    writeFileSync(join(other, 'zhujiao.sqlite'), '');
    // The store waits without a turn of this process: another one has to fill the file, at once, as SQLite's locks
    // have it.
    const filling = spawn('sh', [
      '-c',
      `sleep 0.2; cp "${whole}/zhujiao.sqlite" "${other}/made"; mv "${other}/made" "${other}/zhujiao.sqlite"`,
    ]);
    const opened = await open(other);
    await opened.check();
    await opened.close();
    filling.kill();
  });

  test('leaves no empty file where it could not be made', async () => {
    const dataDir = temporaryDirectory();
    mkdirSync(join(dataDir, 'zhujiao.sqlite-wal'));
    await expect(open(dataDir)).rejects.toBeInstanceOf(UnavailableError);
    expect(readdirSync(dataDir)).toEqual(['zhujiao.sqlite-wal']);
  });

  test('says that it is damaged wherever it is found to be, and is written no more', async () => {
    const { store, dataDir } = await temporaryStore();
    await store.groups.put(aGroup(), 0);
    const message = aMessage();
    await store.messages.insert(message);
    expect((await store.describe()).damage).toBeNull();
    await store.close();
    damagePagesOf(join(dataDir, 'zhujiao.sqlite'), 'messages');

    const again = await open(dataDir);
    atTheEnd(() => again.close());
    await again.check();
    const damaged = { code: 'store_damaged', fix: expect.stringContaining('backup') };
    await expect(again.messages.get(message.id)).rejects.toMatchObject(damaged);
    await expect(again.check()).rejects.toMatchObject(damaged);
    expect((await again.describe()).damage).not.toBeNull();
  });

  test.each([
    ['its file', ['zhujiao.sqlite']],
    ['its log', ['zhujiao.sqlite-wal']],
    ['everything', ['zhujiao.sqlite', 'zhujiao.sqlite-wal', 'zhujiao.sqlite-shm']],
  ])('takes nothing that would be gone with the process when %s is taken away under it', async (_, files) => {
    for (const writesInThread of [false, true]) {
      const { store, dataDir } = await temporaryStore({ writesInThread });
      await store.groups.put(aGroup(), 0);
      const move = (from: string, to: string) => {
        for (const file of files) renameSync(join(dataDir, `${file}${from}`), join(dataDir, `${file}${to}`));
      };
      move('', '.away');
      const moved = { code: 'store_moved', fix: expect.stringContaining('backup') };
      await expect(store.messages.insert(aMessage())).rejects.toMatchObject(moved);
      await expect(store.transaction((tx) => tx.messages.insert(aMessage()))).rejects.toMatchObject(moved);
      await expect(store.check()).rejects.toMatchObject(moved);
      // The very files are put back.
      move('.away', '');
      await store.messages.insert(aMessage());
      await store.check();
    }
  });

  test('is in use for other programs too once a thread of ours reads it: none that leaves takes its log away', async () => {
    const { store, dataDir } = await temporaryStore();
    await store.groups.put(aGroup(), 0);
    const thread = await openPassages({ dataDir, databaseUrl: null });
    await thread.passages.get('none');

    const other = promisify(execFile)(process.execPath, [
      '-e',
      TAKES_IT_ALL,
      join(dataDir, 'zhujiao.sqlite'),
    ]);
    await expect(other).rejects.toThrow('database is locked');

    expect(readdirSync(dataDir)).toContain('zhujiao.sqlite-wal');
    await store.groups.put(aGroup({ id: 'later' }), 0);
    await thread.close();
  });

  test('is not made anew by a thread that reads passages, where its file is gone', async () => {
    const dataDir = temporaryDirectory();
    await expect(openPassages({ dataDir, databaseUrl: null })).rejects.toMatchObject({ code: 'store_moved' });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('asks for room, not for permissions, where the disk is full', () => {
    const cause = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    expect(dataDirectoryFault('/srv/zhujiao', cause)).toMatchObject({
      code: 'store_full',
      fix: expect.stringContaining('Make room'),
    });
    // What SQLite says where there is room for the file and none for what it puts beside it.
    const noIndex = Object.assign(new Error('disk I/O error'), { errcode: 10 | (19 << 8) });
    expect(dataDirectoryFault('/srv/zhujiao', noIndex, () => 4_096)).toMatchObject({ code: 'store_full' });
    expect(dataDirectoryFault('/srv/zhujiao', noIndex, () => 1e9)).toMatchObject({
      code: 'data_dir_unusable',
      message: expect.stringContaining('/srv/zhujiao'),
    });
  });

  test('refuses a store that a newer version wrote, and leaves it as it is', async () => {
    const dataDir = temporaryDirectory();
    await (await open(dataDir)).close();
    const file = join(dataDir, 'zhujiao.sqlite');
    const migrations = () => {
      const database = new DatabaseSync(file, { readOnly: true });
      const names = database.prepare('select name from kysely_migration order by name').all();
      database.close();
      return names.map((row) => row['name']);
    };
    const before = migrations();
    const tamper = new DatabaseSync(file);
    tamper.exec("insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030')");
    tamper.close();
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'store_is_newer',
      fix: expect.stringContaining('newer version'),
    });
    expect(migrations()).toEqual([...before, '999-from-the-future']);
  });

  test('loses the names in a closed question’s history also where it was interrupted at that', async () => {
    const { store, dataDir } = await temporaryStore();
    const question = aQuestion({ createdAt: 1, closedAt: 2, status: 'answered', answeredBy: 'peer' });
    await store.questions.insert(question);
    await store.questionEvents.append({ questionId: question.id, kind: 'answered', actor: '阿珂' }, 2);
    const administrator = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
    administrator.exec(`create trigger stopped before update on question_events
      begin select raise(abort, 'the process ended here'); end`);
    const times = { messagesBefore: 10, evidenceBefore: 0 };
    await expect(store.retention.clear(times, 20)).rejects.toThrow('the process ended here');
    administrator.exec('drop trigger stopped');
    administrator.close();
    await store.retention.clear(times, 30);
    expect(await store.questions.get(question.id)).toMatchObject({ text: '', askerName: '' });
    expect((await store.questionEvents.list(question.id, 9)).map(({ actor }) => actor)).toEqual([null]);
  });
});

describe('the record of moderation, changed behind its back,', () => {
  test.each([
    ['in a word of a line', 'update moderation_audit set detail = \'{"a":2}\' where seq = 2', 2],
    ['in who did it', "update moderation_audit set actor = '王老师' where seq = 3", 3],
    ['by a line that is gone', 'delete from moderation_audit where seq = 2', 3],
    ['by its last line', 'delete from moderation_audit where seq = 4', 4],
    [
      'by a line that follows from another',
      "update moderation_audit set previous_hash = 'x' where seq = 3",
      3,
    ],
    ['by its end', "update moderation_audit_head set hash = 'x'", 5],
  ])('is broken where it was: %s', async (_, change, brokenAt) => {
    const { store, dataDir } = await temporaryStore();
    await store.groups.put(aGroup(), 0);
    const entry = {
      violationId: null,
      groupId: aGroup().id,
      actor: 'system',
      action: 'found',
      detail: { a: 1 },
    };
    for (let at = 1; at <= 4; at++) await store.transaction((tx) => tx.moderationAudit.append(entry, at));
    expect(await store.moderationAudit.verify()).toBeNull();
    const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
    file.exec(change);
    file.close();
    expect(await store.moderationAudit.verify()).toBe(brokenAt);
  });
});
