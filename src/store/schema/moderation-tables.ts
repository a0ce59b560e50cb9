/** What moderation saw, what became of it, and who decided. */
export interface ModerationTables {
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
  /** What waits for a person and is brought up again: a row a case or appeal, gone when nothing is to come. */
  moderation_clocks: { kind: string; id: string; stage: string; at: number };
  moderation_modes: { group_id: string; mode: string; set_by: string; set_at: number };
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
}
