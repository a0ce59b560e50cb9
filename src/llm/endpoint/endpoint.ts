import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { endsTheCall, ModelError } from '../model-error.ts';
import { publicAddress } from '../redaction.ts';
import { openAccount } from './account.ts';
import type { Attempt, EndpointCall } from './attempt.ts';
import type { Budget } from './budget.ts';
import type { CallRecord, OnCall } from './call-record.ts';
import { type CircuitBreakerSettings, createCircuitBreaker } from './circuit-breaker.ts';
import { createDeadline } from './deadline.ts';
import { createFailureLog } from './failure-log.ts';
import { type Calling, type Lane, speaksOfTrouble, tryOnce, unsent } from './one-try.ts';
import { costOf, type PriceTable } from './prices.ts';
import { type Sleep, timerSleep, waitBeforeRetry } from './retry.ts';
import { createSlots } from './slots.ts';

/** What a chat model, an embedder and a reranker are given alike. */
export interface CallingSettings {
  /** Calls under way at once. */
  maxConcurrent: number;
  /** When nothing more is sent for a while; what most endpoints bear without it. */
  breaker?: CircuitBreakerSettings | undefined;
  prices?: PriceTable | undefined;
  clock: Clock;
  /** Uniform in 0..1. */
  random: () => number;
  logger: Logger;
  onCall?: OnCall | undefined;
  /** Told why a call came to nothing, after all tries at all models. Must not throw, and must not wait. */
  onGivenUp?: ((fault: ModelError) => void) | undefined;
  sleep?: Sleep | undefined;
}

export interface EndpointSettings extends CallingSettings {
  baseUrl: string;
  /** The first is asked; the next ones where the one before cannot answer. */
  models: string[];
  totalMs: number;
  /** Calls that may wait for their turn. */
  maxQueued: number;
  /** Further tries at the same model, for failures that pass. */
  retries: number;
  budget?: Budget | undefined;
  /** A group's local date for its budget; UTC's without it. */
  budgetDay?: ((epochMs: number, groupId: string) => string | Promise<string>) | undefined;
}

/** In a row, tries counted: two calls with two retries each, roughly; then a probe twice a minute. */
const BREAKER: CircuitBreakerSettings = { failures: 5, pauseMs: 30_000 };

export interface Endpoint {
  /**
   * Runs attempts until one succeeds, the tries are used up, or the time is. Once an attempt has yielded,
   * its failure is the call's failure.
   */
  call<E>(call: EndpointCall, attempt: Attempt<E>): AsyncGenerator<E, void, undefined>;
}

/** Everything around a call to a model that is not the call: limits, retries, fallback, budget, counting. */
export function createEndpoint(settings: EndpointSettings): Endpoint {
  const { clock, logger, random } = settings;
  const sleep = settings.sleep ?? timerSleep;
  const address = publicAddress(settings.baseUrl);
  const slots = createSlots(settings);
  const lanes: Lane[] = settings.models.map((model) => ({
    model,
    breaker: createCircuitBreaker(settings.breaker ?? BREAKER, clock),
    log: createFailureLog({ logger, clock, model, address }),
  }));

  function report(record: Omit<CallRecord, 'cost'>): void {
    settings.onCall?.({ ...record, cost: costOf(settings.prices, record.model, record) });
  }

  /** One lane after the other, each as often as it may be tried. */
  async function* callAll<E>(calling: Calling<E>): AsyncGenerator<E, void, undefined> {
    const endsAt = performance.now() + settings.totalMs;
    let failure: ModelError | undefined;
    for (const lane of lanes) {
      for (let tried = 1; ; tried++) {
        const { error, yielded } = yield* tryOnce(lane, tried, calling, { slots, report });
        if (!error) return;
        // That a second model is paused says less than why the first one failed.
        if (error.kind !== 'circuit_open' || !failure) failure = error;
        if (yielded || endsTheCall(error)) throw error;
        if (!error.retryable || tried > settings.retries) break;
        const wait = waitBeforeRetry(tried, error.retryAfterMs, random);
        if (performance.now() + wait >= endsAt) break;
        await calling.deadline.race(sleep(wait, calling.deadline.signal));
      }
    }
    throw failure ?? new ModelError('rejected', 'no model is configured');
  }

  return {
    async *call(call, attempt) {
      const account = await openAccount(call, settings).catch((error: unknown) => {
        if (error instanceof ModelError) report(unsent(call, settings.models[0] ?? '', error));
        throw error;
      });
      const deadline = createDeadline(call.signal);
      const { totalMs } = settings;
      deadline.limit(
        totalMs,
        () => new ModelError('timeout_total', `the call took longer than ${totalMs} ms`),
      );
      try {
        yield* callAll({ call, deadline, attempt, used: account.used });
      } catch (error) {
        if (error instanceof ModelError && speaksOfTrouble(error)) settings.onGivenUp?.(error);
        throw error;
      } finally {
        deadline.close();
        await account.settle();
      }
    },
  };
}
