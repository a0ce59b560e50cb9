import { type Kysely, sql } from 'kysely';

/** Topics drafted for groups, what became of them, and groups whose topics are paused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`create table discussion_prompts (
    id text primary key, group_id text not null references groups(id) on delete cascade, week text not null,
    slot integer not null, kind text not null, weight text not null, status text not null, text text not null,
    icebreaker text not null, minutes integer not null, easy_for text not null, hard_for text not null,
    why text not null, sources text not null, language text not null, written_by text not null, pattern_id text,
    subject text, label text, at bigint not null, planned_at bigint not null, moves integer not null,
    valid_until bigint not null, hold text, edited integer not null, decided_by text, decided_at bigint,
    reason text, posted_at bigint, message_id text, replies integer, speakers integer, returning_speakers integer,
    measured_at bigint, created_at bigint not null, updated_at bigint not null)`);
  // A week's place is filled once, whoever drafts at the same time.
  await run('create unique index one_prompt_a_slot on discussion_prompts (group_id, week, slot)');
  await run('create index prompts_by_time on discussion_prompts (group_id, at)');
  await run('create index prompts_by_status on discussion_prompts (status, id)');
  await run(`create table topic_pauses (
    group_id text primary key references groups(id) on delete cascade, paused_at bigint not null,
    silent integer not null, resumed_at bigint)`);
  // Who spoke in a group within a span of time.
  await run('create index topics_by_speaker on messages (group_id, sender_id, sent_at)');
  // What a group asked in a week.
  await run('create index topics_by_answer on answers (group_id, created_at)');
}
