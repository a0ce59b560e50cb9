/** Where "now" comes from. Everything that depends on time takes a clock, so that tests can move it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Times cross our edges as ISO 8601 in UTC and live inside as epoch milliseconds. */
export const toIso = (epochMs: number): string => new Date(epochMs).toISOString();

export const isoOrNull = (epochMs: number | null): string | null =>
  epochMs === null ? null : toIso(epochMs);
