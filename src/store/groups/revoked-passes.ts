import { createHash } from 'node:crypto';
import type { Executor } from '../executor.ts';

/** A pass is as good as a key: what is kept of one opens nothing. */
const hashOf = (pass: string): string => createHash('sha256').update(pass).digest('base64url');

/**
 * Signed values that let somebody in and were taken back before they expired, kept until then: invites, and sessions
 * that were left.
 */
export function revokedPassRepository(db: Executor) {
  return {
    /** Once more changes nothing. */
    async add(pass: string, expiresAt: number, now: number): Promise<void> {
      await db
        .insertInto('revoked_invites')
        .values({ hash: hashOf(pass), revoked_at: now, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async has(pass: string): Promise<boolean> {
      const row = await db
        .selectFrom('revoked_invites')
        .select('hash')
        .where('hash', '=', hashOf(pass))
        .executeTakeFirst();
      return row !== undefined;
    },
    async deleteExpired(now: number): Promise<void> {
      await db.deleteFrom('revoked_invites').where('expires_at', '<', now).execute();
    },
  };
}
