/**
 * The service in a process of its own, for load: everything but the jobs, which wait in the store (`work` processes
 * take them where the environment names a Redis). Prints its address and a token, then how many messages it holds.
 */
import { createLogger, createService, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

const config = { ...readConfig(process.env), port: 0, logLevel: 'error' as const };
const installation = await openInstallation(config, createLogger(config));
const service = await createService(installation);
if (config.redisUrl === null) service.runner.start = () => {};
await service.fillIfEmpty();
const url = await service.start();
process.stdout.write(`${JSON.stringify({ url, token: service.adminToken })}\n`);
process.on('message', async () => {
  const stored = await installation.store.events.lastSeq('python-newcomers');
  const jobs = await installation.store.jobs.countByState();
  process.send?.({ stored, jobsWaiting: jobs.ready });
});
process.on('disconnect', () => process.exit(0));
