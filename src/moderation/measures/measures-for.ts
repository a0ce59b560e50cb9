import type { Language } from '../../domain/language/language.ts';
import type { AlertKind, Verdict } from '../../domain/moderation/moderation.ts';
import { nextMeasures, type PlannedMeasure, type Strike } from './ladder.ts';
import { measureText } from './measure-texts.ts';
import { type Policy, ruleFor } from './policy.ts';

/** Somebody in need, or a matter for a person alone: no rule is held against them meanwhile. */
const SPARES: ReadonlySet<AlertKind> = new Set(['crisis', 'political', 'obscene']);

/** What follows from a verdict, for the strikes that stand against its sender. `at`: the message's own time. */
export function measuresFor(
  verdict: Pick<Verdict, 'category' | 'severity' | 'needsReview'> & {
    alerts: readonly { kind: AlertKind }[];
  },
  { hardEvidence, strikes, at }: { hardEvidence: boolean; strikes: readonly Strike[]; at: number },
  policy: Policy,
): PlannedMeasure[] {
  const { category, severity, needsReview, alerts } = verdict;
  if (category === 'none' || severity === null || alerts.some(({ kind }) => SPARES.has(kind))) return [];
  return nextMeasures({ category, severity, strikes, at, hardEvidence, needsReview }, policy);
}

/** The verdict with its measures in the words that are said, quoting its rule. */
export function withMeasures(
  verdict: Verdict,
  planned: readonly PlannedMeasure[],
  policy: Policy,
  language: Language,
): Verdict {
  const rule = ruleFor(policy, verdict.category);
  return {
    ...verdict,
    rule: rule?.number ?? null,
    measures: planned.map(({ kind, requiresApproval }) => ({
      kind,
      text: measureText(kind, rule, language),
      requiresApproval,
    })),
  };
}
