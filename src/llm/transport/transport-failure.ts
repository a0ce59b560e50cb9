import type { Clock } from '../../domain/time/clock.ts';
import { readRetryAfter } from '../endpoint/retry.ts';
import { ModelError, type ModelErrorKind } from '../model-error.ts';
import type { Redact } from '../redaction.ts';
import type { Exchange } from './guarded-fetch.ts';

export interface FailureContext {
  model: string;
  /** Where it was sent, without secrets. */
  address: string;
  exchange: Exchange;
  redact: Redact;
  clock: Clock;
}

/** What the libraries' errors carry, as far as we rely on it. They are told apart by shape, not by class. */
interface Traits {
  name: string;
  message: string;
  code: string;
  status: number | undefined;
  headers: Headers | undefined;
}

/** Long enough to name the fault; an endpoint may echo the whole request. */
const DETAIL_LENGTH = 200;

/**
 * Whatever the transport threw, as a `ModelError`; safe to log. The library's own error is not kept as its
 * cause: it holds headers and, in its message, what is taken out here.
 */
export function readFailure(error: unknown, context: FailureContext): ModelError {
  if (error instanceof ModelError) return error;
  const { exchange } = context;
  if (exchange.fault) return exchange.fault;

  const traits = traitsOf(error);
  const { kind, retryable } = classify(traits, exchange);
  const detail = detailOf(traits, context.redact);
  const status = traits.status === undefined ? '' : ` (${traits.status})`;
  return new ModelError(kind, `${context.model} at ${context.address}: ${WORDS[kind]}${status}: ${detail}`, {
    model: context.model,
    status: traits.status,
    detail,
    retryable,
    retryAfterMs: traits.headers && readRetryAfter(traits.headers, context.clock),
  });
}

const WORDS: Record<ModelErrorKind, string> = {
  timeout_first_token: 'nothing came',
  timeout_stall: 'the reply stalled',
  timeout_total: 'took too long',
  unauthorised: 'the key is refused',
  rate_limited: 'the limit is reached',
  server: 'the endpoint failed',
  rejected: 'the request is refused',
  cut_stream: 'the connection was cut',
  empty_reply: 'the reply is empty',
  refusal: 'the model declined',
  invalid_reply: 'the reply cannot be read',
  budget_spent: 'the budget is spent',
  circuit_open: 'paused',
  overloaded: 'too many calls',
  cancelled: 'cancelled',
  too_long: 'too long',
};

interface Verdict {
  kind: ModelErrorKind;
  retryable: boolean;
}

const CONTEXT_OVERFLOW = /context_length_exceeded|maximum context length|context window|ContextOverflow/i;
const NO_CREDIT = /insufficient_quota|billing|credit balance|quota exhausted|balance/i;
/** undici's and Node's words for a connection that broke or never was. */
const NETWORK =
  /\bterminated\b|UND_ERR_|ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|other side closed|fetch failed|Connection error/i;
const PASSING_STATUSES = new Set([408, 409, 425]);

function classify(traits: Traits, exchange: Exchange): Verdict {
  const said = `${traits.name} ${traits.code} ${traits.message}`;
  const final = (kind: ModelErrorKind): Verdict => ({ kind, retryable: false });
  const passing = (kind: ModelErrorKind): Verdict => ({ kind, retryable: true });

  if (traits.status === 413 || CONTEXT_OVERFLOW.test(said)) return final('too_long');
  if (traits.status !== undefined) {
    if (traits.status === 401 || traits.status === 403) return final('unauthorised');
    if (traits.status === 402) return final('rate_limited');
    if (traits.status === 429) return NO_CREDIT.test(said) ? final('rate_limited') : passing('rate_limited');
    if (traits.status >= 500 || PASSING_STATUSES.has(traits.status)) return passing('server');
    return final('rejected');
  }
  if (isSyntaxError(traits)) return final(exchange.bytes === 0 ? 'empty_reply' : 'invalid_reply');
  if (/content.?filter/i.test(said)) return final('refusal');
  if (NETWORK.test(said)) return passing(exchange.began ? 'cut_stream' : 'server');
  if (traits.name === 'APIError' || traits.code !== '') {
    return passing(/rate.?limit|too many/i.test(said) ? 'rate_limited' : 'server');
  }
  // The libraries stumbled over what came.
  return final('invalid_reply');
}

function isSyntaxError(traits: Traits): boolean {
  return traits.name === 'SyntaxError';
}

function traitsOf(error: unknown): Traits {
  const own = typeof error === 'object' && error !== null ? error : {};
  const cause = 'cause' in own && typeof own.cause === 'object' && own.cause !== null ? own.cause : {};
  const text = (holder: object, key: string): string => {
    const value: unknown = Reflect.get(holder, key);
    return typeof value === 'string' ? value : '';
  };
  const status: unknown = Reflect.get(own, 'status') ?? Reflect.get(cause, 'status');
  const headers: unknown = Reflect.get(own, 'headers');
  // The SDK leaves `name` at 'Error' and tells its classes apart by constructor.
  const name = text(own, 'name');
  return {
    name: name === 'Error' ? own.constructor.name : name,
    message: [text(own, 'message'), text(nestedCause(cause), 'message') || text(cause, 'message')]
      .join(' ')
      .trim(),
    code: text(own, 'code') || text(cause, 'code') || text(nestedCause(cause), 'code'),
    status: typeof status === 'number' ? status : undefined,
    headers: headers instanceof Headers ? headers : undefined,
  };
}

/** `fetch failed` holds the system's error one level further down. */
function nestedCause(cause: object): object {
  const deeper: unknown = Reflect.get(cause, 'cause');
  return typeof deeper === 'object' && deeper !== null ? deeper : {};
}

function detailOf(traits: Traits, redact: Redact): string {
  // A parser quotes what it read: a model's words, and in them perhaps a learner's.
  if (isSyntaxError(traits)) return 'it is not JSON';
  const withoutStatus = traits.message.replace(/^\d{3} /, '').trim();
  const told = [traits.code, withoutStatus].filter((part) => part !== '').join(' ');
  const clean = redact(told).replace(/\s+/g, ' ');
  return clean.length > DETAIL_LENGTH ? `${clean.slice(0, DETAIL_LENGTH)}…` : clean || traits.name;
}
