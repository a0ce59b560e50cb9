import type { Language } from '../../domain/language/language.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { PlannedMeasure, Strike } from '../measures/ladder.ts';
import { measuresFor, withMeasures } from '../measures/measures-for.ts';
import type { Policy } from '../measures/policy.ts';
import type { Examined } from '../moderator.ts';
import { asFlood } from './as-flood.ts';
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

/** A message judged alone, judged again with what went before it. Nothing else is looked at, so any batching agrees. */
export function verdictInHistory(
  alone: Pick<Examined, 'verdict' | 'judgement'>,
  { flood, strikes, at }: History,
  { text, policy, language }: { text: string; policy: Policy; language: Language },
): JudgedInHistory {
  const floods = flood !== null && alone.verdict.category === 'none';
  const base: Verdict = floods
    ? {
        ...alone.verdict,
        ...asFlood(flood),
        evidence: text === '' ? [] : [{ start: 0, end: text.length, text, reason: 'repetition' }],
      }
    : alone.verdict;
  const hardEvidence = floods || alone.judgement.hardEvidence;
  const planned = measuresFor(base, { hardEvidence, strikes, at }, policy);
  return { verdict: withMeasures(base, planned, policy, language), planned, hardEvidence };
}
