import { type Kysely, sql } from 'kysely';

/** The first whole schema. Forward only: a change is a new file, never an edit of this one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run('create table settings (key text primary key, value text not null)');
  await run(`create table courses (
    id text primary key, title text not null, language text not null, version integer not null,
    graded text not null, schedule text, calibration text, created_at bigint not null, updated_at bigint not null)`);
  await run(`create table materials (
    id text primary key, course_id text not null references courses(id) on delete cascade, source text not null,
    origin text not null, title text not null, status text not null, fault_code text, fault_message text,
    hash text not null, bytes integer not null, passages integer not null, stage text not null,
    updated_at bigint not null)`);
  await run('create index materials_by_course on materials (course_id, stage, source)');
  // One live document a source; beside it a staged successor or a retired predecessor may stand for a while.
  await run("create unique index one_live_material on materials (course_id, source) where stage = 'live'");
  await run(`create table passages (
    id text primary key, course_id text not null, material_id text not null references materials(id) on delete cascade,
    source text not null, ordinal integer not null, title text not null, headings text not null,
    locator text not null, kind text not null, question text, text text not null)`);
  await run('create index passages_by_material on passages (material_id, ordinal)');
  await run(`create table groups (
    id text primary key, name text not null, channel text not null, mode text not null, positioning text not null,
    course_ids text not null, language text not null, time_zone text not null, assistant_names text not null,
    rules_id text not null, calendar_id text not null, allows text not null, cadence text not null,
    demo integer not null, event_seq integer not null, updated_at bigint not null)`);
  await run('create table rule_sets (id text primary key, body text not null)');
  await run('create table calendars (id text primary key, body text not null)');
  await run(`create table learners (
    id text primary key, channel text not null, external_id text not null, name text not null,
    created_at bigint not null, unique (channel, external_id))`);
  await run(`create table memberships (
    group_id text not null references groups(id) on delete cascade,
    learner_id text not null references learners(id) on delete cascade,
    role text not null, joined_at bigint not null, primary key (group_id, learner_id))`);
  await run(`create table messages (
    id text primary key, channel text not null, group_id text not null references groups(id) on delete cascade,
    message_id text not null, sender_id text not null, sender_name text not null, sender_role text not null,
    ours integer not null, text text not null, body text not null, mentions_assistant integer not null,
    reply_to_message_id text, quoted text, attachments text not null, answer text, revision integer not null,
    sent_at bigint not null, received_at bigint not null, edited_at bigint, recalled_at bigint,
    send_key text unique, unique (channel, group_id, message_id))`);
  await run('create index messages_by_time on messages (group_id, sent_at)');
  await run('create index messages_by_reply on messages (group_id, reply_to_message_id)');
  await run(`create table message_revisions (
    message_row_id text not null references messages(id) on delete cascade, revision integer not null,
    text text not null, replaced_at bigint not null, primary key (message_row_id, revision))`);
  await run(`create table questions (
    id text primary key, group_id text, course_id text, message_row_id text unique, answer_id text,
    asker_id text not null, asker_name text not null, text text not null, kind text not null,
    status text not null, reason text not null, nearest text not null, draft text not null,
    due_at bigint, promised_at bigint, claimed_by text, lease_until bigint, reply text, replied_by text,
    answered_by text, created_at bigint not null, updated_at bigint not null, closed_at bigint)`);
  await run('create index questions_by_status on questions (status, due_at)');
  await run('create index questions_by_group on questions (group_id, created_at)');
  await run(`create table answers (
    id text primary key, group_id text, course_id text, asker_id text, question text not null,
    outcome text not null, mode text not null, document text not null, question_id text, created_at bigint not null)`);
  await run(`create table feedback (
    id text primary key, answer_id text not null references answers(id) on delete cascade, verdict text not null,
    comment text, given_by text, created_at bigint not null)`);
  await run('create index feedback_by_answer on feedback (answer_id)');
  await run(`create table jobs (
    id text primary key, kind text not null, payload text not null, group_id text, dedupe_key text unique,
    state text not null, priority integer not null, run_at bigint not null, attempts integer not null,
    max_attempts integer not null, lease_owner text, lease_until bigint, last_error text,
    created_at bigint not null, finished_at bigint)`);
  await run('create index jobs_by_due on jobs (state, run_at)');
  await run(`create table events (
    group_id text not null, seq integer not null, kind text not null, data text not null,
    created_at bigint not null, primary key (group_id, seq))`);
  await run(`create table tokens (
    id text primary key, name text not null, hash text not null unique, scopes text not null, group_id text,
    created_at bigint not null, last_used_at bigint, revoked_at bigint)`);
  await run(`create table idempotency_keys (
    principal text not null, key text not null, request_hash text not null, status integer, response text,
    created_at bigint not null, primary key (principal, key))`);
  await run('create table leases (name text primary key, owner text not null, expires_at bigint not null)');
}
