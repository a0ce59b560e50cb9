import type { FigureDifference } from '../../comparison/compare.ts';
import type { Interval } from '../../figures/bootstrap.ts';
import { FIGURES, type Figure } from '../../figures/figures.ts';
import { type Part, type Phrase, phrase } from './phrase.ts';

/** Numbers as the page writes them; a count is written alike in both languages. */
export const count = (n: number): string => n.toLocaleString('en-US');

export const percent = (share: number, decimals = 1): Phrase =>
  phrase('percent', { n: (share * 100).toFixed(decimals) });

export function figureValue(figure: Pick<Figure, 'unit'>, value: number): Part {
  return figure.unit === 'share' ? percent(value) : value.toFixed(3);
}

export const percentRange = ([low, high]: Interval, decimals = 1): Phrase =>
  phrase('percentRange', { low: (low * 100).toFixed(decimals), high: (high * 100).toFixed(decimals) });

export function intervalText(figure: Pick<Figure, 'unit'>, interval: Interval): Phrase {
  if (figure.unit === 'share') return percentRange(interval);
  return phrase('range', { low: interval[0].toFixed(3), high: interval[1].toFixed(3) });
}

/** With its sign; a real minus. Differences of shares are in percentage points. */
export function differenceText(figure: Pick<Figure, 'unit'>, difference: number): string {
  const sign = difference < 0 ? '−' : difference > 0 ? '+' : '';
  const size = Math.abs(difference);
  return figure.unit === 'share' ? `${sign}${(size * 100).toFixed(1)}` : `${sign}${size.toFixed(3)}`;
}

export const differenceRange = (figure: Pick<Figure, 'unit'>, [low, high]: Interval): Phrase =>
  phrase('fromTo', { low: differenceText(figure, low), high: differenceText(figure, high) });

export function milliseconds(ms: number): Phrase {
  if (ms >= 10_000) return phrase('seconds', { n: (ms / 1000).toFixed(1) });
  const n = ms >= 100 ? String(Math.round(ms)) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
  return phrase('milliseconds', { n });
}

export function seconds(value: number): Phrase {
  if (value < 90) return phrase('seconds', { n: value.toFixed(1) });
  return phrase('minutes', {
    minutes: String(Math.floor(value / 60)),
    seconds: String(Math.round(value % 60)),
  });
}

export const figureNamed = (name: string): Figure | undefined =>
  FIGURES.find((figure) => figure.name === name);

/** A comparison's verdict in words. */
export function verdictWords({
  verdict,
  difference,
}: Pick<FigureDifference, 'verdict' | 'difference'>): Phrase {
  if (verdict !== 'same') return phrase(`change.${verdict}`);
  return phrase(difference === 0 ? 'change.unchanged' : 'change.noise');
}
