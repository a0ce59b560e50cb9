import { type Kysely, sql } from 'kysely';

/**
 * Whether somebody has said which works of a course are graded, or they are looked for in its material. Of a course
 * that has none so far nobody has said so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table courses add column graded_from text not null default 'told'").execute(db);
  await sql.raw("update courses set graded_from = 'material' where graded = '[]'").execute(db);
}
