import { createHash } from 'node:crypto';
import type { Executor } from '../executor.ts';

/** A link is as good as a key: what is kept of one opens nothing. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Invites that were taken back before they expired, kept until then. */
export function revokedInviteRepository(db: Executor) {
  return {
    /** Once more changes nothing. */
    async add(token: string, expiresAt: number, now: number): Promise<void> {
      await db
        .insertInto('revoked_invites')
        .values({ hash: hashOf(token), revoked_at: now, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async has(token: string): Promise<boolean> {
      const row = await db
        .selectFrom('revoked_invites')
        .select('hash')
        .where('hash', '=', hashOf(token))
        .executeTakeFirst();
      return row !== undefined;
    },
    async deleteExpired(now: number): Promise<void> {
      await db.deleteFrom('revoked_invites').where('expires_at', '<', now).execute();
    },
  };
}
