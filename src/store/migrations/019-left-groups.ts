import { type Kysely, sql } from 'kysely';

/** Who left a group is no member of it any more; what they wrote there is still theirs, so that their row stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table memberships add column left_at bigint').execute(db);
}
