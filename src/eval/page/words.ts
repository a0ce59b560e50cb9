import type { Interval } from '../bootstrap.ts';
import type { FigureDifference } from '../compare.ts';
import { FIGURES, type Figure } from '../figures.ts';

/** Numbers as the page writes them. */

const NARROW = '\u202f';

export const count = (n: number): string => n.toLocaleString('en-US');

export const percent = (share: number, decimals = 1): string =>
  `${(share * 100).toFixed(decimals)}${NARROW}%`;

export function figureValue(figure: Pick<Figure, 'unit'>, value: number): string {
  return figure.unit === 'share' ? percent(value) : value.toFixed(3);
}

export function intervalText(figure: Pick<Figure, 'unit'>, [low, high]: Interval): string {
  return figure.unit === 'share'
    ? `${(low * 100).toFixed(1)} – ${percent(high)}`
    : `${low.toFixed(3)} – ${high.toFixed(3)}`;
}

/** With its sign; a real minus. Differences of shares are in percentage points. */
export function differenceText(figure: Pick<Figure, 'unit'>, difference: number): string {
  const sign = difference < 0 ? '−' : difference > 0 ? '+' : '';
  const size = Math.abs(difference);
  return figure.unit === 'share' ? `${sign}${(size * 100).toFixed(1)}` : `${sign}${size.toFixed(3)}`;
}

export function milliseconds(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)}${NARROW}s`;
  return `${ms >= 100 ? Math.round(ms) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2)}${NARROW}ms`;
}

export function seconds(value: number): string {
  if (value < 90) return `${value.toFixed(1)}${NARROW}s`;
  return `${Math.floor(value / 60)}${NARROW}min ${Math.round(value % 60)}${NARROW}s`;
}

export const figureNamed = (name: string): Figure | undefined =>
  FIGURES.find((figure) => figure.name === name);

/** A comparison's verdict in words. */
export function verdictWords({
  verdict,
  difference,
}: Pick<FigureDifference, 'verdict' | 'difference'>): string {
  if (verdict !== 'same') return verdict;
  return difference === 0 ? 'unchanged' : 'within the noise';
}
