import type { Registry } from 'prom-client';
import { type Access, requireScope } from '../requests/access/access.ts';
import { fromThisMachine } from '../requests/from-this-machine.ts';
import type { TypedApp } from '../requests/typed-app.ts';

/**
 * `/metrics`, for a Prometheus: open to this machine itself (a scraper beside the process, with no proxy between),
 * and to whoever has a token with the scope `operate`. It tells how busy the school is, and so is not for everybody.
 */
export function metricsRoutes(
  app: TypedApp,
  { access, metrics }: { access: Access; metrics: Registry },
): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!fromThisMachine(request))
      requireScope(await access.authenticate(request.headers.authorization), 'operate');
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
