import { type Kysely, sql } from 'kysely';

/**
 * What every message writes is kept small: the groups' event numbers lie close together instead of one in each wide
 * row of a group, and only replies stand in the index of replies.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`create table event_numbers (
    group_id text primary key references groups(id) on delete cascade, last integer not null)`);
  await run('insert into event_numbers (group_id, last) select id, event_seq from groups');
  await run('alter table groups drop column event_seq');
  // Whose question was it that this answers, or that goes on: asked for every message that may be on one.
  await run('create index questions_by_asker on questions (asker_id, group_id, created_at)');
  // Who spoke in a group's week is asked once a posted topic: not worth a page written with every message.
  await run('drop index topics_by_speaker');
  await run('drop index messages_by_reply');
  await run(
    'create index messages_by_reply on messages (group_id, reply_to_message_id) where reply_to_message_id is not null',
  );
}
