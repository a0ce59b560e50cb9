import type { Statistic } from './figures.ts';
import type { Measure } from './measure.ts';
import { forEachResample, groupAlike } from './resample.ts';

/** A percentile interval; both ends are values of the figure. */
export type Interval = readonly [low: number, high: number];

export interface BootstrapOptions {
  /** The same seed and cases give the same interval. */
  seed: number;
  resamples: number;
  /** Part of the resamples that lies within the interval. */
  level: number;
}

/** 1,000 resamples put an end of a 95 % interval within about a tenth of its half width. */
export const DEFAULT_BOOTSTRAP: BootstrapOptions = { seed: 20_261_122, resamples: 1000, level: 0.95 };

/** Percentile intervals of figures over the same `n` cases, by name; null where there is nothing to measure. */
export function bootstrapIntervals(
  statistics: readonly Statistic[],
  n: number,
  options: BootstrapOptions = DEFAULT_BOOTSTRAP,
): Record<string, Interval | null> {
  const intervals = intervalsOf(statistics, n, options);
  return Object.fromEntries(statistics.map(({ figure }, i) => [figure.name, intervals[i] ?? null]));
}

/** The same for any measures, in their order. */
export function intervalsOf(
  measures: readonly Measure[],
  n: number,
  options: BootstrapOptions = DEFAULT_BOOTSTRAP,
): (Interval | null)[] {
  const drawn = measures.map((measure) => ({ measure, values: [] as number[] }));
  const doubtful = drawn.filter(({ measure }) => !measure.unanimous && measure.over > 0);
  if (doubtful.length > 0) {
    const alike = groupAlike(
      doubtful.map(({ measure }) => measure),
      n,
    );
    const samplers = doubtful.map(({ measure, values }) => ({
      take: measure.sampled(alike.positions),
      values,
    }));
    forEachResample(alike, options, (weights) => {
      for (const { take, values } of samplers) {
        const value = take(weights);
        if (value !== null) values.push(value);
      }
    });
  }
  return drawn.map(({ measure, values }) =>
    measure.unanimous ? unanimousInterval(measure, options.level) : percentiles(values, options.level),
  );
}

/**
 * Where all n cases say the same, every resample does: "0 wrong of 20" is not "0 ± 0". The exact
 * (Clopper–Pearson) bound of a share then has a closed form: 1 − (α/2)^(1/n) away from the end.
 */
function unanimousInterval(measure: Measure, level: number): Interval {
  const reach = 1 - ((1 - level) / 2) ** (1 / measure.over);
  return measure.value() === 0 ? [0, reach] : [1 - reach, 1];
}

/** The interval that leaves (1 − level) ÷ 2 of the values out at each end; sorts `values`. */
export function percentiles(values: number[], level: number): Interval | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const out = (1 - level) / 2;
  const at = (part: number): number =>
    values[Math.min(values.length - 1, Math.max(0, Math.round(part * values.length - 0.5)))]!;
  return [at(out), at(1 - out)];
}
