import { z } from 'zod';
import type { Clock } from '../../domain/clock.ts';
import { WORKER_LEASE } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import type { TypedApp } from '../typed-app.ts';

export interface HealthParts {
  store: Store;
  clock: Clock;
  modelName: string | null;
  /** Null where the installation has no Redis. */
  redisUp: (() => boolean) | null;
}

/** `/healthz`: the process answers. `/readyz`: its parts do. */
export function healthRoutes(app: TypedApp, { store, clock, modelName, redisUp }: HealthParts): void {
  app.get(
    '/healthz',
    {
      schema: {
        tags: ['health'],
        summary: 'The process answers',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => ({
      status: 'ok' as const,
    }),
  );

  const readiness = z.object({
    status: z.enum(['ready', 'unready']),
    parts: z.record(z.string(), z.string()),
  });
  app.get(
    '/readyz',
    {
      schema: {
        tags: ['health'],
        summary: 'Its parts answer: the store, Redis where there is one, workers',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const parts: Record<string, string> = { chatModel: modelName ?? 'none: extractive answers' };
      let ready = true;
      try {
        await store.check();
        const jobs = await store.jobs.counts(clock.now());
        const of = (state: string, which: 'count' | 'due' = 'count') =>
          jobs.filter((one) => one.state === state).reduce((sum, one) => sum + one[which], 0);
        parts['store'] = 'ok';
        const due = of('ready', 'due');
        parts['jobs'] =
          `${due} due, ${of('ready') - due} for later, ${of('running')} running, ${of('dead')} dead`;
        if (redisUp) {
          // Without Redis intake goes on and nothing is lost: the service is still ready.
          parts['redis'] = redisUp() ? 'ok' : 'away: jobs wait in the store until it is back';
          const workers = await store.leases.held(WORKER_LEASE, clock.now());
          parts['workers'] = workers.length === 0 ? 'none: jobs wait' : `${workers.length} running`;
        }
      } catch {
        ready = false;
        parts['store'] = 'cannot be read';
      }
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unready', parts });
    },
  );
}
