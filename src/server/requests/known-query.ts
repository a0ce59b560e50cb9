import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/**
 * Refuses what a query names and its route does not know. Passed over, `?state=open` would list questions of every
 * status, and a `?kind=…` that belongs into the body do to all what was meant for some. OpenAI's clients add what
 * they like (Azure's an `api-version`), and so may whoever forwards messages, where the route's own schema lets it
 * through.
 */
export function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1/') || route.config?.isForOpenAi) return;
    const query = route.schema?.querystring ?? z.object({});
    if (query instanceof z.ZodObject && query.def.catchall === undefined)
      route.schema = { ...route.schema, querystring: query.strict() };
  });
}
