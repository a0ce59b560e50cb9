import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../../domain/time/clock.ts';

/**
 * How slowly a body may arrive: this long for nothing, and a second more for each so many bytes. Apache's
 * mod_reqtimeout counts alike (20 s, 500 bytes a second, which half a megabyte may take 17 minutes with); this is a
 * line of 32 kbit/s, a tenth of what a poor mobile one does. An upload is bound by it as every body is, and by the
 * time for a whole request beside it.
 */
const GRACE_MS = 20_000;
const BYTES_A_SECOND = 4_096;
const LOOKED_AT_EVERY_MS = 2_000;

/** A body that arrives, and what had come over its connection before it. */
interface Arriving {
  request: IncomingMessage;
  response: ServerResponse;
  since: number;
  bytesBefore: number;
}

/** As the error handler knows it. */
export const BODY_TOO_SLOW = {
  code: 'body_too_slow',
  detail:
    `The body came too slowly: ${GRACE_MS / 1_000} seconds are waited for it, and one more for each ` +
    `${BYTES_A_SECOND / 1_024} KB.`,
};

/**
 * Lets go of whoever sends a body and stops sending, or sends it drop by drop: a connection each would otherwise be
 * held for a quarter of an hour. They are told so (408), unless they have been answered already.
 */
export function boundBodies(
  app: FastifyInstance,
  { clock, everyMs = LOOKED_AT_EVERY_MS }: { clock: Clock; everyMs?: number },
): void {
  const arriving = new Set<Arriving>();

  app.addHook('onRequest', async ({ raw: request }, { raw: response }) => {
    if (!hasBody(request)) return;
    const one = { request, response, since: clock.now(), bytesBefore: request.socket.bytesRead };
    arriving.add(one);
    request.once('close', () => arriving.delete(one));
  });

  const timer = setInterval(() => {
    const now = clock.now();
    for (const one of arriving) {
      if (one.request.complete) arriving.delete(one);
      else if (isTooSlow(one, now)) end(one);
    }
  }, everyMs).unref();

  app.addHook('onClose', async () => clearInterval(timer));

  function end(one: Arriving): void {
    arriving.delete(one);
    const { request, response } = one;
    // Whoever reads it hears of it and answers; an answer that was given already is not given again.
    if (response.headersSent || request.listenerCount('error') === 0) {
      request.destroy();
      return;
    }
    response.shouldKeepAlive = false;
    request.emit(
      'error',
      Object.assign(new Error(BODY_TOO_SLOW.detail), { statusCode: 408, code: BODY_TOO_SLOW.code }),
    );
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function isTooSlow({ request, since, bytesBefore }: Arriving, now: number): boolean {
  // What has come and was not read yet is on us, not on whoever sent it.
  if (request.readableLength > 0) return false;
  const bytes = request.socket.bytesRead - bytesBefore;
  return now - since > GRACE_MS + (bytes / BYTES_A_SECOND) * 1_000;
}
