/**
 * Faults that a caller can do something about. The message names the fault and the value; `fix` says how
 * to mend it. Expected results (an abstention, a duplicate) are values in types, never one of these.
 */
export class ZhujiaoError extends Error {
  /** Stable, machine-readable, snake_case; part of the REST contract. */
  readonly code: string;
  readonly fix: string | undefined;
  /** Members that a program can act on, beside the message: who holds a question, and until when. */
  readonly details: Readonly<Record<string, string>> | undefined;

  constructor(
    code: string,
    message: string,
    options: { fix?: string; cause?: unknown; details?: Record<string, string> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.fix = options.fix;
    this.details = options.details;
  }
}

/** The caller sent something that cannot be accepted. HTTP 400, exit code 2. */
export class BadInputError extends ZhujiaoError {}

/** What was asked for is not there. HTTP 404, exit code 2. */
export class NotFoundError extends ZhujiaoError {}

/** The caller is not who they must be (401) or may not do this (403). */
export class AccessError extends ZhujiaoError {
  readonly status: 401 | 403;
  constructor(
    status: 401 | 403,
    code: string,
    message: string,
    options: { fix?: string; cause?: unknown } = {},
  ) {
    super(code, message, options);
    this.status = status;
  }
}

/** What was asked for clashes with the state of things: already answered, claimed by another. HTTP 409. */
export class ConflictError extends ZhujiaoError {}

/** The caller holds or asks as much as they may at once. HTTP 429, exit code 2. */
export class TooManyError extends ZhujiaoError {}

/** A part this needs cannot be used now: a lock is held, a disk cannot be written. HTTP 503, exit code 1 or 2. */
export class UnavailableError extends ZhujiaoError {}
