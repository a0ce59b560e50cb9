import { ANSWER_CLASSES } from '../../cases/score-answers.ts';
import type { FigureDifference } from '../../comparison/compare.ts';
import type { Regression } from '../../comparison/regression.ts';
import { FIGURES, type Figure } from '../../figures/figures.ts';
import type { Report } from '../report.ts';
import { type Html, html, labelled, NOTHING } from './html.ts';
import {
  count,
  differenceRange,
  differenceText,
  figureNamed,
  figureValue,
  intervalText,
  verdictWords,
} from './numbers.ts';
import { joined, type Part, phrase } from './phrase.ts';

/** Verdict of the gate, where anything was asked. */
export function gateBanner({ gate, comparison }: Report): Html {
  if (!gate) return NOTHING;
  const regressions = gate.regressions ?? [];
  const items = [
    ...gate.requirements.map(
      ({ text, value, met }) =>
        html`<li class="${met ? 'met' : 'missed'}"><b>${phrase(met ? 'met' : 'notMet')}</b> <code>${text}</code> <span class="muted">${value === null ? phrase('nothingToMeasure') : phrase('itIs', { value: String(Number(value.toFixed(4))) })}</span></li>`,
    ),
    ...regressions.map(
      (regression) =>
        html`<li class="missed"><b>${phrase('change.worse')}</b> ${regressionWords(regression, comparison)}</li>`,
    ),
    ...(gate.regressions?.length === 0
      ? [html`<li class="met"><b>${phrase('met')}</b> ${phrase('nothingWorse')}</li>`]
      : []),
  ];
  return html`<section class="gate ${gate.passed ? 'passed' : 'failed'}"${labelled('aria-label', phrase('requirements'))}>
<p class="gate-word">${phrase(gate.passed ? 'passed' : 'failed')}</p><ul>${items}</ul></section>`;
}

function regressionWords({ name, text }: Regression, comparison: Report['comparison']): Part {
  const figure = figureNamed(name);
  const row = comparison?.figures.find((each) => each.name === name);
  if (!figure?.worse || !row?.interval || row.baseline === null || row.current === null) return text;
  return phrase('regression', {
    figure: phrase(`figure.${figure.name}`),
    from: figureValue(figure, row.baseline),
    to: figureValue(figure, row.current),
    difference: differenceText(figure, row.difference ?? 0),
    interval: differenceRange(figure, row.interval),
    side: phrase(`side.${figure.worse}`),
  });
}

/** What became of every question, as one bar. */
export function outcomeBar({ summary: { answers } }: Report): Html {
  if (answers.n === 0) return NOTHING;
  const parts = ANSWER_CLASSES.map((kind) => ({ kind, n: answers[kind] }));
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
  return html`<figure class="outcomes"><svg viewBox="0 0 1000 20" preserveAspectRatio="none" role="img"${labelled('aria-label', phrase('outcomes', { n: count(answers.n) }))}>${bars}</svg>
<figcaption>${parts.map(({ kind, n }) => html`<span class="key"><i class="dot ${kind}"></i>${phrase(`became.${kind}`)} <b>${count(n)}</b></span>`)}${answers.faults > 0 ? html`<span class="key"><i class="dot fault"></i>${phrase('became.fault')} <b>${count(answers.faults)}</b></span>` : null}</figcaption></figure>`;
}

/** One tile for each figure of a section that is over something; a line for those that are over nothing. */
export function figureTiles(report: Report, section: 'answers' | 'moderation'): Html {
  const figures = FIGURES.filter((figure) => figure.section === section);
  const measured = figures.filter((figure) => (report.over[section][figure.name] ?? 0) > 0);
  const unmeasured = figures.filter((figure) => !measured.includes(figure));
  const note =
    unmeasured.length > 0
      ? html`<p class="muted">${phrase('unmeasured', { figures: joined('both', unmeasured.map(labelOf)) })}</p>`
      : NOTHING;
  return html`<div class="tiles">${measured.map((figure, i) => tile(report, figure, i < LEADING))}</div>
<div class="small below">${note}<details><summary>${phrase('meanings')}</summary><dl class="meanings">${measured.map(
    (figure) => html`<div><dt>${labelOf(figure)}</dt><dd>${meaningOf(figure)}</dd></div>`,
  )}</dl></details></div>`;
}

const labelOf = ({ name }: Figure) => phrase(`figure.${name}`);
const meaningOf = ({ name }: Figure) => phrase(`meaning.${name}`);

/** Figures of a section that are shown large. */
const LEADING = 4;

function tile(report: Report, figure: Figure, leading: boolean): Html {
  // The summary of a section holds every one of its figures under its name.
  const value = Reflect.get(report.summary[figure.section], figure.name) as number;
  const interval = report.intervals[figure.section][figure.name] ?? null;
  const difference = report.comparison?.figures.find(
    ({ name, section }) => name === figure.name && section === figure.section,
  );
  return html`<article class="tile${leading ? ' leading' : ''}"${labelled('title', meaningOf(figure))}>
<h3>${labelOf(figure)}</h3>
<p class="value">${figureValue(figure, value)}${difference ? changeChip(figure, difference) : null}</p>
${
  interval
    ? html`<svg class="interval" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="4" width="200" height="2"/><rect class="band" x="${(interval[0] * 200).toFixed(2)}" y="2" width="${Math.max(1.5, (interval[1] - interval[0]) * 200).toFixed(2)}" height="6"/><rect class="mark" x="${Math.min(198, Math.max(0, value * 200 - 1)).toFixed(2)}" y="0" width="2" height="10"/></svg>
<p class="muted small span"><span>${intervalText(figure, interval)}</span><span class="nowrap">${phrase('over', { n: count(report.over[figure.section][figure.name] ?? 0) })}</span></p>`
    : null
}
${leading ? html`<p class="definition muted small">${meaningOf(figure)}</p>` : null}
</article>`;
}

function changeChip(figure: Figure, change: FigureDifference): Html {
  const { difference, verdict } = change;
  if (difference === null) return NOTHING;
  return html` <span class="chip ${verdict}"${labelled('title', phrase('againstBaseline', { verdict: verdictWords(change) }))}>${differenceText(figure, difference)}</span>`;
}
