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

export const QUESTION_KINDS = ['subject', 'logistics', 'complaint', 'quarrel', 'alert'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who answered; kept apart in every figure. */
export type AnsweredBy = 'assistant' | 'peer' | 'staff';

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
}
