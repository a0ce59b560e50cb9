import { FIGURES } from '../figures/figures.ts';
import type { Comparison, FigureDifference } from './compare.ts';

/** A headline figure that is significantly worse than in the baseline. */
export interface Regression {
  name: string;
  /** For people: from what to what, which way is worse, and the interval. */
  text: string;
}

/**
 * What `--fail-on-regression` fails on: each headline figure that has a worse side and whose difference stands
 * out of the noise on that side. `coverage` has none: it falls when wrong answers are no longer given and rises
 * when more of them are; what is lost by saying less shows in `rightRate`, `asExpected`, and what is lost by
 * saying more in `wrongRate`.
 */
export function regressionsOf(comparison: Comparison): Regression[] {
  return comparison.figures
    .filter((figure) => figure.verdict === 'worse')
    .map((figure) => ({ name: figure.name, text: describe(figure) }));
}

function describe({ name, current, baseline, difference, interval }: FigureDifference): string {
  const worse = FIGURES.find((figure) => figure.name === name)?.worse;
  const [low = 0, high = 0] = interval ?? [];
  return (
    `${name} went from ${shown(baseline)} to ${shown(current)} (${signed(difference ?? 0)}, interval ` +
    `${signed(low)} to ${signed(high)}; ${worse} is worse)`
  );
}

const shown = (value: number | null): string => (value === null ? 'nothing' : value.toFixed(4));
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
