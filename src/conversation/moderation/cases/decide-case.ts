import { ConflictError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { toIso } from '../../../domain/time/clock.ts';
import type { Repositories } from '../../../store/index.ts';

/** A person's decision on a case. */
export interface Decision {
  operator: string;
  note: string | null;
  /** Statuses in which the case may still be decided so. */
  from: readonly Violation['status'][];
  /** What of the case is otherwise from now on; it is `confirmed` unless this says something else. */
  change?: Partial<Pick<Violation, 'status' | 'category' | 'severity' | 'rule'>>;
}

/** The one way a person's decision gets into a case; a conflict names who was faster. */
export async function decideCase(
  tx: Repositories,
  violation: Violation,
  { operator, note, from, change = {} }: Decision,
  now: number,
): Promise<Violation> {
  // Later than what it replaces: the time names the decision.
  const decidedAt = Math.max(now, (violation.decidedAt ?? 0) + 1);
  const moved = await tx.violations.move(
    violation.id,
    from,
    { status: 'confirmed', dueAt: null, decidedBy: operator, decidedAt, note, ...change },
    now,
  );
  if (moved) return moved;
  const [what, code] =
    violation.status === 'withdrawn'
      ? ['Its message was recalled or edited', 'violation_withdrawn']
      : [`${violation.decidedBy ?? 'The policy'} has decided this case already`, 'violation_decided'];
  throw new ConflictError(code, `${what}: it is ${violation.status}.`, {
    fix: 'Look at the case again; a decided one can be changed or overturned.',
  });
}

/** Open cases of the same words by others are decided as `head` was: one decision serves them. */
export async function decideRepeats(
  tx: Repositories,
  head: Violation,
  operator: string,
  now: number,
): Promise<Violation[]> {
  const { category, severity, rule } = head;
  const decision: Decision = {
    operator,
    note: head.note,
    from: ['open'],
    change: { category, severity, rule },
  };
  const decided: Violation[] = [];
  for (const repeat of await tx.violations.repeatsOf(head.id))
    if (repeat.status === 'open') decided.push(await decideCase(tx, repeat, decision, now));
  return decided;
}

/** Counts a confirmed violation against its sender. */
export async function strikeFor(tx: Repositories, violation: Violation): Promise<void> {
  await tx.strikes.put({
    violationId: violation.id,
    channel: violation.channel,
    senderId: violation.senderId,
    category: violation.category,
    at: violation.sentAt,
  });
}

/** Held while a person decides on a case. */
export const decisionLock = (id: string): string => `case:${id}`;

/** Who decides on a case, and which decision on it they have read. */
export interface Reader {
  operator: string;
  /** When the decision was made that they have read; where it is left out, whatever stands is decided otherwise. */
  decidedAt?: number | 'never' | undefined;
}

/**
 * The case once nobody else is deciding it. What a colleague has decided is decided otherwise only by who has read it,
 * where a reader says what they read: of two who look at the same open case on the console the second is told who was
 * first, and what they decided stands.
 */
export async function getInTurn(tx: Repositories, id: string, reader: Reader): Promise<Violation> {
  await tx.locks.hold(decisionLock(id));
  const violation = await mustGet(tx, id);
  const { decidedBy, decidedAt } = violation;
  if (decidedBy === null || decidedAt === null || reader.decidedAt === undefined) return violation;
  if (reader.decidedAt === decidedAt || (reader.decidedAt === 'never' && reader.operator === decidedBy))
    return violation;
  const at = toIso(decidedAt);
  throw new ConflictError('violation_decided', `${decidedBy} has decided this case already, at ${at}.`, {
    details: { holder: decidedBy, at },
    fix: 'Read that decision; where it is wrong, decide otherwise with its "decidedAt".',
  });
}

export async function mustGet(tx: Pick<Repositories, 'violations'>, id: string): Promise<Violation> {
  const violation = await tx.violations.get(id);
  if (!violation) throw unknown('violation', id);
  return violation;
}
