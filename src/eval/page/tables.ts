import { CATEGORIES } from '../../domain/moderation.ts';
import type { CaseChange } from '../compare.ts';
import type { Report } from '../report.ts';
import { type ConfusionMatrix, PREDICTED_CLASSES } from '../score-moderation.ts';
import { type Html, html, langOf, NOTHING } from './html.ts';
import {
  count,
  differenceText,
  figureNamed,
  figureValue,
  milliseconds,
  percent,
  seconds,
  verdictWords,
} from './words.ts';

const share = (value: number | null): string => (value === null ? '–' : percent(value));

export function answerTags({ byTag: { answers } }: Report): Html {
  if (answers.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>Questions by tag</h3></figcaption><div class="scroll"><table>
<thead><tr><th>tag</th><th class="n">n</th><th class="n">as expected</th><th class="n">coverage</th><th class="n">wrong</th><th class="n">hit@1</th></tr></thead>
<tbody>${answers.map(
    (row) =>
      html`<tr><td lang="${langOf(row.tag)}">${row.tag}</td><td class="n">${count(row.n)}</td><td class="n">${share(row.asExpected)}</td><td class="n">${share(row.coverage)}</td><td class="n">${share(row.wrongRate)}</td><td class="n">${share(row.hitAt1)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

export function messageTags({ byTag: { moderation } }: Report): Html {
  if (moderation.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>Messages by tag</h3><p class="muted small">False positives: of the messages that are fine, the share that was acted on.</p></figcaption><div class="scroll"><table>
<thead><tr><th>tag</th><th class="n">n</th><th class="n">accuracy</th><th class="n">that are fine</th><th class="n">false positives</th></tr></thead>
<tbody>${moderation.map(
    (row) =>
      html`<tr><td lang="${langOf(row.tag)}">${row.tag}</td><td class="n">${count(row.n)}</td><td class="n">${share(row.accuracy)}</td><td class="n">${count(row.expectNone)}</td><td class="n">${share(row.falsePositiveRate)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

/** Shades of a cell, by its share of the row. */
const SHADES = 6;

export function confusion(matrix: ConfusionMatrix | null): Html {
  if (!matrix) return NOTHING;
  const faulty = CATEGORIES.some((expected) => matrix[expected].fault > 0);
  const columns = PREDICTED_CLASSES.filter((name) => name !== 'fault' || faulty);
  const rows = CATEGORIES.map((expected) => {
    const total = columns.reduce((sum, predicted) => sum + matrix[expected][predicted], 0);
    const cells = columns.map((predicted) => {
      const n = matrix[expected][predicted];
      const shade = n === 0 ? 0 : Math.max(1, Math.ceil((n / total) * SHADES));
      return html`<td class="n ${predicted === expected ? 'hit' : 'miss'} shade-${shade}">${n === 0 ? '·' : count(n)}</td>`;
    });
    return html`<tr><th scope="row">${named(expected)}</th>${cells}<td class="n muted">${count(total)}</td></tr>`;
  });
  return html`<figure class="card"><figcaption><h3>Confusion matrix</h3><p class="muted small">Rows: what a message is. Columns: what was said of it.</p></figcaption><div class="scroll"><table class="matrix">
<thead><tr><th></th>${columns.map((name) => html`<th class="n">${named(name)}</th>`)}<th class="n">all</th></tr></thead><tbody>${rows}</tbody></table></div></figure>`;
}

export function categories({ summary: { moderation } }: Report): Html {
  const rows = Object.entries(moderation.perCategory);
  if (rows.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>By category</h3></figcaption><div class="scroll"><table>
<thead><tr><th>category</th><th class="n">n</th><th class="n">precision</th><th class="n">recall</th><th class="n">F1</th></tr></thead>
<tbody>${rows.map(
    ([name, figures]) =>
      html`<tr><td>${named(name)}</td><td class="n">${count(figures.n)}</td><td class="n">${share(figures.precision)}</td><td class="n">${share(figures.recall)}</td><td class="n">${figures.f1.toFixed(3)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

const named = (category: string): string => category.replaceAll('_', ' ');

/** Ids of changed cases that the page lists; all are in report.json. */
const MAX_CHANGES = 100;

export function comparison({ comparison: compared }: Report): Html {
  if (!compared) return NOTHING;
  const rows = compared.figures.flatMap((row) => {
    const figure = figureNamed(row.name);
    if (!figure || row.current === null || row.baseline === null || row.difference === null) return [];
    return [
      html`<tr><td>${figure.label}</td><td class="n">${figureValue(figure, row.baseline)}</td><td class="n">${figureValue(figure, row.current)}</td><td class="n">${differenceText(figure, row.difference)}</td><td class="n muted">${row.interval ? `${differenceText(figure, row.interval[0])} to ${differenceText(figure, row.interval[1])}` : '–'}</td><td><span class="chip ${row.verdict}">${verdictWords(row)}</span></td></tr>`,
    ];
  });
  return html`<section id="baseline"><h2>Against the baseline</h2>
<p class="muted small"><code>${compared.baseline}</code> · ${count(compared.shared)} cases in common${compared.onlyHere > 0 ? `, ${count(compared.onlyHere)} only here` : ''}${compared.onlyBaseline > 0 ? `, ${count(compared.onlyBaseline)} only there` : ''}. Differences are over the cases in common, drawn in pairs; shares in percentage points.</p>
<div class="columns"><figure class="card wide"><div class="scroll"><table><thead><tr><th>figure</th><th class="n">baseline</th><th class="n">now</th><th class="n">difference</th><th class="n">95 % interval</th><th></th></tr></thead><tbody>${rows}</tbody></table></div></figure>
${changes('Worse', 'worse', compared.worse)}${changes('Better', 'better', compared.better)}</div></section>`;
}

function changes(title: string, kind: 'better' | 'worse', cases: readonly CaseChange[]): Html {
  const listed = cases.slice(0, MAX_CHANGES);
  return html`<figure class="card"><figcaption><h3>${title}: ${count(cases.length)} ${cases.length === 1 ? 'case' : 'cases'}</h3></figcaption>
${cases.length === 0 ? html`<p class="muted small">None.</p>` : html`<ul class="changes">${listed.map(({ id, from, to }) => html`<li><button type="button" class="jump ${kind}" data-case="${id}">${id}</button> <span class="muted small">${ending(from)} → ${ending(to)}</span></li>`)}</ul>`}
${cases.length > listed.length ? html`<p class="muted small">and ${count(cases.length - listed.length)} more in report.json</p>` : null}</figure>`;
}

const ENDINGS: Record<string, string> = {
  abstainedRight: 'silent, rightly',
  abstainedWrong: 'silent, wrongly',
};
const ending = (name: string): string => ENDINGS[name] ?? named(name);

export function runFacts(report: Report): Html {
  const { summary, run, calibrations, judge } = report;
  const { latencyMs, cost, moderation } = summary;
  const calibrationNames = Object.entries(calibrations);
  return html`<div class="columns three">
<figure class="card"><figcaption><h3>Time</h3></figcaption><dl>
${fact('median', milliseconds(latencyMs.p50))}${fact('95th percentile', milliseconds(latencyMs.p95))}${fact('99th percentile', milliseconds(latencyMs.p99))}
${fact('whole run', seconds(run.seconds))}${fact('cases per second', run.casesPerSecond >= 10 ? count(Math.round(run.casesPerSecond)) : run.casesPerSecond.toFixed(1))}${run.resumed > 0 ? fact('taken over from an earlier run', count(run.resumed)) : null}</dl></figure>
<figure class="card"><figcaption><h3>Cost</h3></figcaption><dl>
${fact('model calls', count(cost.modelCalls))}${fact('input tokens', count(cost.inputTokens))}${fact('output tokens', count(cost.outputTokens))}${
  moderation.n > 0
    ? html`${fact('messages decided by rules', count(moderation.decidedBy.rules))}${fact('by the classifier', count(moderation.decidedBy.classifier))}${fact('by the model', count(moderation.decidedBy.model))}${fact('model calls in 1,000 messages', moderation.modelCallsPerThousand.all.toFixed(1))}${fact('in 1,000 clean ones', moderation.modelCallsPerThousand.clean.toFixed(1))}`
    : null
}${judge ? html`${fact('judge: calls', count(judge.cost.modelCalls))}${fact('judge: tokens', count(judge.cost.inputTokens + judge.cost.outputTokens))}` : null}</dl></figure>
<figure class="card"><figcaption><h3>Set and setting</h3></figcaption><dl>
${calibrationNames.map(([name, n]) => fact('calibration', calibrationNames.length > 1 ? `${name} (${count(n)})` : name))}
${Object.entries(run.settings).map(([name, value]) => fact(name, settingText(value)))}</dl></figure>
</div>`;
}

/** A setting in words; of an object, its names and values. */
function settingText(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object' || Array.isArray(value))
    return typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${settingText(one)}`)
    .join(', ');
}

const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

export function judgement({ judge }: Report): Html {
  if (!judge) return NOTHING;
  const { agreement } = judge;
  return html`<section id="judge"><h2>A model’s second opinion</h2><div class="columns"><figure class="card"><figcaption><h3>${judge.name}</h3><p class="muted small">It decides nothing; every figure above rests on the checks alone.</p></figcaption><dl>
${fact('spoken answers judged', count(judge.judged))}${fact('agrees with the checks', agreement.raw === null ? '–' : percent(agreement.raw))}${fact('Cohen’s kappa', agreement.kappa === null ? '–' : agreement.kappa.toFixed(3))}${fact('right to both', count(agreement.bothRight))}${fact('wrong to both', count(agreement.bothWrong))}${fact('right to the judge only', count(agreement.judgeRightOnly))}${fact('right to the checks only', count(agreement.checksRightOnly))}${fact('unsure', count(judge.unsure))}${fact('gave no verdict', count(judge.failed))}</dl></figure>
<figure class="card"><figcaption><h3>Where they differ</h3></figcaption>${judge.disagreements.length === 0 ? html`<p class="muted small">Nowhere.</p>` : html`<ul class="changes">${judge.disagreements.slice(0, MAX_CHANGES).map(({ id, judge: said, checks, reason }) => html`<li><button type="button" class="jump" data-case="${id}">${id}</button> <span class="muted small" lang="${langOf(reason)}">judge ${said}, checks ${checks}: ${reason}</span></li>`)}</ul>`}</figure></div></section>`;
}
