import { MINUTE_MS } from '../domain/time/durations.ts';

/** First pause after a failed attempt; doubles with each further one. */
const BASE_MS = 1_000;
/** A job is never put off for longer than this. */
const CAP_MS = 15 * MINUTE_MS;

/**
 * Pause before the next try, with "equal jitter" (half fixed, half random): attempts that failed together
 * do not come back together. `attempt` counts from 1; `random` gives 0..1.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
