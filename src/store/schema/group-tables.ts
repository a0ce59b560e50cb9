import type { Generated } from 'kysely';

/** The groups, who is in them, and what is said there. */
export interface GroupTables {
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
  rule_sets: { id: string; body: string };
  calendars: { id: string; body: string };
  learners: {
    id: string;
    channel: string;
    external_id: string;
    name: string;
    created_at: number;
  };
  memberships: {
    group_id: string;
    learner_id: string;
    role: string;
    joined_at: number;
    /** A learner who helps others in the group; their questions come a little earlier on the desk. */
    core: Generated<number>;
    /** When they left, as the channel tells; null: they are there. */
    left_at: Generated<number | null>;
    /** Until when their next message is what the assistant asked them for; null: it asked for nothing. */
    invited_until: Generated<number | null>;
  };
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
  events: { group_id: string; seq: number; kind: string; data: string; created_at: number };
  /** The last event's number of each group; taken with +1 in the transaction that writes the event. */
  event_numbers: { group_id: string; last: number };
  unprompted_messages: { id: string; group_id: string; kind: string; said_key: string; said_at: number };
  assistant_switches: {
    scope: string;
    off: number;
    changed_by: string;
    reason: string;
    changed_at: number;
  };
  model_spending: { group_id: string; day: string; tokens: number };
}
