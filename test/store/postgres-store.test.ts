import pg from 'pg';
import { onTestFinished } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { storeContract } from '../contracts/store.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { makeDatabase } from '../support/postgres-server.ts';

/** As migrations leave it, and the statements that make it so again. */
interface Database {
  url: string;
  renewal: string;
}

/** What no test uses now. */
const free: Database[] = [];

/**
 * A database that one test has for itself. Making one and dropping it again costs the server seconds where its disk is
 * busy (each file is written through), renewing it milliseconds: so the next test gets it, as it was when new.
 */
async function lentDatabase(): Promise<Database> {
  const lent = free.pop();
  if (lent) return lent;
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  await (await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() })).close();
  return { url, renewal: await connected(url, renewalOf) };
}

/** Every reference between our tables is deleted with what it refers to, so their order does not matter. */
async function renewalOf(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> 'kysely_migration'`);
  const statements = tables.map(({ name }) => `delete from ${name}`);
  for (const { name } of tables) {
    // Rows that a migration wrote.
    const { rows } = await client.query<{ statement: string }>(`
      select format('insert into ${name} select * from json_populate_recordset(null::${name}, %L)', json_agg(one))
        as statement from ${name} as one having count(*) > 0`);
    statements.push(...rows.map(({ statement }) => statement));
  }
  return statements.join('; ');
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, lock_timeout: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

storeContract('PostgreSQL', async () => {
  const database = await lentDatabase();
  const { url, renewal } = database;
  const wake = createLocalWake();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake });
  onTestFinished(async () => {
    await store.close();
    await connected(url, (client) => client.query(renewal));
    free.push(database);
  });
  return { store, wake };
});
