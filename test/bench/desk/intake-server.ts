/**
 * The service in a process of its own, for load: everything but the jobs, which wait in the store (`work` processes
 * take them where the environment names a Redis). Prints its address and a token, then how many messages it holds.
 */
import { createLogger, createService, openInstallation } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';

const GROUPS = 200;

const config = { ...readConfig(process.env), port: 0, logLevel: 'error' as const };
const installation = await openInstallation(config, createLogger(config), { stays: true });
// Beside a Redis this is `serve --no-work`.
const service = await createService(installation, { works: config.redisUrl === null });
if (config.redisUrl === null) service.runner.start = () => {};
await service.fillIfEmpty();
// A school of hundreds of groups, as the handbook has it: talk in one does not stand in another's way.
const model = await installation.store.groups.get('python-newcomers');
if (!model) throw new Error('the demo school has no group "python-newcomers"');
const groups = Array.from({ length: GROUPS }, (_, index) => `bench-${index}`);
await installation.store.transaction(async (tx) => {
  for (const id of groups) await tx.groups.put({ ...model, id, demo: false, cadence: 'off' }, Date.now());
});
const url = await service.start();
process.stdout.write(`${JSON.stringify({ url, token: service.adminToken })}\n`);
process.on('message', async () => {
  let stored = 0;
  for (const id of groups) stored += await installation.store.events.lastSeq(id);
  const jobs = await installation.store.jobs.countByState();
  process.send?.({ stored, jobsWaiting: jobs.ready });
});
process.on('disconnect', () => process.exit(0));
