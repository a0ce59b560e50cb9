import { type Kysely, sql } from 'kysely';

/**
 * Questions' whole life: clocks, duplicates, resolution, history; silenced threads, switches, what was said unprompted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  for (const column of [
    'owner text',
    'addressed integer not null default 1',
    'duplicate_of text',
    'answer_message_row_id text',
    'answered_at bigint',
    'resolution text',
    'resolved_at bigint',
    'solved_at bigint',
    'clock_from bigint not null default 0',
    'clock_stage text',
    'clock_at bigint',
    'told integer not null default 0',
    'missed integer not null default 0',
    'reopened integer not null default 0',
    'core integer not null default 0',
  ])
    await run(`alter table questions add column ${column}`);
  await run('update questions set clock_from = created_at');
  // What waits on the desk already gets its clock: the sweep works out the stage.
  await run(
    "update questions set clock_stage = 'arrived', clock_at = created_at where status in ('open', 'handed_off', 'claimed')",
  );
  await run('create index questions_by_clock on questions (clock_at) where clock_at is not null');
  await run(
    'create index questions_by_due on questions (due_at, id) where closed_at is null and duplicate_of is null',
  );
  await run('create index questions_by_duplicate on questions (duplicate_of) where duplicate_of is not null');
  await run(
    'create index questions_by_answer on questions (answer_message_row_id) where answer_message_row_id is not null',
  );
  await run('create index questions_by_answer_id on questions (answer_id) where answer_id is not null');
  await run(
    "create index questions_by_staff on questions (course_id, created_at) where answered_by = 'staff'",
  );
  await run(`create table question_events (
    id text primary key, question_id text not null, kind text not null, actor text, detail text not null,
    created_at bigint not null)`);
  await run('create index question_events_by_question on question_events (question_id, id)');
  await run(`create table unprompted_messages (
    id text primary key, group_id text not null, kind text not null, said_key text not null unique,
    said_at bigint not null)`);
  await run('create index unprompted_by_group on unprompted_messages (group_id, said_at)');
  await run(`create table silences (
    id text primary key, group_id text not null, question_id text not null unique, kind text not null,
    message_ids text not null, participants text not null, since bigint not null, last_at bigint not null,
    lifted_at bigint, excused integer not null default 0)`);
  await run('create index silences_by_group on silences (group_id) where lifted_at is null');
  await run(`create table assistant_switches (
    scope text primary key, off integer not null, changed_by text not null, reason text not null,
    changed_at bigint not null)`);
  await run('alter table learners add column core integer not null default 0');
}
