import { createHash } from 'node:crypto';
import { type Language, languageOf } from '../../domain/language/language.ts';
import type { Sink } from '../sink.ts';
import { curveChart, PLOT, reliabilityChart } from './page/charts.ts';
import { figureTiles, gateBanner, outcomeBar } from './page/headline.ts';
import { type Html, html, labelled, langOf, NOTHING, scriptJson, spoken } from './page/html.ts';
import { judgement } from './page/judgement.ts';
import { count } from './page/numbers.ts';
import { createPageCases } from './page/page-cases.ts';
import { joined, LANGUAGE_TAG, phrase, WORDS } from './page/phrase.ts';
import { runFacts } from './page/run-facts.ts';
import { PAGE_SCRIPT } from './page/script.ts';
import { PAGE_STYLE } from './page/style.ts';
import { answerTags, categories, comparison, confusion, messageTags } from './page/tables.ts';
import type { Report } from './report.ts';
import type { ScoredCase } from './report-case.ts';

/**
 * Writes `report.html`: one file that asks for nothing from outside, which its own content policy also forbids.
 * The cases are data within it, drawn by its script; everything else stands there without one, in the language of
 * the set. The script says it in the reader's, where that is another. The cases are gone through twice.
 */
export async function writeReportHtml(
  report: Report,
  cases: Iterable<ScoredCase>,
  sink: Sink,
): Promise<void> {
  // With its folder: many sets are called testset.jsonl.
  const name = report.run.testSet.split(/[\\/]/).slice(-2).join('/');
  const language = languageOfSet(cases);
  await sink(`<!doctype html>
<html lang="${LANGUAGE_TAG[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(PAGE_STYLE)}'; script-src '${hashOf(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><meta name="generator" content="zhujiao eval">
${spoken('title', phrase('title', { name })).markup(language)}
<style>${PAGE_STYLE}</style></head><body><div class="page">
${pageTop(report, name).markup(language)}
${caseList().markup(language)}
${html`<footer>${phrase('footer')}</footer>`.markup(language)}
</div>
`);
  await writeData(report, cases, sink);
  await sink(`<script>${PAGE_SCRIPT}</script></body></html>\n`);
}

/** As many cases as tell the language of a set. */
const TELLING = 500;

/** The language of most questions and messages. */
function languageOfSet(cases: Iterable<ScoredCase>): Language {
  let seen = 0;
  let chinese = 0;
  for (const { line } of cases) {
    if (languageOf(line.kind === 'question' ? line.question : line.message) === 'zh') chinese++;
    if (++seen === TELLING) break;
  }
  return chinese * 2 > seen ? 'zh' : 'en';
}

/** For a content policy: only this very text may be used. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function pageTop(report: Report, name: string): Html {
  const { summary, run } = report;
  const counts = [
    ...(summary.answers.n > 0 ? [phrase('questions', { n: count(summary.answers.n) })] : []),
    ...(summary.moderation.n > 0 ? [phrase('messages', { n: count(summary.moderation.n) })] : []),
    ...(run.faults > 0 ? [phrase(run.faults === 1 ? 'oneFault' : 'faults', { n: count(run.faults) })] : []),
  ];
  return html`<header><div class="head"><h1 lang="${langOf(name)}">${name}</h1>${languageSwitch()}</div>
<p class="muted small facts"><span>${joined('beside', counts)}</span><span><time datetime="${run.finishedAt}">${run.finishedAt.slice(0, 16).replace('T', ' ')} UTC</time></span></p></header>
${gateBanner(report)}
<main>
${summary.answers.n > 0 ? answers(report) : null}
${summary.moderation.n > 0 ? moderation(report) : null}
${comparison(report)}
${judgement(report)}
<section id="run"><h2>${phrase('section.run')}</h2>${runFacts(report)}</section>`;
}

/** Each language in its own words: whoever cannot read the page must find the way out. The script shows it. */
function languageSwitch(): Html {
  return html`<div class="languages" id="languages" role="group"${labelled('aria-label', phrase('language'))} hidden><button type="button" lang="${LANGUAGE_TAG.zh}" data-language="zh">中文</button><button type="button" lang="${LANGUAGE_TAG.en}" data-language="en">English</button></div>`;
}

function answers(report: Report): Html {
  return html`<section id="answers"><h2>${phrase('section.answers')}</h2>
${outcomeBar(report)}
${figureTiles(report, 'answers')}
<div class="columns spaced">${curveChart(report.curve)}${reliabilityChart(report.reliability)}</div>
${report.byTag.answers.length > 0 ? html`<div class="columns"><div class="wide">${answerTags(report)}</div></div>` : NOTHING}
</section>`;
}

function moderation(report: Report): Html {
  return html`<section id="moderation"><h2>${phrase('section.moderation')}</h2>
${figureTiles(report, 'moderation')}
<div class="columns spaced">${confusion(report.confusion)}${categories(report)}</div>
${report.byTag.moderation.length > 0 ? html`<div class="columns"><div class="wide">${messageTags(report)}</div></div>` : NOTHING}
</section>`;
}

function caseList(): Html {
  const option = (value: string, word: `list.${'everyTag' | 'inOrder' | 'sure' | 'unsure' | 'slow'}`) =>
    spoken('option', phrase(word), html` value="${value}"`);
  return html`<section id="cases"><h2>${phrase('section.cases')}</h2>
<noscript><p>${phrase('list.script')}</p></noscript>
<div class="tools"><input type="search" id="search"${labelled('placeholder', phrase('list.search'))}${labelled('aria-label', phrase('list.searchLabel'))}>
<select id="tag"${labelled('aria-label', phrase('list.tag'))}>${option('-1', 'list.everyTag')}</select>
<select id="order"${labelled('aria-label', phrase('list.order'))}>${option('file', 'list.inOrder')}${option('sure', 'list.sure')}${option('unsure', 'list.unsure')}${option('slow', 'list.slow')}</select>
<div class="kinds" id="kinds" role="group"${labelled('aria-label', phrase('list.kinds'))}></div></div>
<div id="list"></div>
<div class="pager">${spoken('button', phrase('list.back'), html` type="button" id="back"`)}<span id="shown" class="muted small" aria-live="polite"></span>${spoken('button', phrase('list.on'), html` type="button" id="on"`)}</div>
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
    'data-words': WORDS,
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
