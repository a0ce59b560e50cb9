import type { Report } from '../report.ts';
import { type Html, html } from './html.ts';
import { count, milliseconds, seconds } from './numbers.ts';
import { joined, type Part, phrase, wordOr } from './phrase.ts';

/** How long the run took, what it cost, and what it was made with. */
export function runFacts(report: Report): Html {
  return html`<div class="columns three">
${facts(phrase('run.time'), timeFacts(report))}
${facts(phrase('run.cost'), costFacts(report))}
${facts(phrase('run.settings'), settingFacts(report))}
</div>`;
}

/** What a fact is about, and what it says. */
export type Fact = readonly [about: Part, told: Part];

const facts = (title: Part, listed: readonly Fact[]): Html =>
  html`<figure class="card"><figcaption><h3>${title}</h3></figcaption>${factList(listed)}</figure>`;

export const factList = (listed: readonly Fact[]): Html =>
  html`<dl>${listed.map(([about, told]) => html`<div><dt>${about}</dt><dd>${told}</dd></div>`)}</dl>`;

function timeFacts({ summary: { latencyMs }, run }: Report): Fact[] {
  const perSecond = run.casesPerSecond;
  return [
    [phrase('run.median'), milliseconds(latencyMs.p50)],
    [phrase('run.p95'), milliseconds(latencyMs.p95)],
    [phrase('run.p99'), milliseconds(latencyMs.p99)],
    [phrase('run.whole'), seconds(run.seconds)],
    [phrase('run.casesPerSecond'), perSecond >= 10 ? count(Math.round(perSecond)) : perSecond.toFixed(1)],
    ...(run.resumed > 0 ? [[phrase('run.resumed'), count(run.resumed)] as const] : []),
  ];
}

function costFacts({ summary: { cost, moderation }, judge }: Report): Fact[] {
  const { decidedBy, modelCallsPerThousand } = moderation;
  const ofMessages: Fact[] = [
    [phrase('run.byRules'), count(decidedBy.rules)],
    [phrase('run.byClassifier'), count(decidedBy.classifier)],
    [phrase('run.byModel'), count(decidedBy.model)],
    [phrase('run.callsPerThousand'), modelCallsPerThousand.all.toFixed(1)],
    [phrase('run.callsPerThousandClean'), modelCallsPerThousand.clean.toFixed(1)],
  ];
  return [
    [phrase('run.modelCalls'), count(cost.modelCalls)],
    [phrase('run.inputTokens'), count(cost.inputTokens)],
    [phrase('run.outputTokens'), count(cost.outputTokens)],
    ...(moderation.n > 0 ? ofMessages : []),
    ...(judge
      ? [
          [phrase('run.judgeCalls'), count(judge.cost.modelCalls)] as const,
          [phrase('run.judgeTokens'), count(judge.cost.inputTokens + judge.cost.outputTokens)] as const,
        ]
      : []),
  ];
}

function settingFacts({ calibrations, run }: Report): Fact[] {
  const served = Object.entries(calibrations);
  return [
    ...served.map(([calibration, n]): Fact => {
      const name = wordOr(`calibration.${calibration}`, calibration);
      return [phrase('run.calibration'), served.length > 1 ? phrase('counted', { name, n: count(n) }) : name];
    }),
    ...Object.entries(run.settings).map(
      ([name, value]): Fact => [wordOr(`setting.${name}`, name), settingWords(name, value)],
    ),
  ];
}

/** A setting in words; of an object, its names and values. What the page has no word for is shown as it is. */
function settingWords(name: string, value: unknown): Part {
  if (value === null || value === undefined) return phrase('none');
  if (typeof value === 'string') return wordOr(`${name}.${value}`, value);
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([each, of]) =>
    phrase('pair', { name: each, value: settingWords('', of) }),
  );
  return parts.length === 0 ? phrase('none') : joined('both', parts);
}
