import { type Kysely, sql } from 'kysely';

/**
 * Who is a core learner is said by the operators of a group, for that group: it is the membership's, not the person's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('alter table memberships add column core integer not null default 0');
  await run('update memberships set core = 1 where learner_id in (select id from learners where core = 1)');
  await run('alter table learners drop column core');
}
