import type { Severity, Verdict, ViolationCategory } from './moderation.ts';

/**
 * The life of a violation. `open`: a person must look. `acted`: done by machine as the policy allows.
 * `confirmed`, `overturned`: decided by a person. `withdrawn`: its message was recalled, or edited into
 * something in order, before anybody decided.
 * `observed`: the group only watches.
 */
export const VIOLATION_STATUSES = [
  'open',
  'acted',
  'confirmed',
  'overturned',
  'withdrawn',
  'observed',
] as const;
export type ViolationStatus = (typeof VIOLATION_STATUSES)[number];

/** Neither taken back by a person nor with its message. */
export const STANDING_STATUSES: ViolationStatus[] = ['open', 'acted', 'confirmed', 'observed'];

export const stands = ({ status }: Pick<Violation, 'status'>): boolean => STANDING_STATUSES.includes(status);

export interface Violation {
  id: string;
  groupId: string;
  channel: string;
  /** The stored message, and the platform's id of it. */
  messageRowId: string | null;
  messageId: string;
  /** The platform's account (the page's learner id), as messages carry it. */
  senderId: string;
  senderName: string;
  category: ViolationCategory;
  severity: Severity;
  /** Number of the house rule, or null. */
  rule: number | null;
  hardEvidence: boolean;
  status: ViolationStatus;
  verdict: Verdict;
  /** The message as it was judged; empty where its case was closed because it was recalled. */
  text: string;
  /** SHA-256 of `text` as it was judged, in hex. */
  textHash: string;
  /** The open case that this one repeats: decided with it. */
  repeats: string | null;
  /** When a person should have looked; null where nothing waits. */
  dueAt: number | null;
  decidedBy: string | null;
  decidedAt: number | null;
  note: string | null;
  /** The message's own time. */
  sentAt: number;
  createdAt: number;
  updatedAt: number;
}
