import type { FastifyInstance } from 'fastify';

/**
 * Seconds after which a refused request is worth sending again. What is in the way (a database that starts again, too
 * much at once) is mostly over by then, and who sends again so often is no burden. Where we know better, it is said
 * there.
 */
const RETRY_AFTER_S = 5;
const REFUSED_FOR_NOW = new Set([429, 503]);

/**
 * Every 429 and 503 says when to come again (RFC 9110, section 10.2.3): programs that are not told choose for
 * themselves.
 */
export function sayWhenToRetry(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (REFUSED_FOR_NOW.has(reply.statusCode) && !reply.hasHeader('retry-after'))
      reply.header('retry-after', String(RETRY_AFTER_S));
  });
}
