import { type Kysely, sql } from 'kysely';

/**
 * Where one answer is wrong, whoever was given the same one elsewhere is found, and what a person's kept answer became.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('alter table answers add column same_as text');
  await run('create index answers_by_sameness on answers (same_as, created_at) where same_as is not null');
  await run(
    'create index verified_answers_by_question on verified_answers (question_id) where question_id is not null',
  );
}
