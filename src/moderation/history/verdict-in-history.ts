import type { Language } from '../../domain/language.ts';
import type { Verdict } from '../../domain/moderation.ts';
import { nextMeasures, type PlannedMeasure, type Strike } from '../measures/ladder.ts';
import { measureText } from '../measures/measure-texts.ts';
import { type Policy, ruleFor } from '../measures/policy.ts';
import type { Examined } from '../moderator.ts';
import type { Flood } from './flooding.ts';

/** What a message's own words cannot tell: what its group and its sender did before it. */
export interface History {
  flood: Flood | null;
  /** Every strike of the sender that stands. */
  strikes: readonly Strike[];
  /** The message's own time. */
  at: number;
}

export interface JudgedInHistory {
  verdict: Verdict;
  planned: PlannedMeasure[];
  hardEvidence: boolean;
}

/** As the moderator says of one who floods: such verdicts count messages, they do not guess. */
const COUNTED = 0.99;
/** So many of the same are no slip any more. */
const STUBBORN = 20;

/** A message judged alone, judged again with what went before it. Nothing else is looked at, so any batching agrees. */
export function verdictInHistory(
  alone: Pick<Examined, 'verdict' | 'judgement'>,
  text: string,
  history: History,
  policy: Policy,
  language: Language,
): JudgedInHistory {
  const { flood, at } = history;
  const floods = flood !== null && alone.verdict.category === 'none';
  const base: Verdict = floods ? floodVerdict(alone.verdict, text, flood) : alone.verdict;
  const hardEvidence = floods || alone.judgement.hardEvidence;
  const planned = measuresFor(base, hardEvidence, history.strikes, at, policy);
  return { verdict: withMeasures(base, planned, policy, language), planned, hardEvidence };
}

/** What follows from a verdict, for the sender's strikes. Matters for a person alone call for none. */
export function measuresFor(
  verdict: Pick<Verdict, 'category' | 'severity' | 'needsReview' | 'alerts'>,
  hardEvidence: boolean,
  strikes: readonly Strike[],
  at: number,
  policy: Policy,
): PlannedMeasure[] {
  const { category, severity, needsReview } = verdict;
  if (category === 'none' || severity === null) return [];
  if (verdict.alerts.some(({ kind }) => kind === 'crisis' || kind === 'political' || kind === 'obscene'))
    return [];
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

function floodVerdict(verdict: Verdict, text: string, flood: Flood): Verdict {
  return {
    ...verdict,
    category: 'spam',
    confidence: COUNTED,
    severity: flood.count >= STUBBORN ? 'medium' : 'low',
    evidence: text === '' ? [] : [{ start: 0, end: text.length, text, reason: 'repetition' }],
    decidedBy: 'rules',
    needsReview: false,
  };
}
