import { type Kysely, sql } from 'kysely';

/** Invite links that opened a group and do so no more; by their hash, as long as they would have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      'create table revoked_invites (hash text primary key, revoked_at bigint not null, expires_at bigint not null)',
    )
    .execute(db);
}
