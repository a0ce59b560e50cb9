import { type Kysely, sql } from 'kysely';

/** Who waits for a person is brought up again; a group's file may say how much moderation does by itself there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(`create table moderation_clocks (
    kind text not null, id text not null, stage text not null, at bigint not null, primary key (kind, id))`);
  await run('create index moderation_clocks_by_time on moderation_clocks (at)');
  // What waits already is told of once, when it is late.
  await run(`insert into moderation_clocks (kind, id, stage, at)
    select 'case', id, 'case_overdue', due_at from violations
    where status = 'open' and repeats is null and due_at is not null`);
  await run(`insert into moderation_clocks (kind, id, stage, at)
    select 'appeal', id, 'appeal_overdue', due_at from appeals where status = 'open'`);
  await run('alter table groups add column moderation text');
}
