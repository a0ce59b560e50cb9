import type { Report } from '../report.ts';
import { type Html, html, langOf, NOTHING } from './html.ts';
import { count, percent } from './numbers.ts';
import { phrase } from './phrase.ts';
import { factList } from './run-facts.ts';
import { MAX_CHANGES } from './tables.ts';

/** What a model thought of the answers, beside what the checks say. */
export function judgement({ judge }: Report): Html {
  if (!judge) return NOTHING;
  const { agreement } = judge;
  const differ = judge.disagreements
    .slice(0, MAX_CHANGES)
    .map(
      ({ id, judge: said, checks, reason }) =>
        html`<li><button type="button" class="jump" data-case="${id}">${id}</button> <span class="muted small">${phrase('judge.difference', { judge: phrase(`opinion.${said}`), checks: phrase(`opinion.${checks}`) })}<span lang="${langOf(reason)}">${reason}</span></span></li>`,
    );
  return html`<section id="judge"><h2>${phrase('section.judge')}</h2><div class="columns"><figure class="card"><figcaption><h3 lang="${langOf(judge.name)}">${judge.name}</h3><p class="muted small">${phrase('judge.lead')}</p></figcaption>
${factList([
  [phrase('judge.judged'), count(judge.judged)],
  [phrase('judge.agrees'), agreement.raw === null ? '–' : percent(agreement.raw)],
  [phrase('judge.kappa'), agreement.kappa === null ? '–' : agreement.kappa.toFixed(3)],
  [phrase('judge.bothRight'), count(agreement.bothRight)],
  [phrase('judge.bothWrong'), count(agreement.bothWrong)],
  [phrase('judge.judgeOnly'), count(agreement.judgeRightOnly)],
  [phrase('judge.checksOnly'), count(agreement.checksRightOnly)],
  [phrase('judge.unsure'), count(judge.unsure)],
  [phrase('judge.failed'), count(judge.failed)],
])}</figure>
<figure class="card"><figcaption><h3>${phrase('judge.differ')}</h3></figcaption>${differ.length === 0 ? html`<p class="muted small">${phrase('judge.nowhere')}</p>` : html`<ul class="changes">${differ}</ul>`}</figure></div></section>`;
}
