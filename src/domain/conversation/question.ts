/** The life of a learner's question. */
export const QUESTION_STATUSES = [
  'open',
  'answered',
  'resolved',
  'handed_off',
  'claimed',
  'dismissed',
] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** Somebody still waits for a first answer: of the group, of staff, or of the operator who has claimed it. */
export const WAITING_STATUSES: QuestionStatus[] = ['open', 'handed_off', 'claimed'];
/** Waits, and no operator is at it: what is said in the group may settle it. */
export const UNCLAIMED_STATUSES: QuestionStatus[] = ['open', 'handed_off'];
/** Has its answer; who asked may still come back. */
export const ANSWERED_STATUSES: QuestionStatus[] = ['answered', 'resolved'];

export const isWaiting = ({ status }: Pick<Question, 'status'>): boolean => WAITING_STATUSES.includes(status);
export const isAnswered = ({ status }: Pick<Question, 'status'>): boolean =>
  ANSWERED_STATUSES.includes(status);

/** What becomes of a question that nobody is to answer any more. */
export const dismissedAt = (now: number) =>
  ({
    status: 'dismissed',
    claimedBy: null,
    leaseUntil: null,
    closedAt: now,
    clockStage: null,
    clockAt: null,
  }) as const satisfies Partial<Question>;

export const QUESTION_KINDS = ['subject', 'logistics', 'complaint', 'quarrel', 'alert'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who answered; kept apart in every figure. */
export type AnsweredBy = 'assistant' | 'peer' | 'staff';

/** How we know that a question is settled; kept apart in every figure. */
export type Resolution = 'confirmed' | 'assumed';

/** Whose matter a question is; a calendar names the people (讲师, 班主任, 技术, 财务客服). */
export const QUESTION_OWNERS = ['subject', 'study', 'technical', 'money'] as const;
export type QuestionOwner = (typeof QUESTION_OWNERS)[number];

/** What a question's clock does when it next strikes. */
export const CLOCK_STAGES = [
  /** New on the desk: look for the same question, tell the owner of an urgent one. */
  'arrived',
  /** 70 % of the time for a first answer is over. */
  'warning',
  /** The time for a first answer is over. */
  'breach',
  /** The later time that the learner was told is over: the lead hears of it, the learner gets an apology. */
  'escalation',
  /** The time that the apology named is over as well. */
  'missed_again',
  /** Answered, and nobody came back to it: settled. */
  'settle',
  /** 70 % of the time for a complaint's solution is over. */
  'solution_warning',
  /** The time for a complaint's solution is over. */
  'solution',
  /** Ask whether a solved complaint stayed solved. */
  'follow_up',
] as const;
export type ClockStage = (typeof CLOCK_STAGES)[number];

/** One thing that happened in a question's life. */
export interface QuestionEvent {
  id: string;
  questionId: string;
  kind: string;
  /** Who did it; null for the clock and the rules. */
  actor: string | null;
  detail: Record<string, unknown>;
  createdAt: number;
}

export interface NearestPassage {
  passageId: string;
  courseId: string;
  source: string;
  title: string;
  locator: string;
  text: string;
  score: number;
}

export interface Question {
  id: string;
  groupId: string | null;
  courseId: string | null;
  /** Row id of the message it was asked in; null for a question over REST. */
  messageRowId: string | null;
  /** The answer document that was given when it was handed off. */
  answerId: string | null;
  askerId: string;
  askerName: string;
  text: string;
  kind: QuestionKind;
  status: QuestionStatus;
  reason: string;
  nearest: NearestPassage[];
  draft: string;
  /** When staff should have answered, by the service level. */
  dueAt: number | null;
  /** The later time that the learner was told; half as much again in hand. */
  promisedAt: number | null;
  claimedBy: string | null;
  leaseUntil: number | null;
  reply: string | null;
  repliedBy: string | null;
  answeredBy: AnsweredBy | null;
  createdAt: number;
  updatedAt: number;
  closedAt: number | null;
  owner: QuestionOwner | null;
  /** Put to the assistant, rather than to the group. */
  addressed: boolean;
  /** The question that asks the same and carries the clocks and the answer of both. */
  duplicateOf: string | null;
  /** The message that answered it: a peer's, a person's or the assistant's. */
  answerMessageRowId: string | null;
  answeredAt: number | null;
  resolution: Resolution | null;
  resolvedAt: number | null;
  /** A complaint's solution was given, beyond the first answer. */
  solvedAt: number | null;
  /** The clocks count from here: when it was asked, or asked again. */
  clockFrom: number;
  clockStage: ClockStage | null;
  clockAt: number | null;
  /** The learner was told a time. */
  told: boolean;
  /** Promises not kept so far. */
  missed: number;
  /** How often the asker came back: it did not help. */
  reopened: number;
  /** Asked by a core learner. */
  core: boolean;
}
