import { containsAll } from '../cases/contains-match.ts';
import { createSourceMatcher } from '../cases/source-match.ts';
import { placeOf } from '../cases/support.ts';
import type { Sink } from '../sink.ts';
import type { Report } from './report.ts';
import { type ReportCase, reportCase, type ScoredCase } from './report-case.ts';

/**
 * Writes `junit.xml`: a suite of questions, one of messages, one of what was required. A wrong answer, an
 * abstention that was not expected and a wrong category are failures; a fault is an error.
 */
export async function writeReportJunit(
  report: Report,
  cases: Iterable<ScoredCase>,
  sink: Sink,
): Promise<void> {
  const { answers, moderation } = report.summary;
  const answerFailures = answers.wrong + answers.abstainedWrong - answers.faults;
  const rightMessages = Math.round(moderation.accuracy * moderation.n);
  const messageFailures = moderation.n - rightMessages - moderation.faults;
  const gate = gateCases(report);
  const gateFailures = gate.filter((one) => one.failure !== null).length;
  const total = {
    tests: answers.n + moderation.n + gate.length,
    failures: answerFailures + messageFailures + gateFailures,
  };
  await sink('<?xml version="1.0" encoding="UTF-8"?>\n');
  await sink(
    '<testsuites name="zhujiao ' +
      `eval"${attribute('tests', total.tests)}${attribute('failures', total.failures)}${attribute('errors', answers.faults + moderation.faults)}${attribute('time', report.run.seconds.toFixed(3))}>\n`,
  );
  // The log gives the cases in the order of the test set, where the two kinds may alternate: one pass for each.
  const suites = [
    { name: 'answers', n: answers.n, failures: answerFailures, errors: answers.faults },
    { name: 'moderation', n: moderation.n, failures: messageFailures, errors: moderation.faults },
  ] as const;
  for (const suite of suites) {
    if (suite.n === 0) continue;
    await sink(openSuite(suite.name, suite.n, suite.failures, suite.errors, report.run.startedAt));
    for (const scored of cases) {
      if ((scored.line.kind === 'question') !== (suite.name === 'answers')) continue;
      const told = reportCase(scored);
      if (told) await sink(caseElement(told));
    }
    await sink('  </testsuite>\n');
  }
  if (gate.length > 0) {
    await sink(openSuite('gate', gate.length, gateFailures, 0, report.run.startedAt));
    for (const { name, failure } of gate) await sink(testCase('gate', name, 0, failure));
    await sink('  </testsuite>\n');
  }
  await sink('</testsuites>\n');
}

/** Why a case counts as failed; null where it does not. */
type Failure = {
  kind: 'failure' | 'error';
  type: string;
  message: string;
  detail?: string | undefined;
} | null;

function gateCases({ gate }: Report): { name: string; failure: Failure }[] {
  if (!gate) return [];
  return [
    ...gate.requirements.map(({ text, value, met }) => ({
      name: text,
      failure: met
        ? null
        : {
            kind: 'failure' as const,
            type: 'requirement',
            message: value === null ? 'there was nothing to measure' : `it is ${value}`,
          },
    })),
    ...(gate.regressions === null
      ? []
      : [
          {
            name: 'no figure is significantly worse than in the baseline',
            failure:
              gate.regressions.length === 0
                ? null
                : {
                    kind: 'failure' as const,
                    type: 'regression',
                    message: gate.regressions.map((regression) => regression.text).join('; '),
                  },
          },
        ]),
  ];
}

function caseElement(told: ReportCase): string {
  const className = told.tags[0] ?? ('courseId' in told ? told.courseId : 'message');
  return testCase(className, told.id, told.ms ?? 0, failureOf(told));
}

function failureOf(told: ReportCase): Failure {
  if (told.fault !== undefined) return { kind: 'error', type: 'fault', message: told.fault };
  if ('verdict' in told) {
    if (told.verdict === 'right' || told.verdict === 'abstainedRight') return null;
    return {
      kind: 'failure',
      type: told.verdict,
      message: `expected ${told.expect.outcomes.join(' or ')}, got ${told.outcome}${lackOf(told)}`,
      detail: [
        told.question,
        told.text,
        `expected sources: ${told.expect.sources.join(', ') || '–'}`,
        `found: ${told.hits.join(', ') || '–'}`,
      ].join('\n'),
    };
  }
  if (told.right) return null;
  return {
    kind: 'failure',
    type: 'category',
    message: `expected ${told.expect.categories.join(' or ')}, got ${told.category}`,
    detail: told.message,
  };
}

/** What an answer lacks that came where one was expected: `: cites none of 03-functions.md; does not say 外层函数`. */
function lackOf({ expect, outcome, citations, text }: Extract<ReportCase, { verdict: unknown }>): string {
  if (outcome === null || !expect.outcomes.includes(outcome)) return '';
  const matches = createSourceMatcher(expect.sources);
  const isCited = expect.sources.length === 0 || citations.some((citation) => matches(placeOf(citation)));
  const lacks = [
    ...(isCited ? [] : [`cites none of ${expect.sources.join(', ')}`]),
    ...expect.contains
      .filter((any) => !containsAll(text, [any]))
      .map((any) => `does not say ${any.join(' or ')}`),
  ];
  return lacks.length === 0 ? '' : `: ${lacks.join('; ')}`;
}

function openSuite(name: string, tests: number, failures: number, errors: number, timestamp: string): string {
  return `  <testsuite${attribute('name', name)}${attribute('tests', tests)}${attribute('failures', failures)}${attribute('errors', errors)}${attribute('timestamp', timestamp)}>\n`;
}

function testCase(className: string, name: string, ms: number, failure: Failure): string {
  const head = `    <testcase${attribute('classname', className)}${attribute('name', name)}${attribute('time', (ms / 1000).toFixed(4))}`;
  if (!failure) return `${head}/>\n`;
  const { kind, type, message, detail } = failure;
  return (
    `${head}>\n      <${kind}${attribute('type', type)}${attribute('message', message)}>${escapeXml(detail ?? '')}</${kind}>\n ` +
    `   </testcase>\n`
  );
}

const attribute = (name: string, value: string | number): string => ` ${name}="${escapeXml(String(value))}"`;

/** XML 1.0 has no way to write these at all: most controls, half surrogate pairs, two non-characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}
