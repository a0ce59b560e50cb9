import type { MessageDoc } from './message.ts';

export interface NearestPassage {
  passageId: string;
  courseId: string;
  source: string;
  title: string;
  locator: string;
  /** Markdown. */
  text: string;
  score: number;
}

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
  /** The later time that the learner was told. */
  promisedAt: string | null;
  claimedBy: string | null;
  leaseUntil: string | null;
  reply: string | null;
  repliedBy: string | null;
  answeredBy: string | null;
  createdAt: string;
  closedAt: string | null;
}

/** With the conversation around it, oldest first. */
export interface QuestionDetailDoc extends QuestionDoc {
  context: MessageDoc[];
}

export interface DeskGroupDoc {
  id: string;
  name: string;
  channel: string;
  mode: string;
  language: string;
  timeZone: string;
  courses: (string | { id: string; title: string })[];
  positioning: { stage?: string; direction?: string; purpose?: string } | null;
  demo: boolean;
}
