import { type Kysely, sql } from 'kysely';

/** Answers of a person, kept to be used again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table verified_answers (
      id text primary key, course_id text not null references courses(id) on delete cascade, question text not null,
      answer text not null, verified_by text not null, question_id text, answer_id text, rests_on text not null,
      created_at bigint not null, updated_at bigint not null, expires_at bigint, withdrawn_at bigint)`)
    .execute(db);
  await sql
    .raw('create index verified_answers_by_course on verified_answers (course_id, updated_at)')
    .execute(db);
}
