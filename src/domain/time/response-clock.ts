import { DAY_MS, MINUTE_MS } from './durations.ts';
import { addStaffedMinutes, type ServiceCalendar } from './service-hours.ts';

/** A question's first clocks, in the order in which they are due. */
export interface ResponseClock {
  warnAt: number;
  /** When staff should have answered. */
  dueAt: number;
  /** The later time that the learner is told. */
  promisedAt: number;
}

/** Half as much again in hand: what a learner is told must be kept (handbook, "promised time"). */
const PROMISE_MARGIN = 1.5;
/** Whoever is to act is reminded when this part of the time is over (handbook, "warning at 70 %"). */
export const WARNING_SHARE = 0.7;
/** Kinds whose minutes run day and night, whoever is there (handbook, "first human answer"). */
const AROUND_THE_CLOCK = new Set(['alert']);
const DEFAULT_MINUTES = 30;

/** The clocks of a question of this kind that count from `from`. */
export function responseClock(calendar: ServiceCalendar, kind: string, from: number): ResponseClock {
  const minutes = calendar.responseMinutes[kind] ?? calendar.responseMinutes['subject'] ?? DEFAULT_MINUTES;
  const after = (minutesLater: number): number =>
    AROUND_THE_CLOCK.has(kind)
      ? from + minutesLater * MINUTE_MS
      : (addStaffedMinutes(calendar, from, minutesLater) ?? from + DAY_MS);
  return {
    warnAt: after(minutes * WARNING_SHARE),
    dueAt: after(minutes),
    promisedAt: after(Math.ceil(minutes * PROMISE_MARGIN)),
  };
}
