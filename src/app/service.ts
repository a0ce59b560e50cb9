import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTopicDesk, importSchool } from '../community/index.ts';
import { createDecisions, createFirstLook, createIntake } from '../conversation/index.ts';
import { createDesk, createFindPassages } from '../desk/index.ts';
import { MINUTE_MS } from '../domain/durations.ts';
import { COURSE_LEASES } from '../knowledge/index.ts';
import { openAccess } from './access.ts';
import { DEMO_SCHOOL, HOME } from './home.ts';
import type { Installation } from './installation.ts';
import { createJobs } from './jobs.ts';
import { openModeration, openModerator } from './moderation.ts';

/** The demo school is ingested within this. */
const FILLING_MS = 5 * MINUTE_MS;
/** The setting that says how far that went. */
const FILLING = 'demo_school';

/** The whole service: REST, channels, pages and jobs in one process. */
export async function createService(installation: Installation, options = { works: true }) {
  const { config, store, knowledge, clock, logger, wake, meter } = installation;
  const { createServer, meteredIntake, meteredModerator } = await import('../server/index.ts');
  const { adminToken, access, invites } = await openAccess(installation);
  const jobs = await createJobs(installation, options);
  const { web, channels, answering, runner, redis, drafting, school, appeals, pages } = jobs;
  const intake = meteredIntake(
    createIntake({ store, clock, firstLook: createFirstLook(school) }),
    meter,
    new Set(channels.keys()),
  );
  const desk = createDesk({ store, clock });
  const server = await createServer({
    store,
    wake,
    clock,
    logger,
    access,
    invites,
    intake,
    answering,
    desk,
    topics: { desk: createTopicDesk({ store, clock }), drafting },
    verified: knowledge.verified,
    compare: knowledge.compareQuestions,
    findPassages: createFindPassages(knowledge),
    switches: jobs.switches,
    knowledge,
    openModerator: async () => meteredModerator(await openModerator(installation), meter),
    openModeration: (rulesId, body) => openModeration(installation, rulesId, body),
    school,
    appeals,
    decisions: createDecisions({ store, clock, school }),
    channelFor: jobs.channelFor,
    postOnPage: (post) => web.post(post),
    model: { name: installation.modelName, filing: config.filingNumber },
    keptDays: config.keepDays.messages,
    meter,
    sharedCounter: redis?.counter ?? null,
    redisUp: redis ? () => redis.link.up : null,
    dataDisk: { path: config.dataDir, holdsStore: config.databaseUrl === null },
    pagesDirectory: join(HOME, 'console', 'dist'),
    publicUrl: () => pages.url ?? '',
  });

  return {
    server,
    runner,
    adminToken,
    /** Fills an empty store with the demo school, or goes on where that was cut off; the number of courses made. */
    async fillIfEmpty(): Promise<number> {
      // What was cut off half-way (a full disk, a killed process) is gone on with: else courses stay without material.
      const wasCutOff = (await store.settings.get(FILLING)) === 'begun';
      const holdsSomething = async () =>
        (await store.courses.list()).length > 0 || (await store.groups.list()).length > 0;
      if (!wasCutOff && (await holdsSomething())) return 0;
      // One of those that start together on a shared store does it; it lives for as long as that may take. Nobody else
      // is on a store of its own: there it is a lease that a killed process left behind.
      // Where it was cut off, what it was ingesting counts as being ingested for a minute.
      if (wasCutOff && config.databaseUrl === null) await store.leases.forget(COURSE_LEASES);
      const owner = randomUUID();
      const taken = await store.leases.take('demo-school', owner, clock.now(), FILLING_MS);
      if (!taken && config.databaseUrl !== null) return 0;
      try {
        await store.settings.set(FILLING, 'begun');
        const report = await importSchool({ store, knowledge, clock }, DEMO_SCHOOL);
        await store.settings.set(FILLING, 'done');
        return report.courses.length;
      } finally {
        await store.leases.release('demo-school', owner).catch(() => {}); // It runs out by itself.
      }
    },
    /** Listens and starts the jobs; the address. */
    async start(): Promise<string> {
      // On a store of its own nobody else can be running these: whatever was cut off runs again now.
      const alone = config.databaseUrl === null && !redis;
      await store.jobs.reclaimExpired(alone ? Number.MAX_SAFE_INTEGER : clock.now());
      for (const channel of channels.values()) await channel.start(intake);
      // Before the first upload can come: what lies there now is of a process that has ended.
      await knowledge.changes.resume();
      await server.listen({ port: config.port, host: config.host });
      const address = server.server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      const listens = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
      pages.url ??= listens;
      runner.start();
      await jobs.warm();
      return listens;
    },
    async stop(): Promise<void> {
      for (const channel of channels.values()) await channel.stop();
      // At the same time: a supervisor does not wait for ever.
      await jobs.stop(server.close());
    },
  };
}
