import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '../../src/commands/backup.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { run, runIn } from '../support/command-line.ts';
import { aGroup, aMessage } from '../support/samples.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

test('a backup that is made while others write is a store of its own, for its owner alone', async () => {
  const { store, dataDir } = await temporaryStore({ writesInThread: true });
  await store.groups.put(aGroup(), 0);
  await store.messages.insert(aMessage({ text: '备份以前' }));
  const elsewhere = temporaryDirectory();
  const file = join(elsewhere, 'zhujiao.sqlite');
  const writing = Promise.all(Array.from({ length: 50 }, () => store.messages.insert(aMessage())));
  expect(await run(backup, dataDir, file)).toMatchObject({ code: 0, out: [], error: null });
  await writing;
  expect(readdirSync(elsewhere)).toEqual(['zhujiao.sqlite']);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const restored = await openStore({ dataDir: elsewhere, wake: createLocalWake() });
  const messages = await restored.messages.recent('newcomers', 100);
  expect(messages.map(({ text }) => text)).toContain('备份以前');
  await restored.close();
  await store.messages.insert(aMessage());
});

test('the log of the store that was there before is not written into a backup that is put in its place', async () => {
  const { store, dataDir } = await temporaryStore();
  await store.groups.put(aGroup(), 0);
  const elsewhere = temporaryDirectory();
  const file = join(elsewhere, 'zhujiao.sqlite');
  await run(backup, dataDir, file);
  await store.messages.insert(aMessage({ text: '备份以后' }));
  // As a crash leaves it.
  cpSync(join(dataDir, 'zhujiao.sqlite-wal'), `${file}-wal`);
  const whole = readFileSync(file);
  const open = () => openStore({ dataDir: elsewhere, wake: createLocalWake() });
  await expect(open()).rejects.toMatchObject({
    code: 'store_beside_old_log',
    fix: expect.stringContaining(`${file}-wal`),
  });
  expect(readFileSync(file)).toEqual(whole);
  rmSync(`${file}-wal`);
  const restored = await open();
  expect(await restored.messages.recent('newcomers', 100)).toEqual([]);
  await restored.close();
});

test('an older backup is not written over, and what keeps a new one from being written is named', async () => {
  const { dataDir } = await temporaryStore();
  const there = join(temporaryDirectory(), 'there.sqlite');
  writeFileSync(there, 'older');
  expect((await run(backup, dataDir, there)).error).toMatchObject({ code: 'backup_exists' });
  const nowhere = join(temporaryDirectory(), 'not', 'made', 'b.sqlite');
  expect((await run(backup, dataDir, nowhere)).error).toMatchObject({
    code: 'backup_failed',
    message: expect.stringContaining(nowhere),
    fix: 'Make the directory first.',
  });
  expect((await run(backup, dataDir)).error).toMatchObject({ code: 'bad_usage' });
});

test('of a damaged store no backup is made', async () => {
  const dataDir = temporaryDirectory();
  writeFileSync(join(dataDir, 'zhujiao.sqlite'), 'no store at all '.repeat(1_000));
  const elsewhere = temporaryDirectory();
  expect((await run(backup, dataDir, join(elsewhere, 'b.sqlite'))).error).toMatchObject({
    code: 'store_damaged',
  });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('where there is no store of its own, it says where to look, or what to take instead', async () => {
  const file = join(temporaryDirectory(), 'b.sqlite');
  const empty = temporaryDirectory();
  expect((await run(backup, empty, file)).error).toMatchObject({ code: 'no_store' });
  expect(readdirSync(empty)).toEqual([]);
  const shared = { DATABASE_URL: 'postgres://somebody@127.0.0.1:9/zhujiao' };
  expect((await runIn(shared, backup, file)).error).toMatchObject({
    code: 'store_is_shared',
    fix: expect.stringContaining('pg_dump'),
  });
});
