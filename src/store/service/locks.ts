import { sql } from 'kysely';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';

/** Names held for as long as a transaction takes. */
export function lockRepository(db: Executor) {
  return {
    /**
     * Until the transaction ends nobody else gets past this line with the same name: for reading something and
     * then writing what follows from it. On SQLite a transaction is alone as it is.
     */
    async hold(name: string): Promise<void> {
      if (engineOf(db) === 'sqlite') return;
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
    },
  };
}
