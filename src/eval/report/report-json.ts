import type { Sink } from '../sink.ts';
import type { Report } from './report.ts';
import { reportCase, type ScoredCase } from './report-case.ts';

/** Writes `report.json`: one document, the cases last, each on a line of its own, so that two can be compared. */
export async function writeReportJson(
  report: Report,
  cases: Iterable<ScoredCase>,
  sink: Sink,
): Promise<void> {
  await sink(`${JSON.stringify(report).slice(0, -1)},\n"cases":[`);
  let separator = '\n';
  for (const scored of cases) {
    const told = reportCase(scored);
    if (!told) continue;
    await sink(separator + JSON.stringify(told));
    separator = ',\n';
  }
  await sink('\n]}\n');
}
