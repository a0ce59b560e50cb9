import { openAccess } from './access.ts';
import type { Installation } from './installation.ts';
import { createJobs } from './jobs.ts';

/** Jobs only, beside processes that serve: what `zhujiao work` runs. Channels only send here, they take nothing in. */
export async function createWorker(installation: Installation, options: { probePort: number | null }) {
  const { config, store, clock, logger, meter } = installation;
  const jobs = await createJobs(installation, { works: true });
  const { createProbeServer } = await import('../server/index.ts');
  const { access } = await openAccess(installation);
  const probes = await createProbeServer({
    store,
    clock,
    logger,
    meter,
    access,
    dataDisk: { path: config.dataDir, holdsStore: config.databaseUrl === null },
    modelName: installation.modelName,
    redisUp: jobs.redis ? () => jobs.redis?.link.up === true : null,
    redisState: jobs.redis?.state ?? null,
  });
  return {
    redisState: jobs.redis?.state ?? null,
    async start(): Promise<void> {
      if (options.probePort !== null) await probes.listen({ port: options.probePort, host: config.host });
      jobs.runner.start();
      await jobs.warm();
    },
    async stop(): Promise<void> {
      await probes.close();
      await jobs.stop();
    },
  };
}
