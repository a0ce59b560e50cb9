import { type Kysely, sql } from 'kysely';

/** Verdicts, violations and all that follows from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  // Nothing of a withheld message is quoted, shown to a model or learnt from; a removed one was taken down.
  await run('alter table messages add column withheld integer not null default 0');
  await run('alter table messages add column removed_at bigint');

  // The group's timeline as moderation reads it, one row a revision; a verdict once given stays.
  await run(`create table verdicts (
    group_id text not null, message_id text not null, revision integer not null, message_row_id text,
    sender_id text not null, sender_role text not null, sent_at bigint not null, text text not null,
    state text not null, verdict text, latest integer not null, created_at bigint not null,
    primary key (group_id, message_id, revision))`);
  await run('create index verdicts_by_time on verdicts (group_id, sent_at)');
  await run('create index verdicts_by_message on verdicts (message_row_id)');
  await run('create index verdicts_waiting on verdicts (state, group_id)');

  await run(`create table violations (
    id text primary key, group_id text not null, channel text not null, message_row_id text,
    message_id text not null, sender_id text not null, sender_name text not null, category text not null,
    severity text not null, rule integer, hard_evidence integer not null, status text not null,
    verdict text not null, text text not null, text_hash text not null, repeats text, due_at bigint,
    decided_by text, decided_at bigint, note text, sent_at bigint not null, created_at bigint not null,
    updated_at bigint not null)`);
  // One open review a message.
  await run(
    "create unique index one_open_violation on violations (group_id, message_id) where status = 'open'",
  );
  await run('create index violations_by_message on violations (group_id, message_id)');
  await run('create index violations_by_status on violations (status, due_at)');
  await run('create index violations_by_sender on violations (channel, sender_id, sent_at)');
  await run('create index violations_by_repeat on violations (repeats)');

  await run(`create table violation_measures (
    id text primary key, violation_id text not null references violations(id) on delete cascade, kind text not null,
    text text not null, requires_approval integer not null, state text not null, reason text, done_at bigint,
    updated_at bigint not null, unique (violation_id, kind))`);
  await run('create index measures_by_state on violation_measures (state, kind)');

  await run(`create table strikes (
    violation_id text primary key references violations(id) on delete cascade, channel text not null,
    sender_id text not null, category text not null, at bigint not null, cleared_at bigint)`);
  await run('create index strikes_by_sender on strikes (channel, sender_id, at)');

  await run(`create table general_warnings (
    group_id text not null, category text not null, day text not null, violation_id text not null,
    at bigint not null, primary key (group_id, category, day))`);

  await run(`create table appeals (
    id text primary key, violation_id text not null references violations(id) on delete cascade,
    group_id text not null, via text not null, text text not null, status text not null, decided_by text,
    reply text, due_at bigint not null, created_at bigint not null, decided_at bigint)`);
  await run("create unique index one_open_appeal on appeals (violation_id) where status = 'open'");
  await run('create index appeals_by_status on appeals (status, due_at)');

  await run(`create table moderation_audit (
    seq integer primary key, violation_id text, group_id text, at bigint not null, actor text not null,
    action text not null, detail text not null, previous_hash text not null, hash text not null)`);
  await run('create index audit_by_violation on moderation_audit (violation_id, seq)');
  // The end of the chain: its row is taken first, so two writers never follow the same line.
  await run(
    'create table moderation_audit_head (id integer primary key, seq integer not null, hash text not null)',
  );
  await run("insert into moderation_audit_head (id, seq, hash) values (1, 0, '')");

  await run(`create table private_messages (
    id text primary key, send_key text unique, group_id text not null, learner_id text not null,
    direction text not null, text text not null, about text not null, violation_id text, reply_to text,
    sent_at bigint not null)`);
  await run('create index private_messages_by_learner on private_messages (group_id, learner_id, sent_at)');

  await run(`create table restrictions (
    group_id text not null, learner_id text not null, muted_until bigint, removed_at bigint,
    minor_since bigint, consent_at bigint, updated_at bigint not null, primary key (group_id, learner_id))`);

  await run(`create table conversation_findings (
    id text primary key, group_id text not null, kind text not null, participants text not null,
    message_row_ids text not null, question_id text, first_at bigint not null, last_at bigint not null,
    created_at bigint not null, closed_at bigint)`);
  await run('create index findings_by_group on conversation_findings (group_id, last_at)');

  await run(`create table moderation_modes (
    group_id text primary key, mode text not null, set_by text not null, set_at bigint not null)`);
}
