import { CompiledQuery, type Kysely } from 'kysely';
import type { Wake } from '../domain/wake.ts';
import { type Repositories, repositoriesOn } from './repositories.ts';
import type { Schema } from './schema.ts';

/** A batch takes nothing more once it has run this long: another process waits for the write lock meanwhile. */
const BATCH_MS = 12;

interface Waiting {
  run(tx: Repositories): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * Many small transactions as one, for a database with one writer: what is handed in while a commit is under way
 * shares the next. Each piece of work stands behind a savepoint of its own, so one that fails is taken back alone;
 * each is answered after the commit, and all of them fail where that fails.
 */
export function createBatches(db: Kysely<Schema>, wake: Wake) {
  const line: Waiting[] = [];
  let working = false;

  async function oneBatch(): Promise<void> {
    const touched = new Set<string>();
    const taken: Waiting[] = [];
    const answers: (() => void)[] = [];
    try {
      await db.transaction().execute(async (trx) => {
        const started = performance.now();
        const say = (text: string) => trx.executeQuery(CompiledQuery.raw(text));
        for (
          let next = line.shift();
          next;
          next = performance.now() - started < BATCH_MS ? line.shift() : undefined
        ) {
          const { run, resolve, reject } = next;
          taken.push(next);
          const topics = new Set<string>();
          await say('savepoint one');
          try {
            const result = await run(repositoriesOn(trx, (topic) => topics.add(topic)));
            for (const topic of topics) touched.add(topic);
            answers.push(() => resolve(result));
          } catch (error) {
            await say('rollback to one');
            answers.push(() => reject(error));
          }
          await say('release one');
        }
      });
    } catch (error) {
      for (const { reject } of taken) reject(error);
      return;
    }
    for (const answer of answers) answer();
    for (const topic of touched) wake.notify(topic);
  }

  async function work(): Promise<void> {
    // What arrives in the same turn of the event loop shares the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (line.length > 0) {
      await oneBatch();
      // The acknowledged get their answers out, and new ones in, before the next.
      await new Promise((resolve) => setImmediate(resolve));
    }
    working = false;
  }

  return <T>(run: (tx: Repositories) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      // What `run` gives is what its own promise is resolved with.
      line.push({ run, resolve: resolve as (result: unknown) => void, reject });
      if (working) return;
      working = true;
      void work();
    });
}
