/*
 * Milliseconds. A day of a calendar may have 23 or 25 hours: days of people are counted in their time zone
 * (`local-time.ts`).
 */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
