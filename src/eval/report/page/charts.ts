import type { Curve, CurvePoint } from '../../figures/curve.ts';
import type { Reliability } from '../../figures/reliability.ts';
import { type Html, html, labelled, NOTHING, spoken } from './html.ts';
import { count, percent, percentRange } from './numbers.ts';
import { joined, type Part, type Phrase, phrase } from './phrase.ts';

/** Drawing area of both charts, in the units of their view box. */
const WIDTH = 480;
const HEIGHT = 320;
const LEFT = 62;
const RIGHT = 18;
const TOP = 14;
const BOTTOM = 46;
const PLOT_WIDTH = WIDTH - LEFT - RIGHT;
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;

/** Where the plot lies, for the script that moves the gate. */
export const PLOT = { left: LEFT, top: TOP, width: PLOT_WIDTH, height: PLOT_HEIGHT } as const;

const across = (share: number): number => LEFT + share * PLOT_WIDTH;
const up = (share: number): number => TOP + (1 - share) * PLOT_HEIGHT;
const at = (value: number): string => value.toFixed(1);

/** Wrong answers against coverage, today's setting, and a slider that moves the gate. */
export function curveChart(curve: Curve | null): Html {
  if (!curve || (curve.points.length === 0 && !curve.today)) return NOTHING;
  const highest = Math.max(...curve.points.map((point) => point.wrongRate), curve.today?.wrongRate ?? 0);
  const top = niceTop(highest);
  const height = (wrongRate: number): number => up(Math.min(1, wrongRate / top));
  const path = curve.points
    .map(
      ({ coverage, wrongRate }, i) =>
        `${i === 0 ? 'M' : 'L'}${at(across(coverage))} ${at(height(wrongRate))}`,
    )
    .join('');
  return html`<figure class="card chart" id="curve" data-top="${top}">
<figcaption><h3>${phrase('curve.title')}</h3><p class="muted small">${phrase('curve.lead')}</p></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"${labelled('aria-label', phrase('curve.picture'))}>
${grid([0, 0.25, 0.5, 0.75, 1], (share) => percent(share, 0), top)}
${axisTitles(phrase('curve.across'), phrase('curve.up'))}
<path class="line" d="${path}"/>
<g class="moved" hidden><line x1="0" x2="0" y1="${TOP}" y2="${TOP + PLOT_HEIGHT}"/><circle r="5"/></g>
${curve.today ? todayMark(curve.today, height) : null}
</svg>
${curve.points.length > 1 ? slider(curve.points) : null}
</figure>`;
}

/** A top of the axis whose quarters are whole per cents, somewhat above the highest value. */
function niceTop(highest: number): number {
  for (const top of [0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8]) if (highest * 1.08 <= top) return top;
  return 1;
}

function grid(ticks: readonly number[], label: (share: number) => Part, top: number): Html {
  const vertical = ticks.map(
    (share) =>
      html`<line class="grid" x1="${at(across(share))}" x2="${at(across(share))}" y1="${TOP}" y2="${TOP + PLOT_HEIGHT}"/><text class="tick" x="${at(across(share) + (share === 1 ? RIGHT - 2 : 0))}" y="${TOP + PLOT_HEIGHT + 17}" text-anchor="${share === 1 ? 'end' : 'middle'}">${inPicture(label(share))}</text>`,
  );
  const horizontal = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      html`<line class="grid" x1="${LEFT}" x2="${LEFT + PLOT_WIDTH}" y1="${at(up(share))}" y2="${at(up(share))}"/><text class="tick" x="${LEFT - 7}" y="${at(up(share) + 4)}" text-anchor="end">${inPicture(percent(share * top, 0))}</text>`,
  );
  return html`${vertical}${horizontal}`;
}

/** SVG has no span. */
const inPicture = (part: Part): Html => (typeof part === 'string' ? html`${part}` : spoken('tspan', part));

function axisTitles(x: Phrase, y: Phrase): Html {
  return html`<text class="axis" x="${at(LEFT + PLOT_WIDTH / 2)}" y="${HEIGHT - 6}" text-anchor="middle">${inPicture(x)}</text><text class="axis" transform="translate(13 ${at(TOP + PLOT_HEIGHT / 2)}) rotate(-90)" text-anchor="middle">${inPicture(y)}</text>`;
}

function todayMark(
  { coverage, wrongRate }: NonNullable<Curve['today']>,
  height: (wrongRate: number) => number,
): Html {
  const x = across(coverage);
  const y = height(wrongRate);
  const before = coverage > 0.44;
  // To the left above the curve there is room; to the right it rises, and the room is below.
  const textY = before || y + 26 > TOP + PLOT_HEIGHT ? Math.max(TOP + 12, y - 10) : y + 18;
  const words = phrase('curve.today', { coverage: percent(coverage), wrong: percent(wrongRate) });
  return html`<g class="today"><circle cx="${at(x)}" cy="${at(y)}" r="6"/><text x="${at(before ? x - 11 : x + 11)}" y="${at(textY)}" text-anchor="${before ? 'end' : 'start'}">${inPicture(words)}</text></g>`;
}

function slider(points: readonly CurvePoint[]): Html {
  return html`<div class="slider" hidden><label for="gate-at">${phrase('curve.slider')}</label><input id="gate-at" type="range" min="0" max="${points.length - 1}" step="1"><output for="gate-at"></output></div>`;
}

/** Whether a confidence of 0.8 means eight in ten. */
export function reliabilityChart(reliability: Reliability | null): Html {
  if (!reliability || reliability.bins.length === 0) return NOTHING;
  const most = Math.max(...reliability.bins.map((bin) => bin.n));
  const oneKind = [0, 1].some((share) => reliability.bins.every((bin) => bin.held === share));
  const lead = [
    phrase('reliability.lead'),
    ...(reliability.error === null
      ? []
      : [phrase('reliability.distance', { distance: percent(reliability.error) })]),
    ...(oneKind ? [phrase('reliability.oneKind')] : []),
  ];
  const dots = reliability.bins.map(({ said, held, n, from, to }) => {
    const radius = 3 + 9 * Math.sqrt(n / most);
    return html`<circle class="bin" cx="${at(across(said))}" cy="${at(up(held))}" r="${at(radius)}">${spoken('title', phrase('reliability.dot', { range: percentRange([from, to], 0), n: count(n), said: percent(said), held: percent(held) }))}</circle>`;
  });
  return html`<figure class="card chart">
<figcaption><h3>${phrase('reliability.title')}</h3><p class="muted small">${joined('sentences', lead)}</p></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"${labelled('aria-label', phrase('reliability.picture'))}>
${grid([0, 0.25, 0.5, 0.75, 1], (share) => share.toFixed(share % 0.5 === 0 ? 1 : 2), 1)}
${axisTitles(phrase('column.confidence'), phrase('reliability.up'))}
<line class="diagonal" x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}"/>
${dots}
</svg>
<details class="small"><summary>${phrase('reliability.numbers')}</summary><table><thead><tr><th>${phrase('column.confidence')}</th><th class="n">${phrase('column.questions')}</th><th class="n">${phrase('column.said')}</th><th class="n">${phrase('column.held')}</th></tr></thead><tbody>${reliability.bins.map(({ from, to, n, said, held }) => html`<tr><td>${phrase('range', { low: from.toFixed(1), high: to.toFixed(1) })}</td><td class="n">${count(n)}</td><td class="n">${said.toFixed(3)}</td><td class="n">${held.toFixed(3)}</td></tr>`)}</tbody></table></details>
</figure>`;
}
