import { onTestFinished } from 'vitest';
import { createLocalWake } from '../../src/domain/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { storeContract } from '../contracts/store.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { makeDatabase } from '../support/postgres-server.ts';

let template: Promise<string> | null = null;

/** A database with the schema in it, which every test's own is copied from. */
function migrated(): Promise<string> {
  template ??= (async () => {
    const { name, url, drop } = await makeDatabase();
    atTheEnd(drop);
    await (await openStore({ dataDir: '', databaseUrl: url, wake: createLocalWake() })).close();
    return name;
  })();
  return template;
}

storeContract('PostgreSQL', async () => {
  const { url, drop } = await makeDatabase(await migrated());
  const wake = createLocalWake();
  const store = await openStore({ dataDir: '', databaseUrl: url, wake });
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  return { store, wake };
});
