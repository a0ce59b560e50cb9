import type { Clock } from '../../src/domain/time/clock.ts';

/** A clock that stands still until a test moves it. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
  /** To an ISO 8601 instant, forwards or backwards. */
  moveTo(instant: string): void;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Wednesday, 10:00 in Shanghai: somebody is at the desk. */
export const WEDNESDAY_MORNING = '2026-11-25T10:00:00+08:00';

export function movableClock(start: string = WEDNESDAY_MORNING): MovableClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
    moveTo(instant) {
      now = Date.parse(instant);
    },
  };
}
