import { MINUTE_MS } from './durations.ts';

/** Where "now" comes from. Everything that depends on time takes a clock, so that tests can move it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/**
 * The clocks of the machines that share a store differ by no more than this: what was to end further ahead than it may
 * was written by a clock that has been set back since. Milliseconds.
 */
export const CLOCKS_APART_MS = 5 * MINUTE_MS;

/** Times cross our edges as ISO 8601 in UTC and live inside as epoch milliseconds. */
export const toIso = (epochMs: number): string => new Date(epochMs).toISOString();

export const isoOrNull = (epochMs: number | null): string | null =>
  epochMs === null ? null : toIso(epochMs);
