import { type Kysely, sql } from 'kysely';

/** The operators' figures count answers of a period. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index answers_by_time on answers (created_at, group_id)').execute(db);
  await sql.raw('create index questions_by_time on questions (created_at, group_id)').execute(db);
}
