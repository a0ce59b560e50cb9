import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { countedSchool } from '../support/counted-school.ts';
import { startOwnPostgres } from '../support/servers.ts';
import { kindOfStatement } from '../support/statement-log.ts';
import { measureReplies } from './replies.ts';
import { printTable } from './timing.ts';

const SAID = {
  chatter: '今天好冷啊',
  'a question answered': '@助教 装饰器是什么？',
  'a question passed on': '@助教 校服在哪里买？',
};

/**
 * `npm run bench -- statements [CHECKOUT]`: what a message asks of the store, and how long its reply takes over
 * PostgreSQL.
 */
export async function run([checkout]: string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-statements-'));
  const postgres = await startOwnPostgres();
  try {
    if (checkout === undefined)
      for (const databaseUrl of [await freshDatabase(postgres.url, 'counted'), null])
        await count(join(directory, 'counted'), databaseUrl);
    const databaseUrl = await freshDatabase(postgres.url, 'replies');
    await measureReplies({ directory, databaseUrl, checkout });
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function freshDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).toString();
}

async function count(dataDir: string, databaseUrl: string | null): Promise<void> {
  const store = databaseUrl === null ? 'the embedded store' : 'PostgreSQL';
  const school = await countedSchool({ dataDir, databaseUrl });
  for (const [what, text] of Object.entries(SAID)) {
    const { statements, trips } = await school.hear(text);
    const kinds = Map.groupBy(statements.map(kindOfStatement), (kind) => kind);
    const rows = [...kinds].map(([kind, { length }]) => [String(length), kind]);
    const waits = databaseUrl === null ? '' : `, ${trips} round trips`;
    printTable(`${what}, ${store}: ${statements.length} statements${waits}`, ['', ''], rows);
  }
  await school.close();
}
