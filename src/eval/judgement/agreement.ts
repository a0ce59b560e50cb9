import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import { totalUsage } from '../figures/summary.ts';
import type { JudgeOpinion, JudgeVerdict } from './judge-opinion.ts';

/** A judge's opinion beside what the deterministic checks say of the same spoken answer. */
export interface JudgedCase {
  id: string;
  opinion: JudgeOpinion;
  /** The case is `right` by the checks. */
  right: boolean;
}

/** How far a judge and the checks go together. */
export interface Agreement {
  /** Cases on which the judge has a verdict other than `unsure`. */
  n: number;
  bothRight: number;
  bothWrong: number;
  judgeRightOnly: number;
  checksRightOnly: number;
  /** Share of the n on which both say the same; null where n is 0. */
  raw: number | null;
  /**
   * Cohen's kappa, (raw − chance) ÷ (1 − chance): 0 is what chance would give, 1 is perfect. Null where chance
   * alone would agree always, because each says the same of every case.
   */
  kappa: number | null;
}

export interface JudgeReport {
  name: string;
  judged: number;
  unsure: number;
  failed: number;
  agreement: Agreement;
  cost: AnswerUsage;
  /** Cases to look at by hand, in the order of their ids. */
  disagreements: { id: string; judge: JudgeVerdict; checks: 'right' | 'wrong'; reason: string }[];
}

const MAX_DISAGREEMENTS = 200;

export function judgeReport(name: string, cases: readonly JudgedCase[]): JudgeReport {
  const decided = cases.filter(({ opinion }) => opinion.verdict === 'right' || opinion.verdict === 'wrong');
  return {
    name,
    judged: cases.length,
    unsure: cases.filter(({ opinion }) => opinion.verdict === 'unsure').length,
    failed: cases.filter(({ opinion }) => opinion.verdict === null).length,
    agreement: agreementOf(
      decided.map(({ opinion, right }) => ({ judge: opinion.verdict === 'right', checks: right })),
    ),
    cost: totalUsage(cases.map(({ opinion }) => opinion)),
    disagreements: decided
      .flatMap(({ id, opinion: { verdict, reason }, right }) =>
        verdict === null || (verdict === 'right') === right
          ? []
          : [{ id, judge: verdict, checks: right ? ('right' as const) : ('wrong' as const), reason }],
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, MAX_DISAGREEMENTS),
  };
}

export function agreementOf(pairs: readonly { judge: boolean; checks: boolean }[]): Agreement {
  const n = pairs.length;
  const count = (judge: boolean, checks: boolean): number =>
    pairs.filter((pair) => pair.judge === judge && pair.checks === checks).length;
  const bothRight = count(true, true);
  const bothWrong = count(false, false);
  const judgeRightOnly = count(true, false);
  const checksRightOnly = count(false, true);
  const raw = n === 0 ? null : (bothRight + bothWrong) / n;
  const judgeRight = (bothRight + judgeRightOnly) / n;
  const checksRight = (bothRight + checksRightOnly) / n;
  const chance = judgeRight * checksRight + (1 - judgeRight) * (1 - checksRight);
  return {
    n,
    bothRight,
    bothWrong,
    judgeRightOnly,
    checksRightOnly,
    raw,
    kappa: raw === null || chance === 1 ? null : (raw - chance) / (1 - chance),
  };
}
