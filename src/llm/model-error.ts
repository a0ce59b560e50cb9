import { ZhujiaoError } from '../domain/faults/errors.ts';
import type { RefusedPart } from './refused-parts.ts';

/** Everything that can become of a call to a model other than a good reply. */
const MODEL_ERROR_KINDS = [
  /** Nothing came within `timeouts.firstTokenMs`. */
  'timeout_first_token',
  /** The reply began and then nothing came for `timeouts.stallMs`. */
  'timeout_stall',
  /** The whole call, retries and waiting in the queue included, took longer than `timeouts.totalMs`. */
  'timeout_total',
  /** 401 or 403. */
  'unauthorised',
  /** 429, or 402: the account's limit or credit at the endpoint. */
  'rate_limited',
  /** 408, 409, 425, 5xx, or the endpoint cannot be reached. */
  'server',
  /** Any other 4xx: an unknown model, a parameter that the endpoint does not know. */
  'rejected',
  /** The connection ended in the middle of a reply. */
  'cut_stream',
  'empty_reply',
  /** The model or the endpoint's filter declined. */
  'refusal',
  /** What came is not a chat completion, or not what was asked for. */
  'invalid_reply',
  /** The group's tokens for the day are used up; nothing was sent. */
  'budget_spent',
  /** The endpoint failed too often lately; nothing was sent. */
  'circuit_open',
  /** Too many calls wait already in this process; nothing was sent. */
  'overloaded',
  /** The asker went away. */
  'cancelled',
  /** The question does not fit the model, or the reply grew past its bound. */
  'too_long',
] as const;
export type ModelErrorKind = (typeof MODEL_ERROR_KINDS)[number];

const FIXES: Partial<Record<ModelErrorKind, string>> = {
  timeout_first_token: 'Check that the endpoint is up, or allow it more time.',
  unauthorised: 'Check OPENAI_API_KEY, and that it may use this model.',
  rate_limited: "Check the account's limits and credit at the endpoint.",
  server: 'Check OPENAI_BASE_URL and that the endpoint is up.',
  rejected: 'Check OPENAI_BASE_URL (it usually ends in /v1) and the name of the model.',
  invalid_reply: 'Check OPENAI_BASE_URL (it usually ends in /v1).',
};

export interface ModelErrorDetails {
  model?: string | undefined;
  status?: number | undefined;
  /** What the endpoint said, without secrets. */
  detail?: string | undefined;
  /** How long the endpoint asked us to wait. */
  retryAfterMs?: number | undefined;
  /** May the same request succeed at the same model in a moment? */
  retryable?: boolean | undefined;
  /** Parts of the request that the endpoint says it does not take. */
  refused?: readonly RefusedPart[] | undefined;
  /** What mends it, where the settings that are usually to blame are not. */
  fix?: string | undefined;
}

/** A call to a model that brought no good reply. Never carries a key or a learner's text. */
export class ModelError extends ZhujiaoError {
  readonly kind: ModelErrorKind;
  readonly model: string | undefined;
  readonly status: number | undefined;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;
  readonly retryable: boolean;
  readonly refused: readonly RefusedPart[];

  constructor(kind: ModelErrorKind, message: string, details: ModelErrorDetails = {}) {
    const fix = details.fix ?? FIXES[kind];
    super(`model_${kind}`, message, fix === undefined ? {} : { fix });
    this.kind = kind;
    this.model = details.model;
    this.status = details.status;
    this.detail = details.detail ?? '';
    this.retryAfterMs = details.retryAfterMs;
    this.retryable = details.retryable ?? false;
    this.refused = details.refused ?? [];
  }
}

/** Kinds that end a call whatever retries or other models are left. */
const FINAL: ReadonlySet<ModelErrorKind> = new Set([
  'timeout_total',
  'budget_spent',
  'overloaded',
  'cancelled',
  'refusal',
]);

/** A key that is wrong for one model (401) is wrong for the other; one that may not use it (403) may not be. */
export function endsTheCall(error: ModelError): boolean {
  return FINAL.has(error.kind) || error.status === 401;
}

/** Kinds that say nothing about the health of the endpoint. */
const NOT_ITS_FAULT: ReadonlySet<ModelErrorKind> = new Set([
  'budget_spent',
  'circuit_open',
  'overloaded',
  'cancelled',
  'refusal',
  'rejected',
  'too_long',
]);

export function speaksAgainstEndpoint(kind: ModelErrorKind): boolean {
  return !NOT_ITS_FAULT.has(kind);
}
