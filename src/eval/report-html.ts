import { createHash } from 'node:crypto';
import { curveChart, PLOT, reliabilityChart } from './page/charts.ts';
import { figureTiles, gateBanner, outcomeBar } from './page/headline.ts';
import { type Html, html, langOf, NOTHING, scriptJson } from './page/html.ts';
import { createPageCases } from './page/page-cases.ts';
import { PAGE_SCRIPT } from './page/script.ts';
import { PAGE_STYLE } from './page/style.ts';
import {
  answerTags,
  categories,
  comparison,
  confusion,
  judgement,
  messageTags,
  runFacts,
} from './page/tables.ts';
import { count } from './page/words.ts';
import type { Report } from './report.ts';
import type { ScoredCase } from './report-case.ts';
import type { Sink } from './sink.ts';

/**
 * Writes `report.html`: one file that asks for nothing from outside, which its own content policy also forbids.
 * The cases are data within it, drawn by its script; everything else stands there without one.
 */
export async function writeReportHtml(
  report: Report,
  cases: Iterable<ScoredCase>,
  sink: Sink,
): Promise<void> {
  // With its folder: many sets are called testset.jsonl.
  const name = report.run.testSet.split(/[\\/]/).slice(-2).join('/');
  await sink(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(PAGE_STYLE)}'; script-src '${hashOf(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><meta name="generator" content="zhujiao eval">
${html`<title>${name} · evaluation</title>`.markup}
<style>${PAGE_STYLE}</style></head><body><div class="page">
${pageTop(report, name).markup}
${caseList().markup}
${html`<footer>Intervals are 95 % bootstrap intervals over the cases of the set: how far a figure may be off because these and not other questions were asked. The same run gives the same intervals.</footer>`.markup}
</div>
`);
  await writeData(report, cases, sink);
  await sink(`<script>${PAGE_SCRIPT}</script></body></html>\n`);
}

/** For a content policy: only this very text may be used. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function pageTop(report: Report, name: string): Html {
  const { summary, run } = report;
  const counts = [
    summary.answers.n > 0 ? `${count(summary.answers.n)} questions` : '',
    summary.moderation.n > 0 ? `${count(summary.moderation.n)} messages` : '',
    run.faults > 0 ? `${count(run.faults)} ${run.faults === 1 ? 'fault' : 'faults'}` : '',
  ].filter((text) => text !== '');
  return html`<header><h1 lang="${langOf(name)}">${name}</h1>
<p class="muted small facts"><span>${counts.join(' · ')}</span><span><time datetime="${run.finishedAt}">${run.finishedAt.slice(0, 16).replace('T', ' ')} UTC</time></span></p></header>
${gateBanner(report)}
<main>
${summary.answers.n > 0 ? answers(report) : null}
${summary.moderation.n > 0 ? moderation(report) : null}
${comparison(report)}
${judgement(report)}
<section id="run"><h2>Run</h2>${runFacts(report)}</section>`;
}

function answers(report: Report): Html {
  return html`<section id="answers"><h2>Answers</h2>
${outcomeBar(report)}
${figureTiles(report, 'answers')}
<div class="columns spaced">${curveChart(report.curve)}${reliabilityChart(report.reliability)}</div>
${report.byTag.answers.length > 0 ? html`<div class="columns"><div class="wide">${answerTags(report)}</div></div>` : NOTHING}
</section>`;
}

function moderation(report: Report): Html {
  return html`<section id="moderation"><h2>Moderation</h2>
${figureTiles(report, 'moderation')}
<div class="columns spaced">${confusion(report.confusion)}${categories(report)}</div>
${report.byTag.moderation.length > 0 ? html`<div class="columns"><div class="wide">${messageTags(report)}</div></div>` : NOTHING}
</section>`;
}

function caseList(): Html {
  return html`<section id="cases"><h2>Cases</h2>
<noscript><p>The list of cases needs JavaScript; report.json holds the same.</p></noscript>
<div class="tools"><input type="search" id="search" placeholder="Search questions, answers, ids" aria-label="Search cases">
<select id="tag" aria-label="Tag"><option value="-1">every tag</option></select>
<select id="order" aria-label="Order"><option value="file">in order of the set</option><option value="sure">most confident first</option><option value="unsure">least confident first</option><option value="slow">slowest first</option></select>
<div class="kinds" id="kinds" role="group" aria-label="Outcome"></div></div>
<div id="list"></div>
<div class="pager"><button type="button" id="back">Back</button><span id="shown" class="muted small" aria-live="polite"></span><button type="button" id="on">On</button></div>
</section></main>`;
}

async function writeData(report: Report, cases: Iterable<ScoredCase>, sink: Sink): Promise<void> {
  const pageCases = createPageCases();
  await sink('<script type="application/json" id="data-cases">[');
  let separator = '\n';
  for (const scored of cases) {
    const onPage = pageCases.add(scored);
    if (!onPage) continue;
    await sink(separator + scriptJson(onPage));
    separator = ',\n';
  }
  await sink(']</script>\n');
  const { curve } = report;
  const data = {
    'data-passages': pageCases.passages(),
    'data-tags': pageCases.tags(),
    'data-curve':
      curve && curve.points.length > 0
        ? { ...PLOT, points: curve.points, today: curve.today?.coverage ?? 0 }
        : null,
  };
  for (const [id, value] of Object.entries(data)) {
    await sink(`<script type="application/json" id="${id}">${scriptJson(value)}</script>\n`);
  }
}
