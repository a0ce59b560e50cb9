import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isResponseSerializationError } from 'fastify-type-provider-zod';
import {
  AccessError,
  BadInputError,
  ConflictError,
  NotFoundError,
  TooManyError,
  UnavailableError,
  ZhujiaoError,
} from '../../../domain/faults/errors.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import { ClientGone } from '../../events/event-stream.ts';
import { sendNoSuchPage } from '../../no-such-page.ts';
import { guarded } from '../headers.ts';
import { CONTENT_ENCODED } from '../json-body.ts';
import { BODY_TOO_SLOW } from '../limits/body-pace.ts';
import { type MethodsThere, rememberMethods } from '../methods-there.ts';
import { isOpenAis, wayToOpenAis } from '../openai-address.ts';
import { createFailureLog } from './failure-log.ts';
import { openAiError, paramAt } from './openai-error.ts';
import { type Problem, problemDocument } from './problem-document.ts';
import { InvalidRequest } from './validation.ts';

/** How a token is asked for (RFC 6750, section 3): an HTTP client is told which way to show itself. */
const CHALLENGES: Record<string, string> = { no_token: 'Bearer', bad_token: 'Bearer error="invalid_token"' };

export function sendProblem(reply: FastifyReply, given: Problem): FastifyReply {
  const problem = problemDocument(given);
  const { isForOpenAi } = reply.request.routeOptions.config;
  const challenge = CHALLENGES[given.code];
  if (challenge !== undefined) reply.header('www-authenticate', challenge);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      ...problem,
      ...(isForOpenAi || isOpenAis(pathOf(reply.request)) ? { error: openAiError(problem) } : {}),
    });
}

/** The HTTP status of an expected failure. */
function statusOf(error: ZhujiaoError): number {
  if (error instanceof AccessError) return error.status;
  if (error instanceof BadInputError) return 400;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof TooManyError) return 429;
  if (error instanceof UnavailableError) return 503;
  return 500;
}

const INTERNAL: Problem = {
  status: 500,
  code: 'internal_error',
  detail: 'Something went wrong here. It is in the log under this time; nothing you sent was lost silently.',
  fix: 'Try again. Where it fails again, the log says why.',
};

/** What is said of a failure: an expected one names its fault and its mend, any other nothing of our inner workings. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ZhujiaoError)) return INTERNAL;
  return {
    ...error.details,
    status: statusOf(error),
    code: error.code,
    detail: error.message,
    ...(error.fix ? { fix: error.fix } : {}),
  };
}

/**
 * What is refused before a handler runs, by Fastify itself or by who watches bodies, in words that say how to mend it.
 */
const FRAMEWORK_FAULTS: Record<string, { code: string; detail: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'invalid_json',
    detail: 'The body is not valid JSON: send one object, in UTF-8, as "application/json".',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid_json', detail: 'The body is empty; send a JSON object.' },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'body_too_large',
    detail: 'The body is larger than this service takes.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    detail: 'Send the body as application/json.',
  },
  [BODY_TOO_SLOW.code]: BODY_TOO_SLOW,
  [CONTENT_ENCODED.code]: CONTENT_ENCODED,
};

/** Of the faults of one request so many are told; a body may hold hundreds of entries. */
const MOST_FAULTS = 20;

/** RFC 9457 shows `errors` with a JSON pointer for each (section 3). */
function problemOfRequest({ faults }: InvalidRequest): Problem {
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length > told.length ? [`and ${faults.length - told.length} more`] : [];
  return {
    status: 400,
    code: 'invalid_request',
    detail: [...told.map(({ says }) => says), ...more].join('; '),
    fix: 'Send what is wanted there; /docs has what each request takes.',
    errors: told.map(({ path, says }) => ({ pointer: pointerTo(path), detail: says })),
    ...(told[0] && told[0].path.length > 0 ? { param: paramAt(told[0].path) } : {}),
  };
}

/** RFC 6901, as a fragment. */
const pointerTo = (path: readonly (string | number)[]): string =>
  `#${path.map((step) => `/${encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;

/**
 * Where a request went, for the log: as the route is written, since an invite or an appeal's token stands in the
 * address itself.
 */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '(no route)';

/** An address that cannot be read is refused before any route, and any error handler, is found for it. */
export const refuseUnreadable = (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
  sendNoSuchPage(request, guarded(request, reply), 400) ??
  sendProblem(reply, {
    status: 400,
    code: 'bad_url',
    detail: `"${pathOf(request)}" is not an address: a "%" in it is followed by no UTF-8 character.`,
    fix: 'Encode each part of the path (encodeURIComponent).',
  });

export function registerProblems(app: FastifyInstance, logger: Logger): void {
  const logFailure = createFailureLog(logger);
  const methodsThere = rememberMethods(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (reply.raw.headersSent) {
      logger.error({ path: routeOf(request), error: error.message }, 'a response failed after it had begun');
      reply.raw.destroy();
      return reply;
    }
    // Stopped since nobody waits for it: there is nobody to tell, and nothing that went wrong.
    if (error instanceof ClientGone || error.cause instanceof ClientGone) {
      app.letGoOfKey(request).catch(() => {}); // It is abandoned soon.
      return reply.hijack();
    }
    if (error instanceof InvalidRequest) return sendProblem(reply, problemOfRequest(error));
    if (error instanceof ZhujiaoError) {
      const problem = problemOf(error);
      if (problem.status >= 500)
        logFailure({
          path: routeOf(request),
          code: error.code,
          error: error.message,
          ...(error.fix && { fix: error.fix }),
        });
      return sendProblem(reply, problem);
    }
    const known = FRAMEWORK_FAULTS[error.code];
    if (known) return sendProblem(reply, { status: error.statusCode ?? 400, ...known });
    if (error.statusCode === 429)
      return sendProblem(reply, { status: 429, code: 'too_many_requests', detail: error.message });
    // A path that climbs out of the pages' folder, or names a file that cannot be there.
    if (error.statusCode === 403) return noSuchRoute(request, reply);
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, { status: error.statusCode, code: 'bad_request', detail: error.message });
    }
    const context = isResponseSerializationError(error) ? { issues: error.cause.issues } : {};
    logger.error(
      { path: routeOf(request), error: error.message, stack: error.stack, ...context },
      'a request failed unexpectedly',
    );
    return sendProblem(reply, problemOf(error));
  });
  app.setNotFoundHandler(noSuchRoute);

  function noSuchRoute(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const path = pathOf(request);
    const methods = methodsThere(path);
    const fix = wayOn(path, methodsThere);
    if (methods.length > 0) {
      reply.header('allow', methods.join(', '));
      const detail = `${path} does not take ${request.method}.`;
      return sendProblem(reply, { status: 405, code: 'method_not_allowed', detail, fix });
    }
    const detail = `There is nothing at ${request.method} ${path}.`;
    return (
      sendNoSuchPage(request, reply, 404) ??
      sendProblem(reply, { status: 404, code: 'no_such_route', detail, fix })
    );
  }
}

function wayOn(path: string, methodsThere: MethodsThere): string {
  if (isOpenAis(path)) return wayToOpenAis(path);
  const methods = methodsThere(path);
  if (methods.length > 0) return `${path} takes ${methods.join(', ')}; see /docs.`;
  const bare = path.replace(/\/+$/, '');
  if (bare !== path && methodsThere(bare).length > 0) return `Without the slash at its end: ${bare}.`;
  return 'See /docs for what there is.';
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '';
