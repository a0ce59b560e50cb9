import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { ModelError, ModelErrorKind } from '../model-error.ts';

/** Says why a model does not answer: once when it begins, once when it is over. Never a line for each call. */
export interface FailureLog {
  failed(error: ModelError, purpose: string): void;
  worked(): void;
}

/** An endpoint that works every other time may not fill the log either. */
const QUIET_MS = MINUTE_MS;

export function createFailureLog(parts: {
  logger: Logger;
  clock: Clock;
  model: string;
  address: string;
}): FailureLog {
  const { logger, clock, model, address } = parts;
  const counts = new Map<ModelErrorKind, number>();
  const saidAt = new Map<ModelErrorKind, number>();
  let since: number | null = null;
  let said = new Set<ModelErrorKind>();

  return {
    failed(error, purpose) {
      const now = clock.now();
      since ??= now;
      counts.set(error.kind, (counts.get(error.kind) ?? 0) + 1);
      if (said.has(error.kind) || now - (saidAt.get(error.kind) ?? Number.NEGATIVE_INFINITY) < QUIET_MS)
        return;
      said.add(error.kind);
      saidAt.set(error.kind, now);
      logger.warn(
        { model, address, purpose, kind: error.kind, status: error.status, fix: error.fix },
        `${error.message}; further failures of this kind are counted and not logged`,
      );
    },
    worked() {
      if (since === null) return;
      if (said.size > 0) {
        const failures = Object.fromEntries(counts);
        logger.info(
          { model, address, failures, downMs: clock.now() - since },
          `the model ${model} answers again`,
        );
      }
      counts.clear();
      said = new Set();
      since = null;
    },
  };
}
