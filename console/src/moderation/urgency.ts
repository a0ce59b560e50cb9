import { type Urgency, urgencyBetween } from '../language/time-left.ts';
import type { ViolationDoc } from '../wire/violation.ts';

/** Alerts first, then appeals and what is due soonest; what only has something to do by hand stands last. */
export function byUrgency(cases: ViolationDoc[]): ViolationDoc[] {
  return [...cases].sort((a, b) => rank(a) - rank(b) || dueOf(a) - dueOf(b));
}

function rank(one: ViolationDoc): number {
  if (one.verdict.alerts.length > 0 && one.status === 'open') return 0;
  if (one.status === 'open' || one.appealOpen) return 1;
  return 2;
}

/** When a person should have decided: the case, or the appeal against what was decided. Epoch ms; null for no time. */
export function dueAtOf({ dueAt, appealDueAt }: ViolationDoc): number | null {
  const due = dueAt ?? appealDueAt;
  return due === null ? null : Date.parse(due);
}

/** Milliseconds: what the handbook's warning leaves of the four staffed hours for an appeal. */
const APPEAL_SOON_MS = 72 * 60_000;

/** How urgent what waits is; calm where it has no time. */
export function urgencyOf(one: ViolationDoc, now: number): Urgency {
  const due = dueAtOf(one);
  if (due === null) return 'calm';
  if (one.dueAt !== null) return urgencyBetween(Date.parse(one.createdAt), due, now);
  if (now >= due) return 'late';
  return due - now <= APPEAL_SOON_MS ? 'soon' : 'calm';
}

const dueOf = (one: ViolationDoc): number => dueAtOf(one) ?? Number.MAX_SAFE_INTEGER;
