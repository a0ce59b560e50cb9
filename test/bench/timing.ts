/** Milliseconds of many runs of one thing. */
export interface Timings {
  mean: number;
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
}

export function timingsOf(samples: readonly number[]): Timings {
  const sorted = [...samples].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length;
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { mean, p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: 1000 / mean };
}

/**
 * Runs `work` once for each item, `rounds` times over, and keeps each item's best time: what the work costs, not what
 * else the machine was doing. One more round before is not counted.
 */
export async function timed<T>(
  items: readonly T[],
  work: (item: T) => unknown,
  rounds = 3,
): Promise<Timings> {
  const best = new Array<number>(items.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, item] of items.entries()) {
      const started = performance.now();
      await work(item);
      if (round > 0) best[i] = Math.min(best[i]!, performance.now() - started);
    }
  }
  return timingsOf(best);
}

/** Wall-clock milliseconds of one thing, with its result. */
export async function stopwatch<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
}

/** Prints rows under headings, columns padded. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  process.stdout.write(`\n${title}\n${line(headings)}\n${line(widths.map((width) => '-'.repeat(width)))}\n`);
  for (const row of rows) process.stdout.write(`${line(row)}\n`);
}

export const inMs = (ms: number): string => (ms < 10 ? `${ms.toFixed(2)} ms` : `${ms.toFixed(0)} ms`);
export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const asShare = (share: number): string => share.toFixed(4).replace(/^0/, '');
