import {
  MEASURES,
  type MeasureKind,
  type Severity,
  type ViolationCategory,
} from '../../domain/moderation/moderation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import type { Policy } from './policy.ts';

/** A confirmed violation on a learner's record. */
export interface Strike {
  category: ViolationCategory;
  /** Epoch milliseconds of the message. */
  at: number;
}

/** What the ladder decides from; nothing else counts, and nobody is exempt. */
export interface LadderCase {
  category: ViolationCategory;
  severity: Severity;
  /** Every strike of this learner, of any category and age; overturned ones are not among them. */
  strikes: readonly Strike[];
  at: number;
  /** An offer and a way to contact or pay, a wall of repetition, or somebody posing as staff. */
  hardEvidence: boolean;
  /** A person is to look first: nothing is done before. */
  needsReview: boolean;
}

export interface PlannedMeasure {
  kind: MeasureKind;
  requiresApproval: boolean;
}

/** From the lightest to the heaviest, as the ladder climbs. `MEASURES` is the order in which they are shown. */
const WEIGHT: Readonly<Record<MeasureKind, number>> = {
  private_reminder: 1,
  warn: 2,
  delete: 3,
  mute: 4,
  remove: 5,
  legal_escalation: 6,
};

/** Strikes of the category that have not faded. */
export function activeStrikes(
  strikes: readonly Strike[],
  category: ViolationCategory,
  at: number,
  policy: Policy,
): Strike[] {
  const kept = policy.strikeDecayDays[category] * DAY_MS;
  return strikes.filter((strike) => strike.category === category && strike.at <= at && at - strike.at < kept);
}

/**
 * What follows from a violation. Heavier with severity and with history, never lighter: the measures of a
 * repeated or severe violation are added to those of the first where they are not heavier.
 */
export function nextMeasures(facts: LadderCase, policy: Policy): PlannedMeasure[] {
  if (policy.mode === 'observe') return [];
  const step = policy.ladder[facts.category];
  const repeatedRule = policy.repeated[facts.category];
  const active = activeStrikes(facts.strikes, facts.category, facts.at, policy);
  const within = repeatedRule
    ? active.filter((strike) => facts.at - strike.at < repeatedRule.withinDays * DAY_MS).length + 1
    : 1;
  const isRepeated =
    step.repeated !== undefined && repeatedRule !== undefined && within >= repeatedRule.count;
  const isSevere = step.severe !== undefined && facts.severity === 'high';

  const kinds = new Set<MeasureKind>(isRepeated || isSevere ? [] : step.first);
  if (isRepeated) for (const kind of step.repeated ?? []) kinds.add(kind);
  if (isSevere) for (const kind of step.severe ?? []) kinds.add(kind);
  // A later step may name a lighter measure than the first did; what was due once is not skipped. And what concerns
  // the message itself stays due: a second advert comes down too, whatever becomes of who sent it.
  const heaviest = Math.max(...[...kinds].map((kind) => WEIGHT[kind]));
  for (const kind of step.first) if (WEIGHT[kind] > heaviest || kind === 'delete') kinds.add(kind);

  return [...kinds]
    .sort((a, b) => MEASURES.indexOf(a) - MEASURES.indexOf(b))
    .map((kind) => ({ kind, requiresApproval: requiresApproval(kind, facts, policy) }));
}

/** The handbook: visible automatic measures rest on hard evidence; removal and the law always wait for a person. */
function requiresApproval(kind: MeasureKind, facts: LadderCase, policy: Policy): boolean {
  if (policy.mode === 'approve' || facts.needsReview) return true;
  switch (kind) {
    case 'private_reminder':
      return false;
    case 'warn':
      return !facts.hardEvidence;
    case 'delete':
    case 'mute':
      return !(facts.hardEvidence && (facts.category === 'advertising' || facts.category === 'spam'));
    case 'remove':
    case 'legal_escalation':
      return true;
  }
}

/** Measures that were held, as they are done `heldMs` after the message: a late warning goes private only. */
export function whenLate(kinds: readonly MeasureKind[], heldMs: number, policy: Policy): MeasureKind[] {
  if (heldMs <= policy.warnWithinHours * HOUR_MS) return [...kinds];
  return [...new Set(kinds.map((kind) => (kind === 'warn' ? 'private_reminder' : kind)))];
}

/** When the desk is told that a held measure still waits. */
export function heldUntil(category: ViolationCategory, from: number, policy: Policy): number {
  return from + policy.heldMinutes[category] * MINUTE_MS;
}
