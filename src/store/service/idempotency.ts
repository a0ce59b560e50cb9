import { CLOCKS_APART_MS } from '../../domain/time/clock.ts';
import type { Executor } from '../executor.ts';

export interface IdempotentReply {
  requestHash: string;
  /** Null while the first request is still being worked on. */
  status: number | null;
  /** Sealed: only the token that sent the request can read it. */
  response: string | null;
}

/** Whoever works on a request says so this often… */
export const STILL_AT_WORK_EVERY_MS = 15_000;
/** …and counts as gone where that did not come four times: until then a repeat is told to wait. */
const ABANDONED_MS = 4 * STILL_AT_WORK_EVERY_MS;

/** What was answered to a request with an `Idempotency-Key`, so that a repeat gets the same. */
export function idempotencyRepository(db: Executor) {
  return {
    /**
     * True where this call is the first with the key and must do the work. Whoever began it and has not said for
     * `ABANDONED_MS` that it is still at work has died in the middle: then this call is the first again.
     */
    async begin(principal: string, key: string, requestHash: string, now: number): Promise<boolean> {
      const row = await db
        .insertInto('idempotency_keys')
        .values({ principal, key, request_hash: requestHash, status: null, response: null, created_at: now })
        .onConflict((conflict) =>
          conflict
            .columns(['principal', 'key'])
            .doUpdateSet({ request_hash: requestHash, created_at: now })
            .where((eb) =>
              eb.and([
                eb('idempotency_keys.status', 'is', null),
                eb.or([
                  eb('idempotency_keys.created_at', '<', now - ABANDONED_MS),
                  // Said before the clock was set back, and not since.
                  eb('idempotency_keys.created_at', '>', now + CLOCKS_APART_MS),
                ]),
              ]),
            ),
        )
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
    /** Call every `STILL_AT_WORK_EVERY_MS` until the request is finished. */
    async stillAtWork(principal: string, key: string, now: number): Promise<void> {
      await db
        .updateTable('idempotency_keys')
        .set({ created_at: now })
        .where('principal', '=', principal)
        .where('key', '=', key)
        .where('status', 'is', null)
        .execute();
    },
    async get(principal: string, key: string): Promise<IdempotentReply | null> {
      const row = await db
        .selectFrom('idempotency_keys')
        .selectAll()
        .where('principal', '=', principal)
        .where('key', '=', key)
        .executeTakeFirst();
      return row ? { requestHash: row.request_hash, status: row.status, response: row.response } : null;
    },
    async finish(principal: string, key: string, status: number, response: string): Promise<void> {
      await db
        .updateTable('idempotency_keys')
        .set({ status, response })
        .where('principal', '=', principal)
        .where('key', '=', key)
        .execute();
    },
    /** Forgets a key whose request failed on our side, so that a repeat is a real try. */
    async forget(principal: string, key: string): Promise<void> {
      await db
        .deleteFrom('idempotency_keys')
        .where('principal', '=', principal)
        .where('key', '=', key)
        .execute();
    },
    async deleteBefore(time: number): Promise<void> {
      await db.deleteFrom('idempotency_keys').where('created_at', '<', time).execute();
    },
  };
}
