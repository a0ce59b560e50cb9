import type { Language } from '../language/language.ts';
import type { IsoWeek } from '../time/iso-week.ts';

/** What sort of talk a topic starts. */
export const PROMPT_KINDS = [
  'small_talk',
  'check_in',
  'resource',
  'question_of_the_week',
  'code_puzzle',
  'case',
  'contest',
  'live_qa',
] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/**
 * What staff write to make something known, on the same way to the group as a topic. Neither a pattern nor a model has
 * this kind: the assistant never sells.
 */
export const PROMOTION = 'promotion';

/** Light topics stand on weekdays; the heavy one carries the week. */
export const PROMPT_WEIGHTS = ['light', 'heavy'] as const;
export type PromptWeight = (typeof PROMPT_WEIGHTS)[number];

/**
 * draft → approved → posted → measured. `rejected`: an operator said no. `lapsed`: its time passed, and there was
 * no other slot before it went stale.
 */
export const PROMPT_STATUSES = ['draft', 'approved', 'posted', 'measured', 'rejected', 'lapsed'] as const;
export type PromptStatus = (typeof PROMPT_STATUSES)[number];

/** What a topic came from: a lesson's place, an entry of the calendar, or questions of the week (by their topic). */
export interface PromptSource {
  kind: 'passage' | 'calendar' | 'questions';
  /** `03-functions.md#闭包`, the calendar entry's id, or the place most of the questions were about. */
  ref: string;
  title: string;
  courseId: string | null;
  /** Of questions: how many learners' questions; never whose. */
  count: number | null;
}

/** Why an approved topic or promotion has not been posted although its time has come. */
export const HOLD_REASONS = [
  'paused',
  'quarrel',
  'questions_waiting',
  'live_class',
  'switched_off',
  'quiet_hours',
  'daily_limit',
  'too_soon',
  'too_large_a_share',
  'channel',
  'promotion_this_week',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What a topic brought in its first 24 hours. */
export interface PromptResult {
  replies: number;
  speakers: number;
  /** Speakers who had not said a word in this group for a week. */
  returning: number;
}

/** What is to be posted in a group at its time, without having been asked for, and what became of it. */
interface Planned {
  id: string;
  groupId: string;
  /** The week it was planned for, and its place in that week's rhythm; promotions stand behind the topics. */
  week: IsoWeek;
  slot: number;
  weight: PromptWeight;
  status: PromptStatus;
  /** As it would be posted: Markdown. */
  text: string;
  /** A first reply that breaks the ice, for a member of staff to post if nobody dares. */
  icebreaker: string;
  /** What it asks of a learner. */
  minutes: number;
  easyFor: string;
  hardFor: string;
  why: string;
  sources: PromptSource[];
  language: Language;
  /** Null where a model wrote it freely. */
  patternId: string | null;
  /** What it is about, as a key; null where it is about nothing in particular. */
  subject: string | null;
  /** 「AI生成」 on what a model wrote, also after a person edited it. */
  label: string | null;
  /** When it is to be posted. */
  at: number;
  /** When it was first planned for. */
  plannedAt: number;
  /** How often its time was missed and it was offered again. */
  moves: number;
  /** After this it is no longer true, or no longer news. */
  validUntil: number;
  hold: HoldReason | null;
  edited: boolean;
  decidedBy: string | null;
  decidedAt: number | null;
  /** Why an operator rejected it. */
  reason: string | null;
  postedAt: number | null;
  /** The platform's id of the posted message. */
  messageId: string | null;
  result: PromptResult | null;
  measuredAt: number | null;
  createdAt: number;
  updatedAt: number;
}

/** Of what is planned just now: nothing has become of it, and nobody has decided on it. */
export const newlyPlanned = (now: number) => ({
  moves: 0,
  hold: null,
  edited: false,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  postedAt: null,
  messageId: null,
  result: null,
  measuredAt: null,
  createdAt: now,
  updatedAt: now,
});

/** A drafted topic. */
export interface DiscussionPrompt extends Planned {
  kind: PromptKind;
  writtenBy: 'pattern' | 'model';
  author: null;
}

/** Of a topic's first reply, its minutes and its reasons a promotion has none: they are empty. */
export interface Promotion extends Planned {
  kind: typeof PROMOTION;
  writtenBy: 'staff';
  /** Whose words they are: they sign them in the group. */
  author: string;
}

export type PlannedPost = DiscussionPrompt | Promotion;

export const isPromotion = (post: PlannedPost): post is Promotion => post.kind === PROMOTION;

/** It was posted, or still may be. */
export const isUnderWay = ({ status }: Pick<PlannedPost, 'status'>): boolean =>
  status !== 'rejected' && status !== 'lapsed';

/** No other topic goes on the day of one that was posted, or still may be. */
export const takesItsDay = (post: PlannedPost): boolean => isUnderWay(post) && !isPromotion(post);

/** A group's topics are paused after too many met with silence, until an operator resumes them. */
export interface TopicPause {
  groupId: string;
  pausedAt: number;
  /** Topics in a row that nobody answered. */
  silent: number;
  /** Null while it lasts. */
  resumedAt: number | null;
}
