import type { Kysely } from 'kysely';
import type { Wake } from '../domain/wake.ts';
import { createBatches } from './batches.ts';
import { describeStore, type StoreDescription } from './describe.ts';
import { engineOf } from './engine.ts';
import { isWorthRunningAgain } from './postgres-faults.ts';
import { type Repositories, repositoriesOn } from './repositories.ts';
import type { Schema } from './schema.ts';

/**
 * The truth. Repositories at the top level run each statement on its own; `transaction` hands over
 * repositories bound to one transaction. Inside it use only those: the outer ones would wait for it forever.
 */
export interface Store extends Repositories {
  /**
   * All of it or nothing; sleepers are woken after the commit. On PostgreSQL transactions run side by side: where
   * what is written follows from what was read, guard the statement or hold a name (`tx.locks`). Two that wait for
   * each other are told apart by the server, and the one that gives way is run again: `work` must bear that.
   */
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /**
   * The same promise for short work that comes many times at once: on the embedded store those that are waiting
   * share one commit, each taken back alone where it fails. The server of a shared store does that by itself.
   */
  batched<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  describe(): Promise<StoreDescription>;
  /** Throws where the store cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}

const MAX_RUNS = 6;
const PAUSE_MS = 10;

/** `close` ends what else belongs to the store. */
export function storeOn(db: Kysely<Schema>, wake: Wake, close: () => Promise<void> = async () => {}): Store {
  const postgres = engineOf(db) === 'postgres';

  async function transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T> {
    const touched = new Set<string>();
    const result = await db
      .transaction()
      .execute((trx) => work(repositoriesOn(trx, (topic) => touched.add(topic))));
    for (const topic of touched) wake.notify(topic);
    return result;
  }

  async function untilItRuns<T>(work: (tx: Repositories) => Promise<T>): Promise<T> {
    for (let run = 1; ; run++) {
      try {
        return await transaction(work);
      } catch (error) {
        if (run === MAX_RUNS || !isWorthRunningAgain(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * run * Math.random()));
      }
    }
  }

  return {
    ...repositoriesOn(db, (topic) => wake.notify(topic)),
    transaction: postgres ? untilItRuns : transaction,
    batched: postgres ? untilItRuns : createBatches(db, wake),
    describe: () => describeStore(db),
    async check() {
      await db.selectFrom('settings').select('key').limit(1).execute();
    },
    async close() {
      await close();
      await db.destroy();
    },
  };
}
