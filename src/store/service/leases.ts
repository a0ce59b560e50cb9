import { CLOCKS_APART_MS } from '../../domain/time/clock.ts';
import type { Executor } from '../executor.ts';

/**
 * Named leases: one holder at a time across processes, until it lets go or its time runs out. One that has more time
 * left than it can have been given was written before a clock was set back, and is over; whoever lives renews it
 * before.
 */
export function leaseRepository(db: Executor) {
  return {
    async take(name: string, owner: string, now: number, forMs: number): Promise<boolean> {
      const row = await db
        .insertInto('leases')
        .values({ name, owner, expires_at: now + forMs })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ owner, expires_at: now + forMs })
            .where((eb) =>
              eb.or([
                eb('leases.expires_at', '<', now),
                eb('leases.expires_at', '>', now + forMs + CLOCKS_APART_MS),
                eb('leases.owner', '=', owner),
              ]),
            ),
        )
        .returning('owner')
        .executeTakeFirst();
      return row !== undefined;
    },
    /** The names of leases that begin with `prefix` and have a holder now. */
    async held(prefix: string, now: number): Promise<string[]> {
      const rows = await db
        .selectFrom('leases')
        .select('name')
        .where('name', 'like', `${prefix}%`)
        .where('expires_at', '>=', now)
        .where('expires_at', '<=', now + CLOCKS_APART_MS)
        .orderBy('name')
        .execute();
      return rows.map((row) => row.name);
    },
    /** Leases whose holders are long gone. */
    async deleteExpired(before: number): Promise<void> {
      await db.deleteFrom('leases').where('expires_at', '<', before).execute();
    },
    /** Of a holder that is known to be gone. */
    async end(name: string): Promise<void> {
      await db.deleteFrom('leases').where('name', '=', name).execute();
    },
    /** Of holders that are known to be gone: all whose names begin with `prefix`. */
    async forget(prefix: string): Promise<void> {
      await db.deleteFrom('leases').where('name', 'like', `${prefix}%`).execute();
    },
    async release(name: string, owner: string): Promise<void> {
      await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
    },
  };
}
