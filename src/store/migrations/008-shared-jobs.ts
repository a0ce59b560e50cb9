import { type Kysely, sql } from 'kysely';

/** What jobs need when several processes share them, and what a model may be asked in a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  // When a row was handed to the queue for its present attempt; null while it waits in line for that.
  await run('alter table jobs add column handed_at bigint');
  // A repeating job is one row that goes back in line when it is through; null for a job that runs once.
  await run('alter table jobs add column every_ms bigint');
  await run('alter table jobs add column progress text');
  // Partial indexes: what is looked for all the time is what waits, whatever else the table keeps.
  await run('drop index jobs_by_due');
  await run(
    "create index jobs_in_line on jobs (priority, run_at, id) where state = 'ready' and handed_at is null",
  );
  await run("create index jobs_by_due on jobs (run_at) where state = 'ready' and handed_at is null");
  await run('create index jobs_handed on jobs (handed_at) where handed_at is not null');
  await run("create index jobs_running on jobs (lease_until) where state = 'running'");
  await run('create index jobs_by_state on jobs (state, id)');
  await run(`create table model_spending (
    group_id text not null, day text not null, tokens bigint not null, primary key (group_id, day))`);
}
