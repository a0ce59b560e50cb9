import type { NearestPassage, Resolution } from '../../../src/domain/conversation/question.ts';
import type { ModerationMode } from '../../../src/domain/moderation/moderation-mode.ts';
import type { GroupMode } from '../../../src/domain/school/group.ts';
import type { MessageDoc } from './message.ts';

export type { NearestPassage };

/** A learner's question that waits for a person, or waited for one. */
export interface QuestionDoc {
  id: string;
  groupId: string | null;
  groupName: string | null;
  courseId: string | null;
  messageId: string | null;
  asker: { id: string; name: string };
  text: string;
  kind: string;
  status: string;
  reason: string;
  nearest: NearestPassage[];
  draft: string;
  /** When staff should have answered, by the service level. */
  dueAt: string | null;
  /** The later time that a learner is told. */
  promisedAt: string | null;
  /** The learner heard of that time. */
  told: boolean;
  claimedBy: string | null;
  leaseUntil: string | null;
  reply: string | null;
  repliedBy: string | null;
  answeredBy: string | null;
  createdAt: string;
  answeredAt: string | null;
  closedAt: string | null;
  owner: string | null;
  /** The question it joined. */
  duplicateOf: string | null;
  /** How many joined it. */
  duplicates: number;
  solvedAt: string | null;
  resolution: Resolution | null;
  /** Where it stands in the line, and why. */
  priority: { score: number; reasons: { reason: string; points: number }[] } | null;
}

/** With the conversation around it, oldest first. */
export interface QuestionDetailDoc extends QuestionDoc {
  context: MessageDoc[];
  history: { kind: string; actor: string | null; at: string; detail: Record<string, unknown> }[];
  /** Who else asked the same. */
  askedBy: { id: string; askerName: string; text: string }[];
  /** Whether its answer can be put right. */
  correctable: boolean;
  /** Questions of others that were answered with the same words; a correction tells them too. */
  alsoGiven: number;
}

/** What helps to answer. */
export interface DeskHelpDoc {
  past: { from: 'verified' | 'staff'; question: string; answer: string; answeredBy: string; like: number }[];
  nearest: NearestPassage[];
  draft: string;
}

/** A topic that the courses leave unanswered. */
export interface CoverageGapDoc {
  courseId: string | null;
  courseTitle: string | null;
  topic: string;
  count: number;
  askers: number;
  waiting: number;
  lastAt: string;
  /** Where it was asked then. */
  lastGroupId: string | null;
  examples: { questionId: string; text: string; reply: string | null }[];
  nearest: NearestPassage | null;
}

/** Where the assistant was switched off, or on again; without a group: everywhere. */
export interface SwitchDoc {
  groupId: string | null;
  off: boolean;
  changedBy: string;
}

/** Who helps others in a group. */
export interface HelperDoc {
  id: string;
  name: string;
  /** Questions of others that they answered in 90 days, as the askers confirmed. */
  helped: number;
  core: boolean;
}

export interface DeskGroupDoc {
  id: string;
  name: string;
  channel: string;
  mode: GroupModeCode;
  /** How far the trial has come of a group that the assistant only drafts for; null elsewhere. */
  copilot: {
    draftsSeen: number;
    draftsWanted: number;
    days: number;
    daysWanted: number;
    isOver: boolean;
  } | null;
  language: string;
  timeZone: string;
  courseTitles: string[];
  positioning: { stage?: string; direction?: string; purpose?: string } | null;
  /** How much moderation does without a person. */
  moderation: ModerationModeDoc;
  demo: boolean;
}

/** How much the assistant says by itself. */
export type GroupModeCode = GroupMode;

export type ModerationModeCode = ModerationMode;

export interface ModerationModeDoc {
  mode: ModerationModeCode;
  /** Whose word it is. */
  source: 'operator' | 'group' | 'rules';
  /** In force without an operator's choice. */
  otherwise: ModerationModeCode;
}
