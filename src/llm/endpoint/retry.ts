import type { Clock } from '../../domain/time/clock.ts';

/** Waits; rejects with the signal's reason as soon as it aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** First and longest wait of the backoff, as in the AWS architecture blog's "Exponential Backoff And Jitter". */
const BASE_MS = 250;
const LONGEST_MS = 4_000;

/**
 * How long to wait before the next try. Full jitter: anything from nothing to twice the last bound, so that
 * callers who failed together do not come back together. Where the endpoint said how long, at least that.
 * @param tried how many tries failed so far, from 1
 * @param random uniform in 0..1
 */
export function waitBeforeRetry(
  tried: number,
  retryAfterMs: number | undefined,
  random: () => number,
): number {
  const jitter = random() * Math.min(LONGEST_MS, BASE_MS * 2 ** (tried - 1));
  return retryAfterMs === undefined ? jitter : retryAfterMs + Math.min(jitter, BASE_MS);
}

/** Milliseconds from `Retry-After` (seconds or a date, RFC 9110) or OpenAI's `retry-after-ms`. */
export function readRetryAfter(headers: Headers, clock: Clock): number | undefined {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}

export const timerSleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
