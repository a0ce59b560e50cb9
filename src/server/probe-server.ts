import Fastify from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Logger } from '../domain/signals/logger.ts';
import type { Meter } from '../domain/signals/meter.ts';
import { createMetrics } from './metrics/registry.ts';
import type { Access } from './requests/access/access.ts';
import { registerProblems } from './requests/problems/problems.ts';
import { validatorCompiler } from './requests/problems/validation.ts';
import type { TypedApp } from './requests/typed-app.ts';
import { type HealthParts, healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { createDataDirectoryState, type DataDisk, roomFor } from './state/data-disk.ts';
import { createStoreState } from './state/store-state.ts';

/** What a process that only works shows of itself: its health and its figures. */
export async function createProbeServer(
  given: Omit<HealthParts, 'storeState' | 'directoryState'> & {
    access: Access;
    redisUp: (() => boolean) | null;
    meter: Meter;
    logger: Logger;
    dataDisk: DataDisk;
  },
): Promise<TypedApp> {
  const app = Fastify({ logger: false, forceCloseConnections: true }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const parts = {
    ...given,
    storeState: createStoreState(given.store, given.logger, roomFor(given.dataDisk)),
    directoryState: createDataDirectoryState(given.dataDisk, given.logger),
  };
  registerProblems(app, parts.logger);
  healthRoutes(app, parts);
  metricsRoutes(app, { access: parts.access, metrics: createMetrics({ ...parts, openStreams: () => 0 }) });
  return app;
}
