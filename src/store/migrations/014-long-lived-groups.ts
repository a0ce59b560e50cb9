import { type Kysely, sql } from 'kysely';

/**
 * What is asked for every answer takes as long in a group of a hundred thousand messages as in a new one. SQLite plans
 * without figures of the tables: it takes the index that gives the order by itself, so each of these does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  // Without the time SQLite went through all of a group's messages in their order, for the few that answer one.
  await run('drop index messages_by_reply');
  await run(`create index messages_by_reply on messages (group_id, reply_to_message_id, sent_at)
    where reply_to_message_id is not null`);
  // By the group's own index all its questions since ever were read and sorted.
  await run(`create index questions_waiting on questions (group_id, due_at, id)
    where closed_at is null and duplicate_of is null`);
  // A new case looks for those like it that wait; by status alone, every group's were read.
  await run(
    'create index violations_waiting on violations (group_id, status, category, id) where repeats is null',
  );
  // They begin with the state, as the condition does: else the index of states was taken, and what waits was sorted.
  await run('drop index jobs_in_line');
  await run(`create index jobs_in_line on jobs (state, priority, run_at, id)
    where state = 'ready' and handed_at is null`);
  await run('drop index jobs_by_due');
  await run("create index jobs_by_due on jobs (state, run_at) where state = 'ready' and handed_at is null");
}
