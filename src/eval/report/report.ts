import { type ConfusionMatrix, confusionMatrix } from '../cases/score-moderation.ts';
import type { Comparison } from '../comparison/compare.ts';
import type { Regression } from '../comparison/regression.ts';
import type { Over, RequirementResult } from '../comparison/require.ts';
import {
  type BootstrapOptions,
  bootstrapIntervals,
  DEFAULT_BOOTSTRAP,
  type Interval,
} from '../figures/bootstrap.ts';
import { type Curve, wrongAgainstCoverage } from '../figures/curve.ts';
import { answerStatistics, messageStatistics, type Statistic } from '../figures/figures.ts';
import { type Reliability, reliabilityOf } from '../figures/reliability.ts';
import { rounded, type Scores, type Summary, summarise } from '../figures/summary.ts';
import type { JudgeReport } from '../judgement/agreement.ts';
import { type AnswerTagFigures, answersByTag, type MessageTagFigures, messagesByTag } from './breakdown.ts';

/** How the run went: what was measured, with what, when. */
interface RunFacts {
  testSet: string;
  lines: number;
  startedAt: string;
  finishedAt: string;
  /** Of this run; cases of an earlier one, that this one took up, are in `resumed`. */
  seconds: number;
  casesPerSecond: number;
  resumed: number;
  faults: number;
  settings: Readonly<Record<string, unknown>>;
}

/** What decides the exit code, where anything was asked. */
export interface GateReport {
  passed: boolean;
  requirements: RequirementResult[];
  /** Null where nobody asked. */
  regressions: Regression[] | null;
}

/** A report without its cases: small, whatever the set's size. `report.json` is this with `cases` at its end. */
export interface Report {
  summary: Summary;
  /** 95 % bootstrap intervals of the headline figures; null where a figure is over nothing. */
  intervals: Record<'answers' | 'moderation', Record<string, Interval | null>>;
  /** How many cases each headline figure is over. */
  over: Over;
  gate: GateReport | null;
  comparison: Comparison | null;
  curve: Curve | null;
  reliability: Reliability | null;
  confusion: ConfusionMatrix | null;
  byTag: { answers: AnswerTagFigures[]; moderation: MessageTagFigures[] };
  /** Which calibration served how many questions. */
  calibrations: Record<string, number>;
  judge: JudgeReport | null;
  run: RunFacts;
}

export interface ReportInput {
  scores: Scores;
  run: RunFacts;
  judge: JudgeReport | null;
  bootstrap?: BootstrapOptions | undefined;
}

/** Everything but what depends on a baseline or on requirements. */
export function reportOn({ scores, run, judge, bootstrap }: ReportInput): Report {
  const { answers, messages } = scores;
  const statistics = { answers: answerStatistics(answers), moderation: messageStatistics(messages) };
  const options = bootstrap ?? DEFAULT_BOOTSTRAP;
  const gated = answers.filter((score) => score.gated);
  return {
    summary: summarise(scores),
    intervals: {
      answers: roundedIntervals(bootstrapIntervals(statistics.answers, answers.length, options)),
      moderation: roundedIntervals(bootstrapIntervals(statistics.moderation, messages.length, options)),
    },
    over: { answers: overOf(statistics.answers), moderation: overOf(statistics.moderation) },
    gate: null,
    comparison: null,
    curve: answers.length === 0 ? null : roundedCurve(wrongAgainstCoverage(answers)),
    reliability:
      gated.length === 0
        ? null
        : reliabilityOf(gated.map(({ confidence, answerable }) => ({ confidence, held: answerable }))),
    confusion: messages.length === 0 ? null : confusionMatrix(messages),
    byTag: { answers: answersByTag(answers), moderation: messagesByTag(messages) },
    calibrations: countsOf(answers.filter((score) => !score.fault).map((score) => score.calibration)),
    judge,
    run,
  };
}

const overOf = (statistics: readonly Statistic[]): Record<string, number> =>
  Object.fromEntries(statistics.map((statistic) => [statistic.figure.name, statistic.over]));

const roundedIntervals = (intervals: Record<string, Interval | null>): Record<string, Interval | null> =>
  Object.fromEntries(
    Object.entries(intervals).map(([name, interval]) => [
      name,
      interval && ([rounded(interval[0]), rounded(interval[1])] as const),
    ]),
  );

const roundedCurve = ({ points, today }: Curve): Curve => ({
  points: points.map(({ threshold, coverage, wrongRate }) => ({
    threshold: rounded(threshold),
    coverage: rounded(coverage),
    wrongRate: rounded(wrongRate),
  })),
  today: today && { coverage: rounded(today.coverage), wrongRate: rounded(today.wrongRate) },
});

function countsOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
