import { eitherOf } from '../../domain/language/either-of.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { readRetryAfter } from '../endpoint/retry.ts';
import { ModelError, type ModelErrorKind } from '../model-error.ts';
import type { Redact } from '../redaction.ts';
import { refusedPartsIn } from '../refused-parts.ts';
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
  type: string;
  param: string;
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
    refused: kind === 'rejected' ? refusedPartsIn(`${traits.param} ${traits.message}`) : [],
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

const CONTEXT_OVERFLOW = eitherOf(
  /context_length_exceeded|maximum context length/i,
  /context window|context (?:size|length)|ContextOverflow/i,
  /exceed(?:s|ed)? (?:the )?(?:model(?:'s)? |max(?:imum)? )?(?:number of |message |input )?tokens?\b/i,
  /input length|too many tokens|超长|超过.{0,12}(?:长度|上限)/i,
);
const NO_CREDIT = eitherOf(
  /insufficient_quota/i,
  /insufficient (?:credit|balance|fund)/i,
  /billing|credit balance|quota exhausted|exceeded_current_quota/i,
  /balance|arrear|overdue|good standing|余额|欠费|充值/i,
);
/**
 * The filter of an endpoint, in the words of several: it declines what was asked, and its settings are as they should
 * be.
 */
const DECLINED = eitherOf(
  /content.?(?:filter|policy|management|exists risk)/i,
  /responsible.?ai|data_?inspection|inappropriate content|(?<!case.)sensitive|high risk/i,
  /敏感|不安全|违规/i,
);
const WRONG_KEY = eitherOf(
  /(?:invalid|incorrect|wrong|missing|not valid|expired).{0,12}api.?(?:secret.?)?key/i,
  /api.?(?:secret.?)?key.{0,20}(?:invalid|incorrect|wrong|missing|not valid|expired)/i,
  /login fail|unauthori[sz]ed/i,
);
const NO_SUCH_MODEL = /model_not_found|model.{0,60}(?:not found|not exist)/i;
/** Of what an endpoint says: it may repeat the request behind it. Characters. */
const READ_FOR_WORDS = 400;
/** undici's and Node's words for a connection that broke or never was. */
const NETWORK =
  /\bterminated\b|UND_ERR_|ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|other side closed|fetch failed|Connection error/i;
/** These say what is wrong in words that other endpoints have a status for. */
const WITH_A_REASON = new Set([400, 403, 404, 422, 429]);
const PASSING_STATUSES = new Set([408, 409, 425]);

function classify(traits: Traits, exchange: Exchange): Verdict {
  const said = `${traits.name} ${traits.code} ${traits.type} ${traits.message}`.slice(0, READ_FOR_WORDS);
  const { status } = traits;
  const final = (kind: ModelErrorKind): Verdict => ({ kind, retryable: false });
  const passing = (kind: ModelErrorKind): Verdict => ({ kind, retryable: true });

  if (status === 413 || (status !== 429 && CONTEXT_OVERFLOW.test(said))) return final('too_long');
  if (status === 402) return final('rate_limited');
  const saysWhy = status === undefined ? isTold(traits) : WITH_A_REASON.has(status);
  if (saysWhy && NO_CREDIT.test(said)) return final('rate_limited');
  if (status === 429) return passing('rate_limited');
  if (saysWhy && DECLINED.test(said)) return final('refusal');
  if (status === 401 || status === 403 || (saysWhy && WRONG_KEY.test(said))) return final('unauthorised');
  if (status !== undefined)
    return status >= 500 || PASSING_STATUSES.has(status) ? passing('server') : final('rejected');
  if (isSyntaxError(traits)) return final(exchange.bytes === 0 ? 'empty_reply' : 'invalid_reply');
  if (NETWORK.test(said)) return passing(exchange.began ? 'cut_stream' : 'server');
  if (isTold(traits) && NO_SUCH_MODEL.test(said)) return final('rejected');
  if (isTold(traits) || traits.code !== '') {
    return passing(/rate.?limit|too many/i.test(said) ? 'rate_limited' : 'server');
  }
  // The libraries stumbled over what came.
  return final('invalid_reply');
}

/** The endpoint said so itself, in a reply of its own. */
const isTold = ({ name }: Traits): boolean => name === 'EndpointFault' || name === 'APIError';

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
    type: text(own, 'type'),
    param: text(own, 'param'),
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
