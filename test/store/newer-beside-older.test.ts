import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { onServer, temporaryDatabase } from '../support/postgres-server.ts';
import { plainEnvironment } from '../support/running-service.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const open = (databaseUrl: string, presence?: { asksOlder: boolean }): Promise<Store> =>
  openStore({ dataDir: '', databaseUrl, wake: createLocalWake(), ...(presence && { presence }) });

/** A migration is undone: whoever opens the store next has to change its schema. */
const UNDONE = '022-invited-learners';
async function olderByOne(url: string): Promise<void> {
  await onServer(`delete from kysely_migration where name = '${UNDONE}'`, url);
  await onServer('alter table memberships drop column invited_until', url);
}

async function stayingProcess(url: string): Promise<Store> {
  const store = await open(url, { asksOlder: true });
  await expect.poll(() => store.leases.held('process:', Date.now())).toHaveLength(1);
  return store;
}

test('a command of a newer version leaves a shared store alone while older processes are on it', async () => {
  const url = await temporaryDatabase();
  const older = await stayingProcess(url);
  atTheEnd(() => older.close());
  await olderByOne(url);
  await expect(open(url, { asksOlder: false })).rejects.toMatchObject({
    code: 'store_is_older',
    message: expect.stringMatching(/are on it \(\S+, process \d+\)/),
    fix: expect.stringContaining('it asks them to stop'),
  });
  const unasked = await Promise.race([older.outgrown, Promise.resolve('not asked')]);
  expect(unasked).toBe('not asked');
});

test('a newer process that stays asks the older ones to stop, and waits until they are gone', {
  timeout: 60_000,
}, async () => {
  const url = await temporaryDatabase();
  const older = await stayingProcess(url);
  await olderByOne(url);
  const newer = open(url, { asksOlder: true });
  expect(await older.outgrown).toMatchObject({
    code: 'store_is_newer',
    message: expect.stringContaining('is bringing the store up to date'),
  });
  // What it has to finish it can still write as it knows it; nothing is changed yet.
  await older.settings.set('finished', 'yes');
  const early = await Promise.race([newer.then(() => 'changed'), Promise.resolve('waits')]);
  expect(early).toBe('waits');
  await older.close();
  const store = await newer;
  atTheEnd(() => store.close());
  expect(store.migrated).toEqual([UNDONE]);
  expect(await store.settings.get('finished')).toBe('yes');
  expect(await store.leases.held('schema-is-to-change', Date.now())).toEqual([]);
});

test('a migration that waits for somebody’s open transaction says whose it is, and goes on when that is over', {
  timeout: 60_000,
}, async () => {
  const url = await temporaryDatabase();
  await (await open(url)).close();
  await olderByOne(url);
  const reader = new pg.Client({ connectionString: url, application_name: 'a report' });
  await reader.connect();
  await reader.query('begin');
  await reader.query('select count(*) from memberships');
  const told: string[] = [];
  const opening = openStore({
    dataDir: '',
    databaseUrl: url,
    wake: createLocalWake(),
    onHeldUp: (holders) => told.push(holders),
  });
  await expect.poll(() => told, { timeout: 20_000 }).toHaveLength(1);
  expect(told[0]).toMatch(/^session \d+ of \S+ \(a report\), for \d+ s$/);
  await reader.end();
  const store = await opening;
  atTheEnd(() => store.close());
  expect(store.migrated).toEqual([UNDONE]);
});

test('a process under which the schema was changed all the same says so, and that it is the older one', {
  timeout: 20_000,
}, async () => {
  const url = await temporaryDatabase();
  const older = await stayingProcess(url);
  atTheEnd(() => older.close());
  await onServer(`insert into kysely_migration values ('999-of-tomorrow', 'now')`, url);
  expect(await older.outgrown).toMatchObject({
    code: 'store_is_newer',
    message: expect.stringContaining('999-of-tomorrow'),
  });
});

test('serve of an older version finishes and ends by itself, with a reason', {
  timeout: 90_000,
}, async () => {
  const url = await temporaryDatabase();
  const service = serving(url);
  await service.says('is ready');
  await onServer(`insert into kysely_migration values ('999-of-tomorrow', 'now')`, url);
  expect(await service.ended).toEqual([2, null]);
  expect(service.said()).toMatch(
    /Stopping; what runs is finished first\.\nzhujiao: .*newer version.*999-of-tomorrow/s,
  );
});

function serving(databaseUrl: string) {
  const program = new URL('../../src/main.ts', import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: { ...plainEnvironment(), DATABASE_URL: databaseUrl, ZHUJIAO_DATA_DIR: temporaryDirectory() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  atTheEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    ended,
    said: () => said,
    says: (words: string) => expect.poll(() => said, { timeout: 60_000 }).toContain(words),
  };
}
