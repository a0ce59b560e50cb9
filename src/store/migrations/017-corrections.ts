import { type Kysely, sql } from 'kysely';

/** What staff put right, so that who asked over REST, and has no message to reply to, finds it with the answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(`create table corrections (
    id text primary key, question_id text not null, answer_id text, mark text, words text, group_id text,
    operator text not null, text text not null, corrected_at bigint not null)`);
  await run('create index corrections_by_question on corrections (question_id, corrected_at)');
  await run(
    'create index corrections_by_answer on corrections (answer_id, corrected_at) where answer_id is not null',
  );
  await run('create index corrections_by_mark on corrections (mark, corrected_at) where mark is not null');
  await run('create index corrections_by_time on corrections (corrected_at)');
}
