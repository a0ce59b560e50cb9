import { ModelError, speaksAgainstEndpoint } from '../model-error.ts';
import type { Attempt, EndpointCall, Meter } from './attempt.ts';
import type { CallRecord } from './call-record.ts';
import type { CircuitBreaker, Sign } from './circuit-breaker.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import type { FailureLog } from './failure-log.ts';
import type { Slots } from './slots.ts';

/** One of the models that may be asked, with what is known of how it fares. */
export interface Lane {
  model: string;
  breaker: CircuitBreaker;
  log: FailureLog;
}

/** A call under way, whichever lane it is tried on. */
export interface Calling<E> {
  call: EndpointCall;
  deadline: Deadline;
  attempt: Attempt<E>;
  /** Told the tokens of every try. */
  used: (tokens: number) => void;
}

export interface Tried {
  error: ModelError | null;
  yielded: boolean;
}

/** What every try shares. */
interface Around {
  slots: Slots;
  report(record: Omit<CallRecord, 'cost'>): void;
}

/** The record of a call that was not even sent. */
export function unsent(call: EndpointCall, model: string, error: ModelError): Omit<CallRecord, 'cost'> {
  const nothing = { attempt: 1, sent: false, ms: 0, firstTokenMs: null, inputTokens: 0, outputTokens: 0 };
  const { purpose, groupId } = call;
  return { purpose, groupId, model, ...nothing, estimated: false, outcome: error.kind };
}

/** One try on a lane; `number`: which of this lane it is, from 1. */
export async function* tryOnce<E>(
  lane: Lane,
  number: number,
  { call, deadline, attempt, used }: Calling<E>,
  { slots, report }: Around,
): AsyncGenerator<E, Tried, undefined> {
  const { model } = lane;
  const pass = lane.breaker.enter();
  if (pass === 'open') {
    const seconds = Math.ceil(lane.breaker.pauseLeft() / 1_000);
    const error = new ModelError('circuit_open', `${model} failed too often: asked again in ${seconds} s`, {
      model,
    });
    lane.log.failed(error, call.purpose);
    report(unsent(call, model, error));
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

function signOf(outcome: CallRecord['outcome'], meter: Meter): Sign {
  // Time spent waiting for a turn is ours.
  if (meter.sentAt === null) return 'neither';
  if (outcome === 'ok' || outcome === 'refusal') return 'works';
  return speaksAgainstEndpoint(outcome) ? 'fails' : 'neither';
}

export function speaksOfTrouble(error: ModelError): boolean {
  return error.kind !== 'cancelled' && error.kind !== 'refusal';
}
