import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const STARTS_AT_ONCE = 4;

/** Another process that opens the store, as a second start would. */
const OPENS = `
  import { createLocalWake } from '${new URL('../../src/domain/signals/wake.ts', import.meta.url)}';
  import { openStore } from '${new URL('../../src/store/index.ts', import.meta.url)}';
  const [dataDir, databaseUrl] = process.argv.slice(1);
  const store = await openStore({ dataDir, databaseUrl: databaseUrl || null, wake: createLocalWake() });
  await store.settings.getOrMake('secret', () => String(process.pid));
  process.stdout.write(await store.settings.get('secret'));
  await store.close();
`;

async function openInProcesses(dataDir: string, databaseUrl: string): Promise<string[]> {
  const run = promisify(execFile);
  const started = Array.from({ length: STARTS_AT_ONCE }, () =>
    run(process.execPath, ['--input-type=module', '-e', OPENS, dataDir, databaseUrl]),
  );
  return (await Promise.all(started)).map(({ stdout }) => stdout);
}

const applied = 'select name, count(*) as n from kysely_migration group by name order by name';

/** One statement on a database, its rows. */
async function rowsOf(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A store as an earlier version left it. */
async function inOldStore(dataDir: string, databaseUrl: string | null, statements: string[]): Promise<void> {
  if (databaseUrl !== null) {
    for (const statement of statements) await rowsOf(databaseUrl, statement);
    return;
  }
  const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
  for (const statement of statements) file.exec(statement);
  file.close();
}

/** The store of a group `g` that an earlier version left so, opened by this one. */
async function broughtUp(kind: string, before: string[]): Promise<Store> {
  const shared = kind === 'shared';
  const dataDir = shared ? '' : temporaryDirectory();
  const databaseUrl = shared ? await temporaryDatabase() : null;
  const open = () => openStore({ dataDir, databaseUrl, wake: createLocalWake() });
  const made = await open();
  await made.groups.put(aGroup({ id: 'g' }), 0);
  await made.close();
  await inOldStore(dataDir, databaseUrl, before);
  return await open();
}

describe('processes that start at once on a new store', () => {
  test('make it once, embedded', async () => {
    const dataDir = temporaryDirectory();
    const secrets = await openInProcesses(dataDir, '');
    expect(new Set(secrets).size).toBe(1);
    const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'), { readOnly: true });
    const rows = file.prepare(applied).all();
    file.close();
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row['n'] === 1)).toBe(true);
  });

  test('make it once, shared', async () => {
    const url = await temporaryDatabase();
    const secrets = await openInProcesses('', url);
    expect(new Set(secrets).size).toBe(1);
    const rows = await rowsOf(url, applied);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row['n'] === '1')).toBe(true);
  });
});

describe('the migrations', () => {
  const directory = new URL('../../src/store/migrations/', import.meta.url);
  const names = readdirSync(directory).map((file) => file.replace(/\.ts$/, ''));
  const numberOf = (name: string) => name.slice(0, 3);

  test('have a number each, so that nobody wonders which comes first', () => {
    // Stores have had both of these applied under their names.
    const once = names.filter((name) => name !== '016-same-answers').map(numberOf);
    expect(once.every((number) => /^\d{3}$/.test(number))).toBe(true);
    expect(once.filter((number, at) => once.indexOf(number) !== at)).toEqual([]);
  });

  test('are all applied, in the order of their names', async () => {
    const dataDir = temporaryDirectory();
    await (await openStore({ dataDir, wake: createLocalWake() })).close();
    const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'), { readOnly: true });
    const rows = file.prepare('select name from kysely_migration order by rowid').all();
    file.close();
    expect(rows.map((row) => row['name'])).toEqual(names.toSorted());
  });
});

describe('an upgrade', () => {
  test('has what waits already brought up, once it is late', async () => {
    const dataDir = temporaryDirectory();
    const open = () => openStore({ dataDir, wake: createLocalWake() });
    await (await open()).close();
    // As the version before left it, with one case open and one decided.
    const file = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
    file.exec('drop table moderation_clocks; alter table groups drop column moderation');
    file.exec("delete from kysely_migration where name = '011-moderation-clocks'");
    const insert = file.prepare(`insert into violations values
      (?, 'g', 'web', null, ?, 's', 'n', 'spam', 'low', null, 0, ?, '{}', 't', 'h', ?, 500, null, null, null, 1, 1, 1)`);
    insert.run('vio_open', 'm1', 'open', null);
    insert.run('vio_repeat', 'm2', 'open', 'vio_open');
    insert.run('vio_decided', 'm3', 'confirmed', null);
    file.close();
    const store = await open();
    expect(await store.moderationClocks.due(499, 9)).toEqual([]);
    expect(await store.moderationClocks.due(500, 9)).toEqual([
      { kind: 'case', id: 'vio_open', stage: 'case_overdue', at: 500 },
    ]);
    await store.close();
  });
});

describe('the events of a store of before recalled messages were no longer quoted', () => {
  const data = (id: string, text: string, quoted: object | null = null) =>
    JSON.stringify({ id, text, quoted });
  const message = (id: string, text: string, more: Record<string, unknown> = {}) => {
    const row = {
      id,
      channel: 'our-chat',
      group_id: 'g',
      message_id: `of-${id}`,
      sender_id: 'u',
      sender_name: '小李',
      sender_role: 'learner',
      ours: 0,
      text,
      body: text,
      mentions_assistant: 0,
      attachments: '[]',
      revision: 1,
      sent_at: 1,
      received_at: 1,
      ...more,
    };
    const values = Object.values(row).map((value) => (typeof value === 'number' ? value : `'${value}'`));
    return `insert into messages (${Object.keys(row).join(', ')}) values (${values.join(', ')})`;
  };
  const quote = { messageId: 'of-m_gone', senderName: '小李', text: '收回的话' };
  const event = (seq: number, kind: string, document: string) =>
    `insert into events (group_id, seq, kind, data, created_at) values ('g', ${seq}, '${kind}', '${document}', 1)`;
  const before = [
    "delete from kysely_migration where name = '020-recalled-quotes'",
    message('m_edited', '改好的', { revision: 2 }),
    message('m_gone', '收回的话', { recalled_at: 5 }),
    message('m_answer', '回答', { reply_to_message_id: 'of-m_gone', quoted: JSON.stringify(quote) }),
    message('m_other', '别的', {
      reply_to_message_id: 'of-m_edited',
      quoted: JSON.stringify({ text: '写错的' }),
    }),
    event(1, 'message', data('m_edited', '写错的')),
    event(2, 'message', data('m_gone', '')),
    event(3, 'reply', data('m_answer', '回答', quote)),
    event(4, 'message', data('m_other', '别的', { text: '写错的' })),
    event(5, 'measure', '{"kind":"warn"}'),
  ];

  test.each(['embedded', 'shared'])('quote them no more: %s', async (kind) => {
    const store = await broughtUp(kind, before);
    const events = await store.events.after('g', 0, 9);
    expect(events.map((one) => one.data)).toEqual([
      { id: 'm_edited', text: '写错的', quoted: null },
      { id: 'm_gone', text: '', quoted: null },
      { id: 'm_answer', text: '回答', quoted: null },
      { id: 'm_other', text: '别的', quoted: { text: '写错的' } },
      { kind: 'warn' },
    ]);
    expect((await store.messages.find('our-chat', 'g', 'of-m_answer'))?.quoted).toBeNull();
    expect((await store.messages.find('our-chat', 'g', 'of-m_other'))?.quoted).toEqual({ text: '写错的' });
    await store.close();
  });
});

describe('members of a store of before leaving was known', () => {
  const before = [
    'alter table memberships drop column left_at',
    "delete from kysely_migration where name = '019-left-groups'",
    "insert into learners (id, channel, external_id, name, created_at) values ('lrn_1', 'our-chat', 'u1', '小李', 5)",
    "insert into memberships (group_id, learner_id, role, joined_at, core) values ('g', 'lrn_1', 'learner', 5, 1)",
  ];

  test.each(['embedded', 'shared'])('are in their groups, and may leave them: %s', async (kind) => {
    const store = await broughtUp(kind, before);
    const member = { channel: 'our-chat', groupId: 'g', senderId: 'u1' };
    expect(await store.learners.isCore(member)).toBe(true);
    expect(await store.learners.countMembers('g')).toBe(1);
    await store.learners.leave('g', 'lrn_1', 9);
    expect(await store.learners.isCore(member)).toBe(false);
    expect(await store.learners.countMembers('g')).toBe(0);
    await store.close();
  });
});

describe('a shared store', () => {
  test('that a newer version wrote is refused, and left as it is', async () => {
    const url = await temporaryDatabase();
    const open = () => openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
    await (await open()).close();
    await rowsOf(url, "insert into kysely_migration values ('999-from-the-future', '2030')");
    await expect(open()).rejects.toMatchObject({
      code: 'store_is_newer',
      message: expect.stringContaining('999-from-the-future'),
      fix: expect.stringContaining('newer version'),
    });
  });

  test('into which a backup was restored by half is refused, though all its tables are there', async () => {
    const url = await temporaryDatabase();
    const open = () => openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() });
    await (await open()).close();
    await rowsOf(url, 'alter table kysely_migration drop constraint kysely_migration_pkey');
    await expect(open()).rejects.toMatchObject({
      code: 'store_half_restored',
      fix: expect.stringContaining('--single-transaction'),
    });
  });

  test('sorts text by code point, as the embedded one does, whatever the server’s language', async () => {
    const url = await temporaryDatabase();
    await (await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() })).close();
    const columns = `select column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`;
    expect(await rowsOf(url, columns)).toEqual([]);
  });
});
