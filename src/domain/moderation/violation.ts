import type { Category, MeasureKind, Severity, Verdict } from './moderation.ts';

export type ViolationCategory = Exclude<Category, 'none'>;

/**
 * The life of a violation. `open`: a person must look. `acted`: done by machine as the policy allows.
 * `confirmed`, `overturned`: decided by a person. `withdrawn`: its message was recalled before anybody decided.
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
  /** The message as it was judged; empty once it was recalled. */
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

/**
 * The life of a measure. `proposed`: waits for a person. `due`: a job will do it. `done`. `task`: the platform
 * cannot, or did not: a person does it by hand. `dropped`: decided against, too late or not needed any more.
 * `undone`: taken back after an overturned verdict.
 */
export const MEASURE_STATES = ['proposed', 'due', 'done', 'task', 'dropped', 'undone'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export interface CaseMeasure {
  id: string;
  violationId: string;
  kind: MeasureKind;
  text: string;
  requiresApproval: boolean;
  state: MeasureState;
  /** Why it is in this state, in a word or a channel's reason; null where the state says it. */
  reason: string | null;
  doneAt: number | null;
  updatedAt: number;
}

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

/**
 * Staff are told of what waits for them at these moments, each once: a case at most of its time, when it is late and,
 * once more, half as much later; an appeal when it is late.
 */
export const CLOCK_STAGES = ['case_warning', 'case_overdue', 'case_escalation', 'appeal_overdue'] as const;
export type ClockStageOfCase = (typeof CLOCK_STAGES)[number];

export interface ModerationClock {
  kind: 'case' | 'appeal';
  /** Of the violation or the appeal. */
  id: string;
  stage: ClockStageOfCase;
  at: number;
}

/** What becomes of a measure, as programs outside are told. */
export const MEASURE_EVENTS = [
  'measure_proposed',
  'measure_applied',
  'measure_by_hand',
  'measure_dropped',
  'measure_overturned',
  'measure_undone',
] as const;
export type MeasureEventKind = (typeof MEASURE_EVENTS)[number];

/** One line of the record that only grows. `hash` covers the line and the hash of the line before it. */
export interface AuditEntry {
  seq: number;
  violationId: string | null;
  groupId: string | null;
  at: number;
  /** A person's name, or `system`. */
  actor: string;
  action: string;
  detail: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

/** What was said between the assistant and one learner alone. */
export interface PrivateMessage {
  id: string;
  groupId: string;
  learnerId: string;
  direction: 'to_learner' | 'from_learner';
  text: string;
  /** What it is about: `reminder`, `crisis`, `personal_data`, `apology`, `appeal`, … */
  about: string;
  violationId: string | null;
  replyTo: string | null;
  sentAt: number;
}

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

export const MODERATION_MODES = ['auto', 'approve', 'observe'] as const;
export type ModerationMode = (typeof MODERATION_MODES)[number];
