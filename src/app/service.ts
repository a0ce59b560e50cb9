import { join } from 'node:path';
import { createPromotionDesk, createTopicDesk } from '../community/index.ts';
import { createDecisions, createFirstLook, createIntake } from '../conversation/index.ts';
import { createDesk, createFindPassages } from '../desk/index.ts';
import { openAccess } from './access.ts';
import { fillIfEmpty } from './demo-school.ts';
import { HOME } from './home.ts';
import type { Installation } from './installation.ts';
import { createJobs } from './jobs.ts';
import { listeningAddress } from './listening-address.ts';
import { openModeration, openModerator } from './moderation.ts';

/** The whole service: REST, channels, pages and jobs in one process. */
export async function createService(installation: Installation, options = { works: true }) {
  const { config, store, knowledge, clock, logger, wake, meter } = installation;
  const { createServer, meteredIntake, meteredModerator } = await import('../server/index.ts');
  const { adminToken, access, invites } = await openAccess(installation);
  const jobs = await createJobs(installation, options);
  const { web, channels, answering, runner, redis, drafting, school, appeals, links, pages } = jobs;
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
    topics: {
      desk: createTopicDesk({ store, clock }),
      drafting,
      promotions: createPromotionDesk({ store, clock }),
    },
    verified: knowledge.verified,
    compare: knowledge.compareQuestions,
    findPassages: createFindPassages(knowledge),
    switches: jobs.switches,
    knowledge,
    openModerator: async () => meteredModerator(await openModerator(installation), meter),
    openModeration: (rulesId, body) => openModeration(installation, rulesId, body),
    school,
    appeals,
    links,
    decisions: createDecisions({ store, clock, school }),
    channelFor: jobs.channelFor,
    postOnPage: (post) => web.post(post),
    changeOnPage: (change) => web.change(change),
    model: { name: installation.modelName, filing: config.filingNumber },
    keptDays: config.keepDays.messages,
    meter,
    sharedCounter: redis?.counter ?? null,
    redisUp: redis ? () => redis.link.up : null,
    redisState: redis?.state ?? null,
    dataDisk: { path: config.dataDir, holdsStore: config.databaseUrl === null },
    pagesDirectory: join(HOME, 'console', 'dist'),
    publicUrl: config.publicUrl,
  });

  return {
    server,
    runner,
    adminToken,
    redisState: redis?.state ?? null,
    fillIfEmpty: (signal?: AbortSignal) => fillIfEmpty(installation, signal),
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
      const listens = listeningAddress(config.host, port);
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
