import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { endsTheCall, ModelError, speaksAgainstEndpoint } from '../model-error.ts';
import { publicAddress } from '../redaction.ts';
import { openAccount } from './account.ts';
import type { Budget } from './budget.ts';
import type { CallRecord, OnCall } from './call-record.ts';
import {
  type CircuitBreaker,
  type CircuitBreakerSettings,
  createCircuitBreaker,
  type Sign,
} from './circuit-breaker.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import { createFailureLog, type FailureLog } from './failure-log.ts';
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

export interface EndpointCall {
  purpose: string;
  groupId?: string | undefined;
  signal?: AbortSignal | undefined;
  /** The most tokens it can take, for the budget. */
  reservation: number;
}

/** What an attempt reports about itself while it goes on. */
interface Meter {
  inputTokens: number;
  outputTokens: number;
  estimated: boolean;
  firstTokenMs: number | null;
  /** `performance.now()` at the moment of sending; null before. */
  sentAt: number | null;
}

export interface AttemptContext {
  model: string;
  deadline: Deadline;
  meter: Meter;
}

/** One try at one model. What it yields is passed on at once. It throws `ModelError`s. */
type Attempt<E> = (context: AttemptContext) => AsyncIterable<E>;

export interface Endpoint {
  /**
   * Runs attempts until one succeeds, the tries are used up, or the time is. Once an attempt has yielded,
   * its failure is the call's failure.
   */
  call<E>(call: EndpointCall, attempt: Attempt<E>): AsyncGenerator<E, void, undefined>;
}

interface Lane {
  model: string;
  breaker: CircuitBreaker;
  log: FailureLog;
}

/** A call under way, whichever lane it is tried on. */
interface Calling<E> {
  call: EndpointCall;
  deadline: Deadline;
  attempt: Attempt<E>;
  /** Told the tokens of every try. */
  used: (tokens: number) => void;
}

interface Tried {
  error: ModelError | null;
  yielded: boolean;
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

  function reportUnsent(call: EndpointCall, model: string, error: ModelError): void {
    const nothing = { attempt: 1, sent: false, ms: 0, firstTokenMs: null, inputTokens: 0, outputTokens: 0 };
    const { purpose, groupId } = call;
    report({ purpose, groupId, model, ...nothing, estimated: false, outcome: error.kind });
  }

  /** `number`: which try of this lane it is, from 1. */
  async function* tryOnce<E>(
    lane: Lane,
    number: number,
    { call, deadline, attempt, used }: Calling<E>,
  ): AsyncGenerator<E, Tried, undefined> {
    const { model } = lane;
    const pass = lane.breaker.enter();
    if (pass === 'open') {
      const seconds = Math.ceil(lane.breaker.pauseLeft() / 1_000);
      const error = new ModelError('circuit_open', `${model} failed too often: asked again in ${seconds} s`, {
        model,
      });
      lane.log.failed(error, call.purpose);
      reportUnsent(call, model, error);
      return { error, yielded: false };
    }

    const meter: Meter = {
      inputTokens: 0,
      outputTokens: 0,
      estimated: false,
      firstTokenMs: null,
      sentAt: null,
    };
    const started = performance.now();
    const own = createDeadline(deadline.signal);
    let release = (): void => {};
    let yielded = false;
    let outcome: CallRecord['outcome'] = 'cancelled';
    let error: ModelError | null = null;
    try {
      release = await slots.acquire(own.signal);
      // A consumer that neither goes on nor leaves gives its slot back when its time is over.
      own.signal.addEventListener('abort', release, { once: true });
      for await (const event of attempt({ model, deadline: own, meter })) {
        yielded = true;
        yield event;
      }
      outcome = 'ok';
    } catch (caught) {
      if (!(caught instanceof ModelError)) throw caught;
      error = caught;
      outcome = caught.kind;
    } finally {
      if (outcome !== 'ok') own.stop(new ModelError('cancelled', 'the reply was not read to its end'));
      own.close();
      release();
      lane.breaker.leave(pass, signOf(outcome, meter));
      used(meter.inputTokens + meter.outputTokens);
      if (error && speaksOfTrouble(error)) lane.log.failed(error, call.purpose);
      if (outcome === 'ok') lane.log.worked();
      const { inputTokens, outputTokens, estimated, firstTokenMs } = meter;
      report({
        purpose: call.purpose,
        groupId: call.groupId,
        model,
        attempt: number,
        sent: meter.sentAt !== null,
        ms: performance.now() - started,
        firstTokenMs,
        inputTokens,
        outputTokens,
        estimated,
        outcome,
      });
    }
    return { error, yielded };
  }

  /** One lane after the other, each as often as it may be tried. */
  async function* callAll<E>(calling: Calling<E>): AsyncGenerator<E, void, undefined> {
    const endsAt = performance.now() + settings.totalMs;
    let failure: ModelError | undefined;
    for (const lane of lanes) {
      for (let tried = 1; ; tried++) {
        const { error, yielded } = yield* tryOnce(lane, tried, calling);
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
        if (error instanceof ModelError) reportUnsent(call, settings.models[0] ?? '', error);
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

function signOf(outcome: CallRecord['outcome'], meter: Meter): Sign {
  // Time spent waiting for a turn is ours.
  if (meter.sentAt === null) return 'neither';
  if (outcome === 'ok' || outcome === 'refusal') return 'works';
  return speaksAgainstEndpoint(outcome) ? 'fails' : 'neither';
}

function speaksOfTrouble(error: ModelError): boolean {
  return error.kind !== 'cancelled' && error.kind !== 'refusal';
}
