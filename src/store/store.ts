import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { UnavailableError } from '../domain/errors.ts';
import type { Wake } from '../domain/wake.ts';
import { migrate } from './migrate.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { type Repositories, repositoriesOn } from './repositories.ts';
import type { Schema } from './schema.ts';

/**
 * The truth. Repositories at the top level run each statement on its own; `transaction` hands over
 * repositories bound to one transaction. Inside it use only those: the outer ones would wait for it forever.
 */
export interface Store extends Repositories {
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /** Throws where the store cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Opens (and where needed makes) the embedded store in `dataDir`. `wake` hears of changes after their commit. */
export async function openStore(options: { dataDir: string; wake: Wake }): Promise<Store> {
  const file = join(options.dataDir, 'zhujiao.sqlite');
  let db: Kysely<Schema>;
  try {
    mkdirSync(options.dataDir, { recursive: true });
    db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openNodeSqlite(file) }) });
  } catch (cause) {
    throw new UnavailableError(
      'data_dir_unusable',
      `The data directory ${options.dataDir} cannot be used: ${reason(cause)}.`,
      {
        fix: 'Set ZHUJIAO_DATA_DIR to a directory that this user can write, or mend its permissions.',
        cause,
      },
    );
  }
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(db, options.wake);
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

export function storeOn(db: Kysely<Schema>, wake: Wake): Store {
  const notify = (topic: string) => wake.notify(topic);
  return {
    ...repositoriesOn(db, notify),
    async transaction(work) {
      const touched = new Set<string>();
      const result = await db
        .transaction()
        .execute((trx) => work(repositoriesOn(trx, (topic) => touched.add(topic))));
      for (const topic of touched) wake.notify(topic);
      return result;
    },
    async check() {
      await db.selectFrom('settings').select('key').limit(1).execute();
    },
    async close() {
      await db.destroy();
    },
  };
}
