import { type Kysely, sql } from 'kysely';

/**
 * What a later version would read otherwise is known by the way in which it was read; of what was there before,
 * nothing is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table materials add column read_with integer not null default 0').execute(db);
}
