import { FIGURES } from '../figures/figures.ts';
import type { JudgeReport } from '../judgement/agreement.ts';
import { count, figureValue, intervalText, milliseconds } from './page/numbers.ts';
import { type Part, say } from './page/phrase.ts';
import type { Report } from './report.ts';

/** What the page says in both languages is English here. */
const inEnglish = (part: Part): string => say('en', part);

/** A report in a few lines for a terminal: the figures with their intervals, the comparison, the gate. */
export function reportText(report: Report): string {
  const { summary, run } = report;
  const lines: string[] = [];
  for (const section of ['answers', 'moderation'] as const) {
    const { n } = summary[section];
    if (n === 0) continue;
    lines.push(section === 'answers' ? outcomeLine(report) : counted(n, 'message'));
    for (const figure of FIGURES.filter((each) => each.section === section)) {
      const over = report.over[section][figure.name] ?? 0;
      if (over === 0) continue;
      // The summary of a section holds every one of its figures under its name.
      const value = Reflect.get(summary[section], figure.name) as number;
      const interval = report.intervals[section][figure.name];
      const limits = interval ? `  (${inEnglish(intervalText(figure, interval))})` : '';
      lines.push(
        `  ${figure.label.padEnd(20)} ${inEnglish(figureValue(figure, value)).padStart(8)}${limits}`,
      );
    }
  }
  if (summary.moderation.n > 0) lines.push(...decidedLines(report));
  if (report.judge) lines.push(judgeLine(report.judge));
  const { p50, p95, p99 } = summary.latencyMs;
  const time = (ms: number): string => inEnglish(milliseconds(ms));
  lines.push(
    `${time(p50)} median, ${time(p95)} p95, ${time(p99)} p99; ${run.casesPerSecond.toFixed(1)} cases a ` +
      `second; ${count(summary.cost.modelCalls)} model calls`,
  );
  for (const [name, n] of Object.entries(report.calibrations))
    lines.push(`calibration: ${name} (${count(n)})`);
  if (run.faults > 0) lines.push(counted(run.faults, 'fault'));
  lines.push(...comparisonLines(report), ...gateLines(report));
  return `${lines.join('\n')}\n`;
}

const counted = (n: number, what: string): string => `${count(n)} ${what}${n === 1 ? '' : 's'}`;

function outcomeLine({ summary: { answers } }: Report): string {
  return (
    `${counted(answers.n, 'question')}: ${count(answers.right)} right, ${count(answers.wrong)} wrong, ` +
    `${count(answers.abstainedRight)} silent rightly, ${count(answers.abstainedWrong)} silent wrongly`
  );
}

/** Who had the last word on messages, and what a model was asked. */
function decidedLines({ summary: { moderation } }: Report): string[] {
  const { decidedBy, modelCallsPerThousand } = moderation;
  return [
    `decided by rules ${count(decidedBy.rules)}, classifier ${count(decidedBy.classifier)}, model ` +
      `${count(decidedBy.model)}; model calls in a thousand messages: ` +
      `${modelCallsPerThousand.all.toFixed(1)}, in a thousand clean ones ` +
      `${modelCallsPerThousand.clean.toFixed(1)}`,
  ];
}

/** A second opinion, which decides nothing. */
function judgeLine({ name, judged, unsure, failed, agreement, cost }: JudgeReport): string {
  const { n, bothRight, bothWrong } = agreement;
  const without = [
    ...(unsure > 0 ? [`${count(unsure)} unsure`] : []),
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
  ];
  const said = [`agrees with the checks on ${count(bothRight + bothWrong)} of ${count(n)}`, ...without].join(
    ', ',
  );
  return `judge ${name}: ${counted(judged, 'answer')} judged, ${said}; ${counted(cost.modelCalls, 'model call')}`;
}

function comparisonLines({ comparison }: Report): string[] {
  if (!comparison) return [];
  const moved = comparison.figures.filter((figure) => figure.standsOut);
  return [
    `against ${comparison.baseline}: ${count(comparison.better.length)} cases better, ` +
      `${count(comparison.worse.length)} worse of ${count(comparison.shared)} in common`,
    ...(moved.length === 0 ? ['  no figure stands out of the noise'] : []),
    ...moved.map(
      ({ name, baseline, current, verdict }) =>
        `  ${name} ${(baseline ?? 0).toFixed(4)} → ${(current ?? 0).toFixed(4)}: ${verdict}`,
    ),
  ];
}

function gateLines({ gate }: Report): string[] {
  if (!gate) return [];
  return [
    ...gate.requirements.map(
      ({ text, value, met }) =>
        `${met ? 'met' : 'NOT MET'}: ${text} (${value === null ? 'nothing to measure' : Number(value.toFixed(4))})`,
    ),
    ...(gate.regressions ?? []).map(({ text }) => `WORSE: ${text}`),
    gate.passed ? 'passed' : 'failed',
  ];
}
