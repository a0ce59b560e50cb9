import type { FigureDifference } from '../compare.ts';
import { FIGURES, type Figure } from '../figures.ts';
import type { Report } from '../report.ts';
import { type Html, html, NOTHING } from './html.ts';
import { count, differenceText, figureValue, intervalText, verdictWords } from './words.ts';

/** Verdict of the gate, where anything was asked. */
export function gateBanner({ gate }: Report): Html {
  if (!gate) return NOTHING;
  const regressions = gate.regressions ?? [];
  const items = [
    ...gate.requirements.map(
      ({ text, value, met }) =>
        html`<li class="${met ? 'met' : 'missed'}"><b>${met ? 'met' : 'not met'}</b> <code>${text}</code> <span class="muted">${value === null ? 'nothing to measure' : `it is ${Number(value.toFixed(4))}`}</span></li>`,
    ),
    ...regressions.map((regression) => html`<li class="missed"><b>worse</b> ${regression.text}</li>`),
    ...(gate.regressions?.length === 0
      ? [html`<li class="met"><b>met</b> no figure is significantly worse than in the baseline</li>`]
      : []),
  ];
  return html`<section class="gate ${gate.passed ? 'passed' : 'failed'}" aria-label="Requirements">
<p class="gate-word">${gate.passed ? 'Passed' : 'Failed'}</p><ul>${items}</ul></section>`;
}

/** What became of every question, as one bar. */
export function outcomeBar({ summary: { answers } }: Report): Html {
  if (answers.n === 0) return NOTHING;
  const parts = [
    { kind: 'right', n: answers.right, label: 'answered rightly' },
    { kind: 'wrong', n: answers.wrong, label: 'answered wrongly' },
    { kind: 'abstainedRight', n: answers.abstainedRight, label: 'silent as expected' },
    { kind: 'abstainedWrong', n: answers.abstainedWrong, label: 'silent, should have answered' },
  ] as const;
  let at = 0;
  const bars = parts.map(({ kind, n }) => {
    const width = (n / answers.n) * 1000;
    const bar =
      width > 0
        ? html`<rect class="fill-${kind}" x="${at.toFixed(2)}" y="0" width="${Math.max(0, width - 2).toFixed(2)}" height="20"/>`
        : NOTHING;
    at += width;
    return bar;
  });
  return html`<figure class="outcomes"><svg viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label="What became of ${count(answers.n)} questions">${bars}</svg>
<figcaption>${parts.map(({ kind, n, label }) => html`<span class="key"><i class="dot ${kind}"></i><b>${count(n)}</b> ${label}</span>`)}${answers.faults > 0 ? html`<span class="key"><i class="dot fault"></i><b>${count(answers.faults)}</b> of them by a fault</span>` : null}</figcaption></figure>`;
}

/** One tile for each figure of a section that is over something; a line for those that are over nothing. */
export function figureTiles(report: Report, section: 'answers' | 'moderation'): Html {
  const figures = FIGURES.filter((figure) => figure.section === section);
  const measured = figures.filter((figure) => (report.over[section][figure.name] ?? 0) > 0);
  const unmeasured = figures.filter((figure) => !measured.includes(figure));
  const note =
    unmeasured.length > 0
      ? html`<p class="muted">Nothing to measure in this set: ${unmeasured.map((figure) => figure.label).join(', ')}.</p>`
      : NOTHING;
  return html`<div class="tiles">${measured.map((figure, i) => tile(report, figure, i < LEADING))}</div>
<div class="small below">${note}<details><summary>What the figures mean</summary><dl class="meanings">${measured.map(
    (figure) => html`<div><dt>${figure.label}</dt><dd>${figure.definition}</dd></div>`,
  )}</dl></details></div>`;
}

/** Figures of a section that are shown large. */
const LEADING = 4;

function tile(report: Report, figure: Figure, leading: boolean): Html {
  // The summary of a section holds every one of its figures under its name.
  const value = Reflect.get(report.summary[figure.section], figure.name) as number;
  const interval = report.intervals[figure.section][figure.name] ?? null;
  const difference = report.comparison?.figures.find(
    ({ name, section }) => name === figure.name && section === figure.section,
  );
  return html`<article class="tile${leading ? ' leading' : ''}" title="${figure.definition}">
<h3>${figure.label}</h3>
<p class="value">${figureValue(figure, value)}${difference ? changeChip(figure, difference) : null}</p>
${
  interval
    ? html`<svg class="interval" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="4" width="200" height="2"/><rect class="band" x="${(interval[0] * 200).toFixed(2)}" y="2" width="${Math.max(1.5, (interval[1] - interval[0]) * 200).toFixed(2)}" height="6"/><rect class="mark" x="${Math.min(198, Math.max(0, value * 200 - 1)).toFixed(2)}" y="0" width="2" height="10"/></svg>
<p class="muted small span"><span>${intervalText(figure, interval)}</span><span class="nowrap">of ${count(report.over[figure.section][figure.name] ?? 0)}</span></p>`
    : null
}
${leading ? html`<p class="definition muted small">${figure.definition}</p>` : null}
</article>`;
}

function changeChip(figure: Figure, change: FigureDifference): Html {
  const { difference, verdict } = change;
  if (difference === null) return NOTHING;
  return html` <span class="chip ${verdict}" title="against the baseline: ${verdictWords(change)}">${differenceText(figure, difference)}</span>`;
}
