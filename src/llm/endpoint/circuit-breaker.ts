import type { Clock } from '../../domain/time/clock.ts';

export interface CircuitBreakerSettings {
  /** So many failures in a row open the circuit. */
  failures: number;
  /** So long nothing is sent, then one probe. */
  pauseMs: number;
}

/** `closed`: go ahead. `probe`: go ahead, you are the one that tries whether it works again. `open`: do not. */
type Pass = 'closed' | 'probe' | 'open';

/** What a call tells about the endpoint; `neither` where it was cancelled or declined for its own reasons. */
export type Sign = 'works' | 'fails' | 'neither';

/** Keeps us from waiting, call after call, for an endpoint that is down. */
export interface CircuitBreaker {
  enter(): Pass;
  /** To be called exactly once for every pass other than `open`. */
  leave(pass: Pass, sign: Sign): void;
  /** Milliseconds until the next probe may go; 0 while closed. */
  pauseLeft(): number;
}

export function createCircuitBreaker(settings: CircuitBreakerSettings, clock: Clock): CircuitBreaker {
  let failedInARow = 0;
  /** Epoch milliseconds; no further ahead than a pause, or the clock was set back since. */
  let openUntil: number | null = null;
  let probing = false;

  function left(until: number): number {
    const ms = until - clock.now();
    return ms > settings.pauseMs ? 0 : Math.max(0, ms);
  }

  return {
    enter() {
      if (openUntil === null) return 'closed';
      if (probing || left(openUntil) > 0) return 'open';
      probing = true;
      return 'probe';
    },
    leave(pass, sign) {
      if (pass === 'probe') probing = false;
      if (sign === 'works') {
        failedInARow = 0;
        openUntil = null;
      } else if (sign === 'fails') {
        failedInARow++;
        // A call from before the circuit opened, ending late, does not prolong the pause.
        const opens = openUntil === null && failedInARow >= settings.failures;
        if (opens || pass === 'probe') openUntil = clock.now() + settings.pauseMs;
      }
    },
    pauseLeft() {
      return openUntil === null ? 0 : left(openUntil);
    },
  };
}
