import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInputError, ConflictError } from '../../../domain/faults/errors.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { STILL_AT_WORK_EVERY_MS, type Store } from '../../../store/index.ts';
import { bearerOf } from '../access/access.ts';
import { openReply, sealReply } from './sealed-reply.ts';

export const MAX_KEY = 200;
/** Seconds after which a repeat is worth sending again: most work is done by then. */
const AT_WORK_RETRY_S = 1;
const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
const STREAM_TYPE = 'text/event-stream; charset=utf-8';

declare module 'fastify' {
  interface FastifyInstance {
    /** Of a request that was stopped and is answered nothing: a repeat with its Idempotency-Key is a real try. */
    letGoOfKey(request: FastifyRequest): Promise<void>;
    /** Of a request that was answered by a stream: a repeat with its Idempotency-Key gets all of it again. */
    keepStreamed(request: FastifyRequest, streamed: string): Promise<void>;
  }
  interface FastifyContextConfig {
    /** By the parameter of this name, which is signed: whoever holds the link may do this, without a token. */
    openedBy?: string;
  }
}

/** Who sent a request, and the secret that only they have, which seals what it is answered. */
interface Sender {
  id: string;
  secret: string;
}

/** Null for a request of nobody in particular. */
function senderOf(request: FastifyRequest): Sender | null {
  if (request.principal)
    return { id: request.principal.id, secret: bearerOf(request.headers.authorization) ?? '' };
  const { openedBy } = request.routeOptions.config;
  if (openedBy === undefined) return null;
  const { [openedBy]: link = '' } = request.params as Record<string, string>; // read by the route's schema before
  return { id: `link:${createHash('sha256').update(link).digest('hex')}`, secret: link };
}

/** A key whose first request is at work here. */
interface HeldKey {
  sender: Sender;
  key: string;
  /** Says from time to time that it is. */
  timer: NodeJS.Timeout;
}
const held = new WeakMap<FastifyRequest, HeldKey>();

function noLongerHeld(request: FastifyRequest): HeldKey | null {
  const mine = held.get(request);
  if (!mine) return null;
  held.delete(request);
  clearInterval(mine.timer);
  return mine;
}

/**
 * For a route that reads its body by itself, once it has read it and before it does anything: true where this is a
 * repeat, which has been answered then. `content` is what the same request has again; a form's border is not part of
 * it.
 */
export type AnswerRepeat = (
  request: FastifyRequest,
  reply: FastifyReply,
  content: string,
) => Promise<boolean>;

/**
 * `Idempotency-Key` on every POST with a token or a signed link: the first request does the work, a repeat gets the
 * same answer, also where it was streamed, the same key with another body is refused. A failure of ours is forgotten,
 * so a repeat is a real try; so is what was stopped since its client went away, and what a process had under way when
 * it died.
 */
export function registerIdempotency(
  app: FastifyInstance,
  { store, clock }: { store: Store; clock: Clock },
): AnswerRepeat {
  function hold(request: FastifyRequest, reply: FastifyReply, sender: Sender, key: string): void {
    // Where it fails, it is said again.
    const sayIt = () => void store.idempotency.stillAtWork(sender.id, key, clock.now()).catch(() => {});
    held.set(request, { sender, key, timer: setInterval(sayIt, STILL_AT_WORK_EVERY_MS).unref() });
    // A stream whose client leaves has no end. What was not begun to be answered goes on, and is there for a repeat.
    reply.raw.once('close', () => {
      if (reply.raw.headersSent) letGo(request).catch(() => {}); // It is abandoned soon.
    });
  }

  async function letGo(request: FastifyRequest): Promise<void> {
    const mine = noLongerHeld(request);
    if (mine) await store.idempotency.forget(mine.sender.id, mine.key);
  }

  const keep = ({ sender, key }: HeldKey, status: number, said: string): Promise<void> =>
    store.idempotency.finish(sender.id, key, status, sealReply(sender.secret, key, said));

  const answerRepeat: AnswerRepeat = async (request, reply, content) => {
    const key = request.headers['idempotency-key'];
    const sender = senderOf(request);
    if (request.method !== 'POST' || typeof key !== 'string' || !sender) return false;
    if (key.length === 0 || key.length > MAX_KEY) {
      throw new BadInputError('bad_idempotency_key', `Idempotency-Key must have 1 to ${MAX_KEY} characters.`);
    }
    const hash = hashOf(request, content);
    if (await store.idempotency.begin(sender.id, key, hash, clock.now())) {
      hold(request, reply, sender, key);
      return false;
    }
    const earlier = await store.idempotency.get(sender.id, key);
    if (!earlier)
      throw new ConflictError(
        'idempotency_retry',
        'The first request with this key has just failed; send it again.',
      );
    if (earlier.requestHash !== hash) {
      throw new BadInputError(
        'idempotency_key_reused',
        'This Idempotency-Key was used with another request.',
        {
          fix: 'Use a new key for a new request.',
        },
      );
    }
    if (earlier.status === null || earlier.response === null) {
      reply.header('retry-after', String(AT_WORK_RETRY_S));
      throw new ConflictError(
        'idempotency_in_progress',
        'The first request with this key is still being worked on.',
        {
          fix: 'Wait a moment and send it again.',
        },
      );
    }
    const response = openReply(sender.secret, key, earlier.response);
    if (response === null) {
      throw new ConflictError(
        'idempotency_reply_sealed',
        'The first request with this key was answered, to a token that has been changed since; what it ' +
          'got cannot be read again.',
        { fix: 'Look at what is there now; send it with a new key to have it done once more.' },
      );
    }
    reply.code(earlier.status).header('idempotent-replay', 'true');
    if (response !== '') reply.header('content-type', typeOf(earlier.status, response));
    // Sent as it was stored: a string body passes the serialiser by.
    reply.serializer((payload: unknown) => String(payload)).send(response);
    return true;
  };

  app.addHook('preHandler', async (request, reply) => {
    // An upload is read by its route, which asks then.
    if (request.isMultipart?.()) return;
    // Nobody's repeat without a key: it is not written out.
    if (request.headers['idempotency-key'] === undefined) return;
    if (await answerRepeat(request, reply, asWritten(request.body))) return reply;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const mine = noLongerHeld(request);
    if (!mine) return payload;
    const said = payload ?? ''; // Nothing is said where there is no more to it than that it was done (204).
    if (reply.statusCode >= 500 || typeof said !== 'string')
      await store.idempotency.forget(mine.sender.id, mine.key);
    else await keep(mine, reply.statusCode, said);
    return payload;
  });

  app.decorate('letGoOfKey', letGo);
  app.decorate('keepStreamed', async (request, streamed) => {
    const mine = noLongerHeld(request);
    if (mine) await keep(mine, 200, streamed);
  });
  return answerRepeat;
}

/** A body that is read may be nested so deeply that it cannot be written again: the parser has no bound there. */
function asWritten(body: unknown): string {
  try {
    return JSON.stringify(body ?? null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadInputError(
      'nested_too_deeply',
      'The body is nested more deeply than anything this service takes.',
      {
        fix: 'Send it flatter, or without an Idempotency-Key.',
        cause: error,
      },
    );
  }
}

/** What is streamed begins with a line of its own, never as JSON does. */
function typeOf(status: number, response: string): string {
  if (status >= 400) return PROBLEM_TYPE;
  return /^[[{]/.test(response) ? JSON_TYPE : STREAM_TYPE;
}

const hashOf = ({ method, url }: FastifyRequest, content: string): string =>
  createHash('sha256').update(`${method} ${url}\0${content}`).digest('hex');
