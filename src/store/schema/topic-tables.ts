/** Discussion prompts, the promotions that go their way, and their pauses. */
export interface TopicTables {
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
    author: string | null;
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
}
