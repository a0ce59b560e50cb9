import type { Selectable } from 'kysely';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';

export const SCOPES = ['answer', 'message', 'moderate', 'operate', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** A token's record; the token itself is never stored, only its hash. */
export interface TokenRecord {
  id: string;
  name: string;
  scopes: Scope[];
  groupId: string | null;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

const fromRow = (row: Selectable<Schema['tokens']>): TokenRecord => ({
  id: row.id,
  name: row.name,
  scopes: stored<Scope[]>(row.scopes),
  groupId: row.group_id,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

export function tokenRepository(db: Executor) {
  return {
    async insert(token: TokenRecord, hash: string): Promise<void> {
      await db
        .insertInto('tokens')
        .values({
          id: token.id,
          name: token.name,
          hash,
          scopes: JSON.stringify(token.scopes),
          group_id: token.groupId,
          created_at: token.createdAt,
          last_used_at: null,
          revoked_at: null,
        })
        .execute();
    },
    async byHash(hash: string): Promise<TokenRecord | null> {
      const row = await db.selectFrom('tokens').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async list(): Promise<TokenRecord[]> {
      return (await db.selectFrom('tokens').selectAll().orderBy('id').execute()).map(fromRow);
    },
    async used(id: string, now: number): Promise<void> {
      await db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', id).execute();
    },
    async revoke(id: string, now: number): Promise<boolean> {
      const result = await db
        .updateTable('tokens')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}
