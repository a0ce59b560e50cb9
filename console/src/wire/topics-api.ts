import type {
  PromptResult,
  PromptSource,
  PromptStatus,
  PromptWeight,
} from '../../../src/domain/school/discussion-prompt.ts';
import { requestsOf } from './request.ts';

export type TopicSourceDoc = Omit<PromptSource, 'courseId'>;

/** A drafted topic and what became of it. */
export interface TopicDoc {
  id: string;
  groupId: string;
  week: string;
  kind: string;
  weight: PromptWeight;
  status: PromptStatus;
  text: string;
  icebreaker: string;
  minutes: number;
  easyFor: string;
  hardFor: string;
  why: string;
  sources: TopicSourceDoc[];
  label: string | null;
  at: string;
  plannedAt: string;
  moves: number;
  hold: string | null;
  edited: boolean;
  decidedBy: string | null;
  reason: string | null;
  postedAt: string | null;
  result: PromptResult | null;
}

/** What staff made known to a group, or will. */
export interface PromotionDoc {
  id: string;
  groupId: string;
  status: 'scheduled' | 'posted' | 'cancelled' | 'lapsed';
  text: string;
  postedAs: string;
  signedBy: string;
  at: string;
  plannedAt: string;
  validUntil: string;
  moves: number;
  hold: string | null;
  decidedBy: string | null;
  reason: string | null;
  result: PromptResult | null;
}

/** Times are ISO 8601. */
export interface PromotionToSend {
  text: string;
  at: string;
  validUntil: string;
}

export interface TopicRhythmDoc {
  state: 'on' | 'off' | 'paused';
  silent: number | null;
}

/** What waits for somebody to decide. */
export interface WaitingTopics {
  drafts: TopicDoc[];
  /** Groups whose topics are paused. */
  paused: number;
}

export interface TopicsApi {
  ofWeek: (groupId: string, week: string, signal?: AbortSignal) => Promise<TopicDoc[]>;
  rhythm: (groupId: string, signal?: AbortSignal) => Promise<TopicRhythmDoc>;
  waiting: (signal?: AbortSignal) => Promise<WaitingTopics>;
  draft: (groupId: string, week: string) => Promise<unknown>;
  approve: (id: string, operator: string) => Promise<TopicDoc>;
  reject: (id: string, operator: string, reason: string) => Promise<TopicDoc>;
  edit: (
    id: string,
    operator: string,
    change: { text?: string; icebreaker?: string; at?: string },
  ) => Promise<TopicDoc>;
  resume: (groupId: string, operator: string) => Promise<unknown>;
  promotionsOfWeek: (groupId: string, week: string, signal?: AbortSignal) => Promise<PromotionDoc[]>;
  writePromotion: (groupId: string, operator: string, written: PromotionToSend) => Promise<PromotionDoc>;
  editPromotion: (id: string, operator: string, change: PromotionToSend) => Promise<PromotionDoc>;
  cancelPromotion: (id: string, operator: string, reason: string) => Promise<PromotionDoc>;
}

const PAGE_SIZE = 200;

/** The operators' side of topics, for one token. */
export function createTopicsApi(token: string): TopicsApi {
  const { get, items, post } = requestsOf(token);
  const of = (id: string) => `/v1/discussion-prompts/${encodeURIComponent(id)}`;
  const promotion = (id: string) => `/v1/promotions/${encodeURIComponent(id)}`;
  const group = (id: string) => `/v1/groups/${encodeURIComponent(id)}/topics`;
  return {
    ofWeek: (groupId, week, signal) =>
      items(`/v1/discussion-prompts?groupId=${encodeURIComponent(groupId)}&week=${week}`, signal),
    rhythm: (groupId, signal) => get(group(groupId), signal),
    waiting: async (signal) => {
      const [drafts, pauses] = await Promise.all([
        items<TopicDoc>(`/v1/discussion-prompts?status=draft&limit=${PAGE_SIZE}`, signal),
        items('/v1/topic-pauses', signal),
      ]);
      return { drafts, paused: pauses.length };
    },
    draft: (groupId, week) => post('/v1/discussion-prompts', { groupId, week }),
    approve: (id, operator) => post(`${of(id)}/approve`, { operator }),
    reject: (id, operator, reason) => post(`${of(id)}/reject`, { operator, reason }),
    edit: (id, operator, change) => post(`${of(id)}/edit`, { operator, ...change }),
    resume: (groupId, operator) => post(`${group(groupId)}/resume`, { operator }),
    promotionsOfWeek: (groupId, week, signal) =>
      items(`/v1/promotions?groupId=${encodeURIComponent(groupId)}&week=${week}`, signal),
    writePromotion: (groupId, operator, written) => post('/v1/promotions', { groupId, operator, ...written }),
    editPromotion: (id, operator, change) => post(`${promotion(id)}/edit`, { operator, ...change }),
    cancelPromotion: (id, operator, reason) => post(`${promotion(id)}/cancel`, { operator, reason }),
  };
}
