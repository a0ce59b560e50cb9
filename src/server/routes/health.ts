import { z } from 'zod';
import type { Clock } from '../../domain/time/clock.ts';
import { type RedisState, WORKER_LEASE } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import type { TypedApp } from '../requests/typed-app.ts';
import type { DataDirectoryState } from '../state/data-disk.ts';
import { atMostEvery } from '../state/looked-at.ts';
import { answeredWithin, CHECKED_AGAIN_MS, PATIENCE_MS, type StoreState } from '../state/store-state.ts';

export interface HealthParts {
  store: Store;
  storeState: StoreState;
  directoryState: DataDirectoryState;
  clock: Clock;
  modelName: string | null;
  /** Null where the installation has no Redis. */
  redisState: RedisState | null;
}

/** `/healthz`: the process answers. `/readyz`: its parts do. */
export function healthRoutes(
  app: TypedApp,
  { store, storeState, directoryState, clock, modelName, redisState }: HealthParts,
): void {
  const redis = redisState && atMostEvery(CHECKED_AGAIN_MS, redisState);
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
        summary:
          'Its parts do: the store can be written and read; the data directory, Redis where there is one, workers',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const parts: Record<string, string> = { chatModel: modelName ?? 'none: extractive answers' };
      const state = await storeState();
      // Where it goes in between, the next look tells.
      const seen = state.works
        ? await answeredWithin(PATIENCE_MS, seenIn(store, clock.now(), redis !== null)).catch(() => null)
        : null;
      if (!state.works) parts['store'] = `cannot be used: ${state.code}`;
      else if (!seen) parts['store'] = 'cannot be read';
      else Object.assign(parts, { store: 'ok', jobs: seen.jobs });
      // Who asks is answered as long as the store is there: no reason to send learners elsewhere, and one to tell
      // staff.
      parts['dataDirectory'] = await directoryState();
      if (redis) {
        // Without Redis intake goes on and nothing is lost: the service is still ready.
        parts['redis'] = await redis();
        if (seen) parts['workers'] = seen.workers === 0 ? 'none: jobs wait' : `${seen.workers} running`;
      }
      const ready = seen !== null;
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unready', parts });
    },
  );
}

async function seenIn(
  store: Store,
  now: number,
  countsWorkers: boolean,
): Promise<{ jobs: string; workers: number }> {
  const jobs = await store.jobs.counts(now);
  const of = (state: string, which: 'count' | 'due' = 'count') =>
    jobs.filter((one) => one.state === state).reduce((sum, one) => sum + one[which], 0);
  const due = of('ready', 'due');
  return {
    jobs: `${due} due, ${of('ready') - due} for later, ${of('running')} running, ${of('dead')} dead`,
    workers: countsWorkers ? (await store.leases.held(WORKER_LEASE, now)).length : 0,
  };
}
