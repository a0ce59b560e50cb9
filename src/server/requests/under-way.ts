import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendProblem } from './problems/problems.ts';

/**
 * So long is waited for what is under way when the process is told to stop: most answers that a model writes are there
 * by then, and a supervisor that waits ten seconds (Docker's default) need not kill.
 */
const FINISH_MS = 7_000;

const STOPPING = {
  status: 503,
  code: 'stopping',
  detail: 'This process is being stopped and did not get done with the request.',
  fix: 'Send it again.',
};

/**
 * A server that is closed takes nothing new, finishes what it has begun, and tells those whom it cannot. Streams
 * without an end are let go: their clients come back with the last number that they saw.
 */
export function finishUnderWay(app: FastifyInstance, { finishMs = FINISH_MS } = {}): void {
  const underWay = new Set<FastifyReply>();
  let onNone: (() => void) | null = null;

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isEndless) return;
    underWay.add(reply);
    const over = () => {
      underWay.delete(reply);
      if (underWay.size === 0) onNone?.();
    };
    reply.raw.once('finish', over);
    reply.raw.once('close', over);
  });

  app.addHook('onSend', async (_request, reply) => {
    // Else the next request would come over this connection, and find nobody.
    if (onNone) reply.header('connection', 'close');
  });

  app.addHook('preClose', async () => {
    // A balancer that is refused here asks another process.
    app.server.close();
    const { promise: none, resolve } = Promise.withResolvers<void>();
    onNone = resolve;
    if (underWay.size === 0) return;
    const timer = setTimeout(resolve, finishMs);
    await none;
    clearTimeout(timer);
    for (const reply of underWay) if (!reply.sent) sendProblem(reply, STOPPING);
    // What was said last is on its way before the connections are closed.
    await new Promise((resolve) => setImmediate(resolve));
  });
}
