export const FINDING_KINDS_ACROSS = ['quarrel', 'complaint', 'troublemaker'] as const;
export type FindingAcross = (typeof FINDING_KINDS_ACROSS)[number];

/** Something seen on the conversation rather than on one message. */
export interface ConversationFinding {
  id: string;
  groupId: string;
  kind: FindingAcross;
  /** Accounts that take part. */
  participants: string[];
  /** Row ids of the messages that show it, oldest first. */
  messageRowIds: string[];
  questionId: string | null;
  firstAt: number;
  lastAt: number;
  createdAt: number;
  closedAt: number | null;
}
