import type { Generated } from 'kysely';

/**
 * The tables, as Kysely sees them. Portable between SQLite and PostgreSQL: text, integers (epoch
 * milliseconds and booleans as 0/1 too), doubles; JSON is text that the repositories parse.
 */
export interface Schema {
  settings: { key: string; value: string };
  courses: {
    id: string;
    title: string;
    language: string;
    version: number;
    graded: string;
    schedule: string | null;
    calibration: string | null;
    created_at: number;
    updated_at: number;
  };
  materials: {
    id: string;
    course_id: string;
    source: string;
    /** The file or folder entry it was read from; a JSONL file holds many materials. */
    origin: string;
    title: string;
    status: string;
    fault_code: string | null;
    fault_message: string | null;
    hash: string;
    bytes: number;
    passages: number;
    /** `staged` until an index holds it, then `live`, then `retired` until its passages are deleted. */
    stage: string;
    updated_at: number;
  };
  passages: {
    id: string;
    course_id: string;
    material_id: string;
    source: string;
    ordinal: number;
    title: string;
    headings: string;
    locator: string;
    kind: string;
    question: string | null;
    text: string;
  };
  material_changes: {
    id: string;
    course_id: string;
    kind: string;
    state: string;
    files: string;
    read: number;
    total: number;
    report: string | null;
    problem: string | null;
    created_at: number;
    updated_at: number;
    finished_at: number | null;
  };
  embeddings: { model: string; hash: string; vector: string; used_at: number };
  groups: {
    id: string;
    name: string;
    channel: string;
    mode: string;
    positioning: string;
    course_ids: string;
    language: string;
    time_zone: string;
    assistant_names: string;
    rules_id: string;
    calendar_id: string;
    allows: string;
    cadence: string;
    demo: number;
    /** As the group's file says; null: as the rules say. An operator's own choice is in `moderation_modes`. */
    moderation: string | null;
    updated_at: number;
  };
  /** The last event's number of each group; taken with +1 in the transaction that writes the event. */
  event_numbers: { group_id: string; last: number };
  rule_sets: { id: string; body: string };
  calendars: { id: string; body: string };
  learners: {
    id: string;
    channel: string;
    external_id: string;
    name: string;
    created_at: number;
    /** A learner who helps others; their questions come a little earlier on the desk. */
    core: number;
  };
  memberships: { group_id: string; learner_id: string; role: string; joined_at: number };
  messages: {
    id: string;
    channel: string;
    group_id: string;
    message_id: string;
    sender_id: string;
    sender_name: string;
    sender_role: string;
    ours: number;
    text: string;
    body: string;
    mentions_assistant: number;
    reply_to_message_id: string | null;
    quoted: string | null;
    attachments: string;
    answer: string | null;
    revision: number;
    sent_at: number;
    received_at: number;
    edited_at: number | null;
    recalled_at: number | null;
    /** The key under which the assistant sent this; null on everybody else's messages. */
    send_key: string | null;
    /** 1: nothing of it is quoted, given to a model or learnt from. */
    withheld: Generated<number>;
    removed_at: Generated<number | null>;
  };
  message_revisions: { message_row_id: string; revision: number; text: string; replaced_at: number };
  questions: {
    id: string;
    group_id: string | null;
    course_id: string | null;
    message_row_id: string | null;
    answer_id: string | null;
    asker_id: string;
    asker_name: string;
    text: string;
    kind: string;
    status: string;
    reason: string;
    nearest: string;
    draft: string;
    due_at: number | null;
    promised_at: number | null;
    claimed_by: string | null;
    lease_until: number | null;
    reply: string | null;
    replied_by: string | null;
    answered_by: string | null;
    created_at: number;
    updated_at: number;
    closed_at: number | null;
    owner: string | null;
    addressed: number;
    duplicate_of: string | null;
    answer_message_row_id: string | null;
    answered_at: number | null;
    resolution: string | null;
    resolved_at: number | null;
    solved_at: number | null;
    clock_from: number;
    clock_stage: string | null;
    /** When the clocks look at it next; null where nothing runs any more. */
    clock_at: number | null;
    told: number;
    missed: number;
    reopened: number;
    core: number;
  };
  question_events: {
    id: string;
    question_id: string;
    kind: string;
    actor: string | null;
    detail: string;
    created_at: number;
  };
  unprompted_messages: { id: string; group_id: string; kind: string; said_key: string; said_at: number };
  silences: {
    id: string;
    group_id: string;
    question_id: string;
    kind: string;
    /** JSON: the platform's ids of the thread's messages. */
    message_ids: string;
    /** JSON: who takes part in the thread. */
    participants: string;
    since: number;
    last_at: number;
    lifted_at: number | null;
    excused: number;
  };
  assistant_switches: {
    scope: string;
    off: number;
    changed_by: string;
    reason: string;
    changed_at: number;
  };
  answers: {
    id: string;
    group_id: string | null;
    course_id: string | null;
    asker_id: string | null;
    question: string;
    outcome: string;
    mode: string;
    document: string;
    question_id: string | null;
    created_at: number;
  };
  feedback: {
    id: string;
    answer_id: string;
    verdict: string;
    comment: string | null;
    given_by: string | null;
    created_at: number;
  };
  jobs: {
    id: string;
    kind: string;
    payload: string;
    group_id: string | null;
    dedupe_key: string | null;
    state: string;
    priority: number;
    run_at: number;
    attempts: number;
    max_attempts: number;
    lease_owner: string | null;
    lease_until: number | null;
    last_error: string | null;
    created_at: number;
    finished_at: number | null;
    handed_at: number | null;
    every_ms: number | null;
    progress: string | null;
  };
  model_spending: { group_id: string; day: string; tokens: number };
  events: { group_id: string; seq: number; kind: string; data: string; created_at: number };
  tokens: {
    id: string;
    name: string;
    hash: string;
    scopes: string;
    group_id: string | null;
    created_at: number;
    last_used_at: number | null;
    revoked_at: number | null;
  };
  verified_answers: {
    id: string;
    course_id: string;
    question: string;
    answer: string;
    /** The person who answers for it. */
    verified_by: string;
    question_id: string | null;
    answer_id: string | null;
    /** Documents it was taken from, with their hash: a change of one withdraws it. */
    rests_on: string;
    created_at: number;
    updated_at: number;
    expires_at: number | null;
    withdrawn_at: number | null;
  };
  idempotency_keys: {
    principal: string;
    key: string;
    request_hash: string;
    status: number | null;
    response: string | null;
    created_at: number;
  };
  discussion_prompts: {
    id: string;
    group_id: string;
    week: string;
    slot: number;
    kind: string;
    weight: string;
    status: string;
    text: string;
    icebreaker: string;
    minutes: number;
    easy_for: string;
    hard_for: string;
    why: string;
    sources: string;
    language: string;
    written_by: string;
    pattern_id: string | null;
    subject: string | null;
    label: string | null;
    at: number;
    planned_at: number;
    moves: number;
    valid_until: number;
    hold: string | null;
    edited: number;
    decided_by: string | null;
    decided_at: number | null;
    reason: string | null;
    posted_at: number | null;
    message_id: string | null;
    replies: number | null;
    speakers: number | null;
    returning_speakers: number | null;
    measured_at: number | null;
    created_at: number;
    updated_at: number;
  };
  topic_pauses: { group_id: string; paused_at: number; silent: number; resumed_at: number | null };
  leases: { name: string; owner: string; expires_at: number };
  /** A group's timeline as moderation reads it; with the verdict once it is given. */
  verdicts: {
    group_id: string;
    message_id: string;
    revision: number;
    message_row_id: string | null;
    sender_id: string;
    sender_role: string;
    sent_at: number;
    text: string;
    state: string;
    verdict: string | null;
    latest: number;
    created_at: number;
  };
  violations: {
    id: string;
    group_id: string;
    channel: string;
    message_row_id: string | null;
    message_id: string;
    sender_id: string;
    sender_name: string;
    category: string;
    severity: string;
    rule: number | null;
    hard_evidence: number;
    status: string;
    verdict: string;
    text: string;
    text_hash: string;
    repeats: string | null;
    due_at: number | null;
    decided_by: string | null;
    decided_at: number | null;
    note: string | null;
    sent_at: number;
    created_at: number;
    updated_at: number;
  };
  violation_measures: {
    id: string;
    violation_id: string;
    kind: string;
    text: string;
    requires_approval: number;
    state: string;
    reason: string | null;
    done_at: number | null;
    updated_at: number;
  };
  strikes: {
    violation_id: string;
    channel: string;
    sender_id: string;
    category: string;
    at: number;
    cleared_at: number | null;
  };
  general_warnings: { group_id: string; category: string; day: string; violation_id: string; at: number };
  appeals: {
    id: string;
    violation_id: string;
    group_id: string;
    via: string;
    text: string;
    status: string;
    decided_by: string | null;
    reply: string | null;
    due_at: number;
    created_at: number;
    decided_at: number | null;
  };
  /** Grows only: the repository has no way to change or delete a line. */
  moderation_audit: {
    seq: number;
    violation_id: string | null;
    group_id: string | null;
    at: number;
    actor: string;
    action: string;
    detail: string;
    previous_hash: string;
    hash: string;
  };
  moderation_audit_head: { id: number; seq: number; hash: string };
  private_messages: {
    id: string;
    send_key: string | null;
    group_id: string;
    learner_id: string;
    direction: string;
    text: string;
    about: string;
    violation_id: string | null;
    reply_to: string | null;
    sent_at: number;
  };
  /** What a learner may not do in a group of the page: a channel of ours has no platform to hold it. */
  restrictions: {
    group_id: string;
    learner_id: string;
    muted_until: number | null;
    removed_at: number | null;
    /** Said to be under fourteen; nothing is processed further until a guardian's consent is noted. */
    minor_since: number | null;
    consent_at: number | null;
    updated_at: number;
  };
  conversation_findings: {
    id: string;
    group_id: string;
    kind: string;
    participants: string;
    message_row_ids: string;
    question_id: string | null;
    first_at: number;
    last_at: number;
    created_at: number;
    closed_at: number | null;
  };
  /** What waits for a person and is brought up again: a row a case or appeal, gone when nothing is to come. */
  moderation_clocks: { kind: string; id: string; stage: string; at: number };
  moderation_modes: { group_id: string; mode: string; set_by: string; set_at: number };
}
