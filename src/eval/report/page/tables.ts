import { CATEGORIES } from '../../../domain/moderation/moderation.ts';
import { type ConfusionMatrix, PREDICTED_CLASSES } from '../../cases/score-moderation.ts';
import { type CaseChange, REVIEW_MARK } from '../../comparison/compare.ts';
import type { Report } from '../report.ts';
import { type Html, html, langOf, NOTHING } from './html.ts';
import {
  count,
  differenceRange,
  differenceText,
  figureNamed,
  figureValue,
  percent,
  verdictWords,
} from './numbers.ts';
import { joined, type Part, phrase, wordOr } from './phrase.ts';

const share = (value: number | null): Part => (value === null ? '–' : percent(value));

type Column = Extract<Parameters<typeof phrase>[0], `column.${string}`>;

/** The head of a table whose first column is text and whose others are numbers. */
const head = (first: Column, ...numbers: Column[]): Html =>
  html`<thead><tr><th>${phrase(first)}</th>${numbers.map((column) => html`<th class="n">${phrase(column)}</th>`)}</tr></thead>`;

export function answerTags({ byTag: { answers } }: Report): Html {
  if (answers.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>${phrase('answerTags')}</h3></figcaption><div class="scroll"><table>
${head('column.tag', 'column.n', 'column.asExpected', 'column.coverage', 'column.wrong', 'column.hit')}
<tbody>${answers.map(
    (row) =>
      html`<tr><td lang="${langOf(row.tag)}">${row.tag}</td><td class="n">${count(row.n)}</td><td class="n">${share(row.asExpected)}</td><td class="n">${share(row.coverage)}</td><td class="n">${share(row.wrongRate)}</td><td class="n">${share(row.hitAt1)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

export function messageTags({ byTag: { moderation } }: Report): Html {
  if (moderation.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>${phrase('messageTags')}</h3><p class="muted small">${phrase('messageTagsLead')}</p></figcaption><div class="scroll"><table>
${head('column.tag', 'column.n', 'column.accuracy', 'column.clean', 'column.falsePositives')}
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
    return html`<tr><th scope="row">${phrase(`category.${expected}`)}</th>${cells}<td class="n muted">${count(total)}</td></tr>`;
  });
  return html`<figure class="card"><figcaption><h3>${phrase('confusion')}</h3><p class="muted small">${phrase('confusionLead')}</p></figcaption><div class="scroll"><table class="matrix">
<thead><tr><td></td>${columns.map((name) => html`<th class="n">${phrase(`category.${name}`)}</th>`)}<th class="n">${phrase('column.all')}</th></tr></thead><tbody>${rows}</tbody></table></div></figure>`;
}

export function categories({ summary: { moderation } }: Report): Html {
  const rows = CATEGORIES.flatMap((category) => {
    const figures = moderation.perCategory[category];
    return figures ? [{ category, figures }] : [];
  });
  if (rows.length === 0) return NOTHING;
  return html`<figure class="card"><figcaption><h3>${phrase('byCategory')}</h3></figcaption><div class="scroll"><table>
${head('column.category', 'column.n', 'column.precision', 'column.recall', 'column.f1')}
<tbody>${rows.map(
    ({ category, figures }) =>
      html`<tr><td>${phrase(`category.${category}`)}</td><td class="n">${count(figures.n)}</td><td class="n">${share(figures.precision)}</td><td class="n">${figures.n > 0 ? share(figures.recall) : '–'}</td><td class="n">${figures.n > 0 ? figures.f1.toFixed(3) : '–'}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

/** Ids of cases that the page lists at one place; all are in report.json. */
export const MAX_CHANGES = 100;

export function comparison({ comparison: compared }: Report): Html {
  if (!compared) return NOTHING;
  const rows = compared.figures.flatMap((row) => {
    const figure = figureNamed(row.name);
    if (!figure || row.current === null || row.baseline === null || row.difference === null) return [];
    return [
      html`<tr><td>${phrase(`figure.${figure.name}`)}</td><td class="n">${figureValue(figure, row.baseline)}</td><td class="n">${figureValue(figure, row.current)}</td><td class="n">${differenceText(figure, row.difference)}</td><td class="n muted">${row.interval ? differenceRange(figure, row.interval) : '–'}</td><td><span class="chip ${row.verdict}">${verdictWords(row)}</span></td></tr>`,
    ];
  });
  const cases = joined('both', [
    phrase('shared', { n: count(compared.shared) }),
    ...(compared.onlyHere > 0 ? [phrase('onlyHere', { n: count(compared.onlyHere) })] : []),
    ...(compared.onlyBaseline > 0 ? [phrase('onlyThere', { n: count(compared.onlyBaseline) })] : []),
  ]);
  return html`<section id="baseline"><h2>${phrase('section.baseline')}</h2>
<p class="muted small"><code>${compared.baseline}</code> · ${phrase('paired', { cases })}</p>
<div class="columns"><figure class="card wide"><div class="scroll"><table><thead><tr><th>${phrase('column.figure')}</th><th class="n">${phrase('column.baseline')}</th><th class="n">${phrase('column.now')}</th><th class="n">${phrase('column.difference')}</th><th class="n">${phrase('column.interval')}</th><td></td></tr></thead><tbody>${rows}</tbody></table></div></figure>
${changes('worse', compared.worse)}${changes('better', compared.better)}</div></section>`;
}

function changes(kind: 'better' | 'worse', cases: readonly CaseChange[]): Html {
  const listed = cases.slice(0, MAX_CHANGES);
  return html`<figure class="card"><figcaption><h3>${phrase(`${kind}Cases`, { n: count(cases.length) })}</h3></figcaption>
${cases.length === 0 ? html`<p class="muted small">${phrase('noCases')}</p>` : html`<ul class="changes">${listed.map(({ id, from, to }) => html`<li><button type="button" class="jump ${kind}" data-case="${id}">${id}</button> <span class="muted small">${ending(from)} → ${ending(to)}</span></li>`)}</ul>`}
${cases.length > listed.length ? html`<p class="muted small">${phrase('moreCases', { n: count(cases.length - listed.length) })}</p>` : null}</figure>`;
}

/** An ending as `compare` tells it: how a question ended, or a category with a mark where a person was asked. */
function ending(told: string): Part {
  const name = told.replace(REVIEW_MARK, '');
  const what = wordOr(`verdict.${name}`, wordOr(`category.${name}`, name));
  return told === name ? what : phrase('reviewed', { what });
}
