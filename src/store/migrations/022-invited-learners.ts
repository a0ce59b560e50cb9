import { type Kysely, sql } from 'kysely';

/** Whoever was told to send more just sends it, without a mention: until when their next message is taken for that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table memberships add column invited_until bigint').execute(db);
}
