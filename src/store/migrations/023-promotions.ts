import { type Kysely, sql } from 'kysely';

/** What staff write to make something known goes the way of topics, signed by who wrote it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table discussion_prompts add column author text').execute(db);
}
