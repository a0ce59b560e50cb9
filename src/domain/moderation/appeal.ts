export const APPEAL_STATUSES = ['open', 'accepted', 'rejected'] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

/** A learner's request to have a violation looked at again. */
export interface Appeal {
  id: string;
  violationId: string;
  groupId: string;
  via: 'private_message' | 'link';
  text: string;
  status: AppealStatus;
  decidedBy: string | null;
  /** What the learner is told. */
  reply: string | null;
  dueAt: number;
  createdAt: number;
  decidedAt: number | null;
}
