/** Questions, their answers, and where the assistant stays silent because of them. */
export interface QuestionTables {
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
    /** Shared by answers that are the same one; a kept answer's identifier where it was given. */
    same_as: string | null;
    created_at: number;
  };
  corrections: {
    id: string;
    /** The question at which it was made. */
    question_id: string;
    /** The one answer that was wrong, or null. */
    answer_id: string | null;
    /** What all wrong answers share, or null; see `answers.same_as`. */
    mark: string | null;
    /** Of answers with this mark only those that say these words; null for all of them. */
    words: string | null;
    /** In this group alone; null for everywhere. */
    group_id: string | null;
    operator: string;
    text: string;
    corrected_at: number;
  };
  feedback: {
    id: string;
    answer_id: string;
    verdict: string;
    comment: string | null;
    given_by: string | null;
    created_at: number;
  };
}
