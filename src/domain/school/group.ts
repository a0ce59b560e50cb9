import type { Language } from '../language/language.ts';
import type { ModerationMode } from '../moderation/moderation-mode.ts';
import type { LearningStage } from './learning-stage.ts';

/** How much the assistant says on its own: answers when addressed, also when overheard, or only drafts. */
export const GROUP_MODES = ['mention', 'assist', 'copilot'] as const;
export type GroupMode = (typeof GROUP_MODES)[number];

/** A group's 定位: learning stage × direction × purpose. */
export interface Positioning {
  stage: LearningStage;
  direction: string;
  purpose: string;
  time?: 'full-time' | 'part-time' | undefined;
}

/** A chat room of learners. */
export interface Group {
  id: string;
  name: string;
  channel: string;
  mode: GroupMode;
  positioning: Positioning;
  courseIds: string[];
  language: Language;
  timeZone: string;
  /** Names that address the assistant after an `@`. */
  assistantNames: string[];
  rulesId: string;
  calendarId: string;
  /** Practices that the positioning allows and moderation leaves alone: `referrals`, `contact_exchange`. */
  allows: string[];
  /** How much moderation does by itself, where the group's file says; null: as the rules say. */
  moderation: ModerationMode | null;
  /** Weekly plan as it stands in the group's file; read by the community room. */
  cadence: unknown;
  /** The demo group's invite opens by itself on loopback. */
  demo: boolean;
}

/** One house rule, in plain words, quoted by number. */
export interface HouseRule {
  number: number;
  category: string;
  text: { zh: string; en: string };
}

/** The course of a group that studies one alone; null where none or several could be meant. */
export const onlyCourseOf = (group: Pick<Group, 'courseIds'>): string | null =>
  group.courseIds.length === 1 ? (group.courseIds[0] ?? null) : null;
