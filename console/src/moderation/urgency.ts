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

const dueOf = (one: ViolationDoc): number => dueAtOf(one) ?? Number.MAX_SAFE_INTEGER;
