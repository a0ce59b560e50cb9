import { type Kysely, sql } from 'kysely';

/** A course may be answered from in whole sentences of its material alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table courses add column wording text not null default 'model'").execute(db);
}
