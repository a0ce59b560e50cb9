import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../domain/faults/errors.ts';
import { type Clock, toIso } from '../domain/time/clock.ts';
import type { Tokenise } from './cases/support.ts';
import type { TestLine } from './cases/test-line.ts';
import { readTestSet } from './cases/test-set.ts';
import { type Baseline, readBaseline } from './comparison/baseline.ts';
import { compare } from './comparison/compare.ts';
import { regressionsOf } from './comparison/regression.ts';
import { checkRequirements, parseRequirements, type Requirement } from './comparison/require.ts';
import type { BootstrapOptions } from './figures/bootstrap.ts';
import { rounded } from './figures/summary.ts';
import { type JudgedCase, type JudgeReport, judgeReport } from './judgement/agreement.ts';
import type { Judge } from './judgement/judge.ts';
import type { ProgressWriter } from './progress.ts';
import { type GateReport, type Report, reportOn } from './report/report.ts';
import { writeReportHtml } from './report/report-html.ts';
import { writeReportJson } from './report/report-json.ts';
import { writeReportJunit } from './report/report-junit.ts';
import { type FinishedRun, runTestSet } from './run.ts';
import { type Sink, writeFileWhole } from './sink.ts';
import type { Subject } from './subject.ts';

export interface EvaluateOptions {
  /** Path of the test set. */
  testSet: string;
  subject: Subject;
  courseExists: (courseId: string) => boolean | Promise<boolean>;
  /** Told of the whole set once it is read and found right, before the run. */
  onRead?: ((lines: readonly TestLine[]) => Promise<void>) | undefined;
  tokenise: Tokenise;
  /** Everything that the results depend on: mode, models, course versions. JSON values; shown in the report. */
  settings: Readonly<Record<string, unknown>>;
  /** `--report`: the folder for report.json, report.html and junit.xml, made if need be. */
  reportDir?: string | undefined;
  /** `--baseline`: the report.json of an earlier run. */
  baseline?: string | undefined;
  /** `--require` */
  require?: string | undefined;
  /** `--fail-on-regression`; needs a baseline. */
  failOnRegression?: boolean | undefined;
  /** `--json`: takes the whole report.json, also without a report folder. */
  json?: Sink | undefined;
  judge?: Judge | undefined;
  clock: Clock;
  /** Standard error. */
  progress: ProgressWriter;
  concurrency?: number | undefined;
  maxFaults?: number | undefined;
  bootstrap?: BootstrapOptions | undefined;
  signal?: AbortSignal | undefined;
}

export interface Evaluation {
  report: Report;
  /** False where a requirement is not met or a regression was not to be: exit code 1. */
  passed: boolean;
  /** Files written, in the report folder. */
  files: string[];
}

/**
 * The whole of `eval`: reads and checks everything that was handed in, runs, scores, compares, writes. Throws a
 * `BadInputError` before the run for anything that is wrong with the input.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const requirements = options.require === undefined ? [] : parseRequirements(options.require);
  if (options.failOnRegression && options.baseline === undefined) {
    throw new BadInputError('no_baseline', '--fail-on-regression has nothing to compare with', {
      fix: 'Name the report.json of an earlier run with --baseline.',
    });
  }
  const testSet = await readTestSet({ path: options.testSet, courseExists: options.courseExists });
  const baseline = options.baseline === undefined ? null : readBaseline(options.baseline, testSet.lines);
  await options.onRead?.(testSet.lines);
  const startedAt = options.clock.now();
  const run = await runTestSet({ ...options, testSet, reportDir: options.reportDir ?? null });
  try {
    const report = reportOfRun(options, run, startedAt);
    if (baseline) report.comparison = comparisonWith(baseline, run, options.bootstrap);
    report.gate = gateOf(requirements, options.failOnRegression ?? false, report);
    const files = options.reportDir === undefined ? [] : await writeReports(options.reportDir, report, run);
    if (options.json) await writeReportJson(report, run.cases(), options.json);
    run.close('remove');
    return { report, passed: report.gate?.passed ?? true, files };
  } catch (error) {
    run.close('keep');
    throw error;
  }
}

function reportOfRun(options: EvaluateOptions, run: FinishedRun, startedAt: number): Report {
  const lines = run.scores.answers.length + run.scores.messages.length;
  return reportOn({
    scores: run.scores,
    judge: judgementOf(options.judge, run),
    bootstrap: options.bootstrap,
    run: {
      testSet: options.testSet,
      lines,
      startedAt: toIso(startedAt),
      finishedAt: toIso(options.clock.now()),
      seconds: run.seconds,
      casesPerSecond: run.seconds > 0 ? rounded((lines - run.resumed) / run.seconds) : 0,
      resumed: run.resumed,
      faults: run.faults,
      settings: options.settings,
    },
  });
}

function judgementOf(judge: Judge | undefined, run: FinishedRun): JudgeReport | null {
  if (!judge) return null;
  const classes = new Map(run.scores.answers.map((score) => [score.id, score.class]));
  const judged: JudgedCase[] = [];
  for (const { recorded } of run.cases()) {
    if (recorded.kind !== 'answer' || !recorded.judge) continue;
    judged.push({ id: recorded.id, opinion: recorded.judge, right: classes.get(recorded.id) === 'right' });
  }
  return judgeReport(judge.name, judged);
}

function comparisonWith(baseline: Baseline, run: FinishedRun, bootstrap: BootstrapOptions | undefined) {
  return compare({
    name: baseline.path,
    current: run.scores,
    baseline: baseline.scores,
    onlyBaseline: baseline.others,
    bootstrap,
  });
}

function gateOf(
  requirements: readonly Requirement[],
  failOnRegression: boolean,
  report: Report,
): GateReport | null {
  if (requirements.length === 0 && !failOnRegression) return null;
  const results = checkRequirements(requirements, report.summary, report.over);
  const regressions = failOnRegression && report.comparison ? regressionsOf(report.comparison) : null;
  return {
    passed: results.every((result) => result.met) && (regressions ?? []).length === 0,
    requirements: results,
    regressions,
  };
}

async function writeReports(dir: string, report: Report, run: FinishedRun): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const writers = {
    'report.json': writeReportJson,
    'report.html': writeReportHtml,
    'junit.xml': writeReportJunit,
  };
  const files: string[] = [];
  for (const [name, write] of Object.entries(writers)) {
    const path = join(dir, name);
    // Each pass reads the cases from the log again.
    await writeFileWhole(path, (sink) =>
      write(report, { [Symbol.iterator]: () => run.cases()[Symbol.iterator]() }, sink),
    );
    files.push(path);
  }
  return files;
}
