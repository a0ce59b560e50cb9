import type { Kysely } from 'kysely';
import { UnavailableError } from '../domain/faults/errors.ts';
import type { Wake } from '../domain/signals/wake.ts';
import { inBackground } from './at-once/background.ts';
import { gatheredOn } from './at-once/gathered-repositories.ts';
import { withSharedReads } from './at-once/shared-reads.ts';
import type { InOneGo, SideBySide } from './at-once/side-by-side.ts';
import { describeStore, type StoreDescription } from './describe.ts';
import { engineOf } from './engine.ts';
import type { Executor, Touch } from './executor.ts';
import { eraseLearner } from './learners/erasure.ts';
import type { Learner } from './learners/memberships.ts';
import { isWorthRunningAgain } from './postgres/postgres-faults.ts';
import { type Repositories, repositoriesOn } from './repositories.ts';
import type { Schema } from './schema.ts';
import { emptyLog } from './sqlite/empty-log.ts';

/**
 * The truth. Repositories at the top level run each statement on its own; `transaction` hands over
 * repositories bound to one transaction. Inside it use only those: what the outer ones read knows nothing of it, and
 * what they write may wait for it forever.
 */
export interface Store extends Repositories {
  /**
   * All of it or nothing; sleepers are woken after the commit. On PostgreSQL transactions run side by side: where
   * what is written follows from what was read, guard the statement or hold a name (`tx.locks`). Two that wait for
   * each other are told apart by the server, and the one that gives way is run again: `work` must bear that.
   */
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /**
   * The same promise for many short works of one kind: they run side by side in one transaction, what they do at the
   * same step is one statement, and one commit serves them all. Each is settled for itself: where one fails, they are
   * run again one by one. They must not build on each other, and none may wait for another.
   */
  together<T>(works: Work<T>[]): Promise<PromiseSettledResult<T>[]>;
  /** Transactions of many works that are worth having under way at once. */
  writers: number;
  /** What was applied to a store of an older version when it was opened. */
  migrated: string[];
  /**
   * The most connections that this process holds to a shared store, without the one it listens on; null for the
   * embedded one.
   */
  connections: number | null;
  /**
   * Holds a name until it is let go of or this process ends, however it ends; null where another one holds it. Null in
   * the place of the function for a shared store, where nobody is told when a process ends: there are leases.
   */
  holdWhileAlive: ((name: string) => (() => void) | null) | null;
  /**
   * Resolves, with what to say of it, when a newer version takes over a shared store: this process can go on with it no
   * more. Never for the embedded one, which one version serves at a time.
   */
  outgrown: Promise<UnavailableError>;
  /**
   * Takes a learner out of everything that is kept, a bounded piece at a time: others write in between. Where it is cut
   * off the learner is still there, and the next call does the rest.
   */
  eraseLearner(learner: Learner, now: number): Promise<void>;
  describe(): Promise<StoreDescription>;
  /** Throws where the store cannot be written: what a full disk leaves can still be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}

type Work<T> = (tx: Repositories) => Promise<T>;
type InTransaction<T> = (trx: Executor, touch: Touch) => Promise<T>;

const MAX_RUNS = 6;
const PAUSE_MS = 10;

/**
 * `close` ends what else belongs to the store; `mustBeSound` throws where its file was found damaged, or its disk full.
 */
export function storeOn(
  db: Kysely<Schema>,
  wake: Wake,
  {
    close,
    sideBySide,
    mustBeSound,
    migrated = [],
    connections = null,
    isPooled = false,
    holdWhileAlive = null,
    outgrown = new Promise(() => {}),
  }: {
    close?: () => Promise<void>;
    sideBySide?: SideBySide;
    mustBeSound?: () => void | Promise<void>;
    migrated?: string[];
    connections?: number | null;
    isPooled?: boolean;
    holdWhileAlive?: Store['holdWhileAlive'];
    outgrown?: Promise<UnavailableError>;
  } = {},
): Store {
  const postgres = engineOf(db) === 'postgres';

  const inTransaction: InOneGo = (work) => db.transaction().execute(work);

  async function once<T>(work: InTransaction<T>, run: InOneGo): Promise<T> {
    const touched = new Set<string>();
    const result = await run((trx) => work(trx, (topic) => touched.add(topic)));
    for (const topic of touched) wake.notify(topic);
    return result;
  }

  async function untilItRuns<T>(work: InTransaction<T>, inOneGo = inTransaction): Promise<T> {
    for (let run = 1; ; run++) {
      try {
        return await once(work, inOneGo);
      } catch (error) {
        if (!postgres || run === MAX_RUNS || !isWorthRunningAgain(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * run * Math.random()));
      }
    }
  }

  const transaction = <T>(work: Work<T>): Promise<T> =>
    untilItRuns((trx, touch) => work(repositoriesOn(trx, touch)));

  const allInOne = <T>(works: Work<T>[]): Promise<T[]> =>
    untilItRuns(async (trx, touch) => {
      const run = gatheredOn(trx, touch);
      // All of them come to their end before the transaction does.
      const ended = await Promise.allSettled(works.map((work) => run(work)));
      return ended.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
    }, sideBySide?.inOneGo);

  async function together<T>(works: Work<T>[]): Promise<PromiseSettledResult<T>[]> {
    if (works.length > 1 || (works.length === 1 && sideBySide)) {
      try {
        return (await allInOne(works)).map((value) => ({ status: 'fulfilled', value }));
      } catch (reason) {
        // Of one that cannot be had nobody gets more alone.
        if (works.length === 1 || reason instanceof UnavailableError)
          return works.map(() => ({ status: 'rejected', reason }));
      }
    }
    const ended: PromiseSettledResult<T>[] = [];
    for (const work of works) {
      const last = ended.at(-1);
      const isGone = last?.status === 'rejected' && last.reason instanceof UnavailableError;
      ended.push(...(isGone ? [last] : await Promise.allSettled([transaction(work)])));
    }
    return ended;
  }

  return {
    ...withSharedReads(repositoriesOn(db, (topic) => wake.notify(topic))),
    transaction,
    together,
    writers: sideBySide?.writers ?? 1,
    migrated,
    connections,
    holdWhileAlive,
    outgrown,
    eraseLearner: (learner, now) =>
      inBackground(async () => {
        await eraseLearner((work) => untilItRuns(work), learner, now);
        if (!postgres) await emptyLog(db);
      }),
    describe: () => describeStore(db, isPooled),
    async check() {
      await mustBeSound?.();
      const row = { key: 'checked', value: 'yes' };
      await db
        .insertInto('settings')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
        .execute();
    },
    async close() {
      await close?.();
      await sideBySide?.end?.();
      await db.destroy();
    },
  };
}
