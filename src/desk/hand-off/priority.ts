import type { Question } from '../../domain/conversation/question.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';

/** Why a question stands where it stands in the line. */
export const PRIORITY_REASONS = [
  'alert',
  'quarrel',
  'complaint',
  'overdue',
  'due_soon',
  'waiting',
  'promise_missed',
  'came_back',
  'asked_by_several',
  'core_learner',
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

export interface Priority {
  /** The sum of the points: more is sooner. */
  score: number;
  /** Heaviest first. */
  reasons: { reason: PriorityReason; points: number }[];
}

/** The handbook's order of urgency: an alert before a quarrel before a complaint before any question. */
const KIND_POINTS: Partial<Record<Question['kind'], { reason: PriorityReason; points: number }>> = {
  alert: { reason: 'alert', points: 200 },
  quarrel: { reason: 'quarrel', points: 160 },
  complaint: { reason: 'complaint', points: 120 },
};
/** At most all of a question's other points together stay under a complaint's. */
const OVERDUE_POINTS = 40;
const OVERDUE_MORE_PER_MINUTES = 6;
const OVERDUE_MORE_AT_MOST = 20;
const DUE_SOON_MS = 10 * MINUTE_MS;
/** Of the time there was: what has five minutes in all is not nearly due from the first. */
const DUE_SOON_SHARE = 1 / 3;
const DUE_SOON_POINTS = 20;
const WAITING_POINTS = 25;
const PROMISE_MISSED_POINTS = 10;
const CAME_BACK_POINTS = 8;
const ASKER_POINTS = 4;
const ASKERS_POINTS_AT_MOST = 12;
const CORE_POINTS = 6;

/** How urgent a waiting question is, with the reasons that an operator is shown. `others`: how many asked the same. */
export function priorityOf(
  question: Pick<Question, 'kind' | 'dueAt' | 'clockFrom' | 'missed' | 'told' | 'reopened' | 'core'>,
  others: number,
  now: number,
): Priority {
  const reasons: Priority['reasons'] = [];
  const add = (reason: PriorityReason, points: number): void => {
    if (points > 0) reasons.push({ reason, points });
  };
  const byKind = KIND_POINTS[question.kind];
  if (byKind) reasons.push(byKind);
  if (question.dueAt !== null) {
    const late = now - question.dueAt;
    if (late >= 0) {
      const more = Math.floor(late / (OVERDUE_MORE_PER_MINUTES * MINUTE_MS));
      add('overdue', OVERDUE_POINTS + Math.min(OVERDUE_MORE_AT_MOST, more));
    } else {
      const allowed = question.dueAt - question.clockFrom;
      if (-late <= Math.min(DUE_SOON_MS, allowed * DUE_SOON_SHARE)) add('due_soon', DUE_SOON_POINTS);
      const used = allowed <= 0 ? 1 : (now - question.clockFrom) / allowed;
      add('waiting', Math.round(WAITING_POINTS * Math.min(1, Math.max(0, used))));
    }
  }
  if (question.told && question.missed > 0) add('promise_missed', PROMISE_MISSED_POINTS);
  if (question.reopened > 0) add('came_back', CAME_BACK_POINTS);
  add('asked_by_several', Math.min(ASKERS_POINTS_AT_MOST, others * ASKER_POINTS));
  if (question.core) add('core_learner', CORE_POINTS);
  reasons.sort((a, b) => b.points - a.points);
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
