/** Nearest-rank percentiles, in milliseconds. Zero where nothing was timed. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
}

export function latencyOf(times: readonly (number | null)[]): Latency {
  const sorted = times.filter((ms): ms is number => ms !== null).sort((a, b) => a - b);
  const at = (part: number): number => {
    const value = sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
    return Math.round(value * 100) / 100;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
