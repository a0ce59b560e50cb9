import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { parse as parseYaml } from 'yaml';
import { type Agent, createAgent } from './agent/index.ts';
import { createBridgeChannel } from './channels/bridge/index.ts';
import { createWebChannel } from './channels/web/index.ts';
import {
  createInvites,
  createTopicDesk,
  createTopicDrafting,
  importSchool,
  loadPatterns,
  type Pattern,
  readHouseRules,
  type TopicDrafting,
} from './community/index.ts';
import type { Config } from './config.ts';
import {
  answerJob,
  createAnswering,
  createAppeals,
  createDecisions,
  createFirstLook,
  createIntake,
  createOutbound,
  deskClocksJob,
  deskNoticeJob,
  deskWordJob,
  draftPromptsJobs,
  measurePromptJob,
  moderationJobs,
  postPromptJob,
  repeatAnswerJob,
  repeatReplyJob,
  staffReplyJob,
  upkeepJob,
} from './conversation/index.ts';
import {
  createAssistantSwitches,
  createClocks,
  createDesk,
  createFindPassages,
  createMailer,
} from './desk/index.ts';
import type { Channel } from './domain/channel.ts';
import { type Clock, systemClock } from './domain/clock.ts';
import { UnavailableError } from './domain/errors.ts';
import type { Group } from './domain/group.ts';
import type { Logger } from './domain/logger.ts';
import { createMeter, type Meter } from './domain/meter.ts';
import { createKnowledge, type Knowledge, pgvectorIndexes } from './knowledge/index.ts';
import {
  type CallRecord,
  type ChatModel,
  createChatModel,
  createEmbedder,
  createPromptBook,
  createReranker,
  type PromptBook,
  preloadTransport,
} from './llm/index.ts';
import {
  type Classifier,
  courseTermsOf,
  createModerator,
  createSchoolModeration,
  createSecondOpinion,
  type GroupModeration,
  loadClassifier,
  loadPolicy,
  type Moderator,
  maskPersonalData,
} from './moderation/index.ts';
import {
  createInProcessRunner,
  createSharedWake,
  type JobRunner,
  redisParts,
  type SharedWake,
} from './queue/index.ts';
import { openStore, openVectorTable, type Store } from './store/index.ts';
import { NO_SCHOOL_TOOLS, openSchoolTools } from './tools/index.ts';

/** The project's own folder: `src/..`, or the installed package. */
export const HOME = join(import.meta.dirname, '..');
export const DEMO_SCHOOL = join(HOME, 'data');

/** How long a learner waits for a model before the extractive answer serves. */
const MODEL_TIMEOUTS = { firstTokenMs: 8_000, stallMs: 5_000, totalMs: 25_000 };
const EMBEDDING_TIMEOUT_MS = 20_000;
/** A better order of passages is worth no longer wait. */
const RERANK_TIMEOUT_MS = 1_500;
const MODEL_RETRIES = 2;
const MODEL_CONCURRENCY = 16;
/** The demo school is ingested within this. */
const FILLING_MS = 5 * 60_000;
/** Loaded at start; a fleet's other courses when first asked. */
const WARMED_COURSES = 16;
/** Generous for a busy group; a runaway costs no more. */
const TOKENS_PER_GROUP_AND_DAY = 2_000_000;

/** What every command needs: the store, the material and the agent, joined. */
export interface Installation {
  config: Config;
  clock: Clock;
  logger: Logger;
  wake: SharedWake;
  /** Hears of what is counted. */
  meter: Meter;
  store: Store;
  knowledge: Knowledge;
  /** Pgvector's version where it serves; the fault where it should and cannot; null where it need not. */
  pgvector: { version: string } | { fault: UnavailableError } | null;
  agent: Agent;
  prompts: PromptBook;
  /** Embedding and mode of answering, as calibrations are stamped with. */
  setting: string;
  /** Null where answers are extractive. */
  chat: ChatModel | null;
  /** The chat model's name, or null where answers are extractive. */
  modelName: string | null;
  close(): Promise<void>;
}

export function createLogger(config: Config): Logger {
  // Standard error: standard output belongs to a command's result.
  return pino({ level: config.logLevel, base: null }, pino.destination(2));
}

/**
 * Where a process keeps its copies of a shared store's indexes: by the store's own name, so that a directory that
 * served another database before never lends it the other's.
 */
async function cacheOf(store: Store, dataDir: string): Promise<string> {
  return join(dataDir, 'shared', await store.settings.getOrMake('store_id', () => randomUUID()));
}

/** `chatOf` may put another chat model in the place of the configured one: recorded replies. */
export async function openInstallation(
  config: Config,
  logger: Logger,
  clock: Clock = systemClock,
  chatOf: (configured: ChatModel | null) => ChatModel | null = (configured) => configured,
): Promise<Installation> {
  const wake = createSharedWake();
  const meter = createMeter();
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    wake,
    nudges: config.redisUrl === null,
  });
  const { endpoint } = config;
  const onCall = (record: CallRecord) => meter.record({ what: 'model_call', ...record });
  const embedder =
    endpoint && config.embeddingModel
      ? createEmbedder({
          ...endpoint,
          model: config.embeddingModel,
          timeouts: { totalMs: EMBEDDING_TIMEOUT_MS },
          maxConcurrent: MODEL_CONCURRENCY,
          retries: MODEL_RETRIES,
          onCall,
          clock,
          random: Math.random,
          logger,
        })
      : undefined;
  const reranker = config.rerank
    ? createReranker({
        ...config.rerank,
        apiKey: config.rerank.apiKey ?? undefined,
        timeouts: { totalMs: RERANK_TIMEOUT_MS },
        maxConcurrent: MODEL_CONCURRENCY,
        mask: maskPersonalData,
        onCall,
        clock,
        random: Math.random,
        logger,
      })
    : undefined;
  const chat = chatOf(
    endpoint && config.chatModel
      ? createChatModel({
          ...endpoint,
          model: config.chatModel,
          ...(config.chatModelFallback ? { fallbackModel: config.chatModelFallback } : {}),
          timeouts: MODEL_TIMEOUTS,
          maxConcurrent: MODEL_CONCURRENCY,
          retries: MODEL_RETRIES,
          onCall,
          budget: {
            spend: (groupId, tokens, day) =>
              store.modelSpending.spend(groupId, tokens, day, TOKENS_PER_GROUP_AND_DAY),
            correct: store.modelSpending.correct,
          },
          clock,
          random: Math.random,
          logger,
        })
      : null,
  );
  const vectors = await openVectors(config, logger);
  const setting = `${embedder?.name ?? 'local'}/${chat ? 'generated' : 'extractive'}`;
  const knowledge = createKnowledge({
    store,
    dataDir: config.databaseUrl === null ? config.dataDir : await cacheOf(store, config.dataDir),
    clock,
    logger,
    embedder,
    reranker,
    vectorIndexes: vectors.indexes,
    setting,
  });
  const prompts = createPromptBook(join(HOME, 'prompts'));
  // Only a model calls tools.
  const school = chat
    ? await openSchoolTools({ directory: join(config.dataDir, 'tools'), logger })
    : NO_SCHOOL_TOOLS;
  const agent = createAgent({
    knowledge,
    chat,
    prompts,
    clock,
    readRules: (id) => readHouseRules(store, id),
    school,
    logger,
  });
  return {
    config,
    clock,
    logger,
    wake,
    meter,
    store,
    knowledge,
    pgvector: vectors.pgvector,
    agent,
    prompts,
    setting,
    chat,
    modelName: chat?.name ?? null,
    async close() {
      await knowledge.close();
      await vectors.close();
      await school.close();
      await store.close();
    },
  };
}

/** Where pgvector is asked for and cannot be had, each process's memory serves, and the log says how to mend it. */
async function openVectors(config: Config, logger: Logger) {
  const none = { indexes: undefined, close: async () => {} };
  if (config.databaseUrl === null || config.vectorIndex === 'memory') return { ...none, pgvector: null };
  try {
    const { table, close } = await openVectorTable(config.databaseUrl);
    return {
      indexes: pgvectorIndexes({ table, logger }),
      pgvector: { version: table.extension },
      close,
    };
  } catch (fault) {
    if (!(fault instanceof UnavailableError)) throw fault;
    logger.warn(
      { error: fault.message, fix: fault.fix },
      'pgvector cannot be used; vectors are searched in this process’s memory until it can',
    );
    return { ...none, pgvector: { fault } };
  }
}

/**
 * A moderator with the school's rules as they are now; its timelines live as long as it does. Before a school is
 * imported, the shipped rules serve.
 */
export async function openModerator(installation: Installation): Promise<Moderator> {
  return (await openModeration(installation)).moderator;
}

/** The same with the rules it goes by: those of this id, or the school's default. `body`: rules that are only tried. */
export async function openModeration(
  { store, clock }: Installation,
  rulesId = 'default',
  body?: unknown,
): Promise<GroupModeration> {
  const shipped = async (): Promise<unknown> =>
    parseYaml(await readFile(join(DEMO_SCHOOL, 'rules/default.yaml'), 'utf8'));
  const groups = new Map((await store.groups.list()).map((group) => [group.id, group]));
  const rules =
    body ?? (await store.rules.get(rulesId)) ?? (await store.rules.get('default')) ?? (await shipped());
  const policy = loadPolicy(rules);
  const terms = await vocabulariesOf(store, [...groups.values()]);
  const moderator = createModerator({
    policy,
    courseTerms: vocabularyByGroup(groups, terms),
    classifier: sharedClassifier(),
    clock,
    allows: (groupId) => (groupId === undefined ? [] : (groups.get(groupId)?.allows ?? [])),
  });
  return { moderator, policy };
}

/** What is taught in a group; one list for all groups of the same courses. */
function vocabularyByGroup(groups: Map<string, Group>, terms: Map<string, string[]>) {
  const none: readonly string[] = [];
  const lists = new Map<string, readonly string[]>();
  return (groupId: string | undefined): readonly string[] => {
    const courseIds = groups.get(groupId ?? '')?.courseIds ?? [];
    const key = courseIds.join('\n');
    const known = lists.get(key);
    if (known) return known;
    const list = courseIds.length === 0 ? none : courseIds.flatMap((id) => terms.get(id) ?? []);
    lists.set(key, list);
    return list;
  };
}

/** Titles of one course that are read for its vocabulary. */
const MOST_TITLES = 5_000;
/** By course and version, so that a course is read again only where it changed. */
const vocabularies = new Map<string, string[]>();
const KEPT_VOCABULARIES = 500;

/** The vocabulary of every course that these groups study. */
async function vocabulariesOf(store: Store, groups: readonly Group[]): Promise<Map<string, string[]>> {
  const studied = new Set(groups.flatMap((group) => group.courseIds));
  const found = new Map<string, string[]>();
  for (const course of await store.courses.list()) {
    if (!studied.has(course.id)) continue;
    const key = `${course.id}@${course.version}`;
    let terms = vocabularies.get(key);
    if (!terms) {
      terms = courseTermsOf(await store.passages.titles(course.id, MOST_TITLES));
      if (vocabularies.size >= KEPT_VOCABULARIES) vocabularies.clear();
      vocabularies.set(key, terms);
    }
    found.set(course.id, terms);
  }
  return found;
}

let classifier: Classifier | null = null;

/** Read once a process: the weights never change while it runs. */
function sharedClassifier(): Classifier {
  classifier ??= loadClassifier();
  return classifier;
}

/** The shipped patterns, read once a process: they never change while it runs. */
let patterns: Pattern[] | null = null;

function sharedPatterns(): Pattern[] {
  patterns ??= loadPatterns(join(HOME, 'data/prompt-patterns'));
  return patterns;
}

export function openTopicDrafting({ store, clock, logger, chat }: Installation): TopicDrafting {
  return createTopicDrafting({
    store,
    clock,
    logger,
    patterns: sharedPatterns,
    model: chat ? { chat, prompts: createPromptBook(join(HOME, 'prompts')) } : null,
  });
}

/** Tokens and secrets of the installation: given by the environment, or made once and kept in the store. */
export async function openAccess({ config, store, clock }: Installation) {
  // Loaded here, not above: commands that serve nothing need not wait for a web framework.
  const { createAccess } = await import('./server/index.ts');
  const adminToken =
    config.adminToken ??
    (await store.settings.getOrMake('admin_token', () => `zj_${randomBytes(24).toString('base64url')}`));
  const secret = await secretOf({ config, store });
  return {
    adminToken,
    secret,
    access: createAccess({ store, clock, adminToken }),
    invites: createInvites({ secret, clock }),
  };
}

/** Signs invites, sessions and outgoing webhooks. */
const secretOf = async ({ config, store }: Pick<Installation, 'config' | 'store'>): Promise<string> =>
  config.secret ?? (await store.settings.getOrMake('secret', () => randomBytes(32).toString('base64url')));

/** What an installation shares over Redis, joined; null where it has none. Only services join, not single commands. */
async function joinRedis({ config, store, wake, logger }: Installation) {
  if (config.redisUrl === null) return null;
  const { connectRedis, createBullmqRunner, createSharedCounter } = await redisParts();
  // Several installations may use one Redis.
  const installation = await store.settings.getOrMake('installation', () => randomBytes(6).toString('hex'));
  const prefix = `zhujiao-${installation}`;
  const link = connectRedis({ url: config.redisUrl, logger });
  const leave = wake.join(link, prefix);
  return {
    link,
    prefix,
    createBullmqRunner,
    counter: createSharedCounter(link, prefix),
    close() {
      leave();
      link.close();
    },
  };
}
/** A quarrel that a person looks after: nothing new is brought up in its group meanwhile. */
const quarrelsIn = (store: Store) => async (groupId: string) =>
  (await store.silences.active(groupId)).some((silence) => silence.kind === 'quarrel');

/** Channels, and what is done for a group's messages: the same wherever jobs run. */
export async function createJobs(installation: Installation, options: { works: boolean }) {
  const { store, clock, logger, wake, meter } = installation;
  const { meteredAgent, meteredModerator } = await import('./server/index.ts');
  const agent = meteredAgent(installation.agent, meter);
  const redis = await joinRedis(installation);
  const web = createWebChannel({ store, clock });
  const channels = new Map<string, Channel>([[web.name, web]]);
  const channelFor = (name: string) => channels.get(name) ?? createBridgeChannel(name);
  const { secret } = await openAccess(installation);
  const school = createSchoolModeration({
    store,
    clock,
    open: async (rulesId) => {
      const { moderator, policy } = await openModeration(installation, rulesId);
      // A message is counted when it is given its verdict, not at the first look in intake.
      const { examine } = meteredModerator(moderator, meter);
      return { policy, moderator: { ...moderator, examine } };
    },
  });
  const appeals = createAppeals({ store, clock, secret });
  /** As configured; else known once the pages are served here. */
  const pages = { url: installation.config.publicUrl };
  const switches = createAssistantSwitches({ store, wake, clock });
  const outbound = createOutbound({ store, clock, channelFor });
  const answering = createAnswering({ store, agent, clock });
  const drafting = openTopicDrafting(installation);
  const clocks = createClocks({ store, clock, logger, compare: installation.knowledge.compareQuestions });
  const notices = {
    store,
    outbound,
    logger,
    fetch: globalThis.fetch,
    secret,
    mailer: installation.config.mail ? createMailer(installation.config.mail) : null,
  };
  const running = {
    store,
    wake,
    handlers: [
      answerJob({ store, clock, wake, logger, answering, outbound, switches }),
      staffReplyJob({ store, clock, channelFor, outbound, logger }),
      upkeepJob({ store, clock, keepDays: installation.config.keepDays }),
      deskClocksJob({ clocks }),
      deskNoticeJob({ ...notices, clock }),
      deskWordJob({ store, outbound, clock, logger, switches }),
      repeatAnswerJob({ store, outbound, clock, switches }),
      repeatReplyJob({ store, outbound, clock, switches }),
      ...moderationJobs({
        ...notices,
        clock,
        school,
        channelFor,
        appealLink: (violationId) =>
          pages.url === null ? null : `${pages.url}/appeal#${appeals.token(violationId)}`,
        opinion: installation.chat
          ? createSecondOpinion({ chat: installation.chat, prompts: installation.prompts })
          : null,
      }),
      ...draftPromptsJobs({ store, clock, drafting }),
      postPromptJob({ store, clock, outbound, logger, groupIsInQuarrel: quarrelsIn(store) }),
      measurePromptJob({ store, clock, logger }),
    ],
    clock,
    random: Math.random,
    logger,
    meter,
    owner: randomUUID(),
  };
  const runner: JobRunner = redis
    ? redis.createBullmqRunner({ ...running, ...options, link: redis.link, prefix: redis.prefix })
    : createInProcessRunner(running);
  return {
    web,
    channels,
    answering,
    switches,
    runner,
    drafting,
    redis,
    school,
    appeals,
    pages,
    channelFor,
    /** Loads what the first learner of the day should not wait for: the model's client, the indexes. */
    async warm(): Promise<void> {
      if (installation.chat) preloadTransport().catch(() => {}); // The first call reports what is wrong.
      installation.knowledge.reembedding.start();
      for (const course of (await store.courses.list()).slice(0, WARMED_COURSES)) {
        installation.knowledge
          .warm(course.id)
          .catch((error: unknown) =>
            logger.warn({ course: course.id, error: String(error) }, 'an index could not be loaded ahead'),
          );
      }
    },
    async stop(): Promise<void> {
      await runner.stop();
      redis?.close();
    },
  };
}

/** Jobs only, beside processes that serve: what `zhujiao work` runs. Channels only send here, they take nothing in. */
export async function createWorker(installation: Installation, options: { probePort: number | null }) {
  const { config, store, clock, logger, meter } = installation;
  const jobs = await createJobs(installation, { works: true });
  const { createProbeServer } = await import('./server/index.ts');
  const { access } = await openAccess(installation);
  const probes = await createProbeServer({
    store,
    clock,
    logger,
    meter,
    access,
    modelName: installation.modelName,
    redisUp: jobs.redis ? () => jobs.redis?.link.up === true : null,
  });
  return {
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

/** The whole service: REST, channels, pages and jobs in one process. */
export async function createService(installation: Installation, options = { works: true }) {
  const { config, store, knowledge, clock, logger, wake, meter } = installation;
  const { createServer, meteredIntake, meteredModerator } = await import('./server/index.ts');
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
    meter,
    sharedCounter: redis?.counter ?? null,
    redisUp: redis ? () => redis.link.up : null,
    pagesDirectory: join(HOME, 'console', 'dist'),
    publicUrl: () => pages.url ?? '',
  });

  return {
    server,
    runner,
    adminToken,
    /** Fills an empty store with the demo school; the number of courses made. */
    async fillIfEmpty(): Promise<number> {
      if ((await store.courses.list()).length > 0 || (await store.groups.list()).length > 0) return 0;
      // One of those that start together on a shared store does it; it lives for as long as that may take.
      const owner = randomUUID();
      if (!(await store.leases.take('demo-school', owner, clock.now(), FILLING_MS))) return 0;
      const report = await importSchool({ store, knowledge, clock }, DEMO_SCHOOL);
      await store.leases.release('demo-school', owner);
      return report.courses.length;
    },
    /** Listens and starts the jobs; the address. */
    async start(): Promise<string> {
      // On a store of its own nobody else can be running these: whatever was cut off runs again now.
      const alone = config.databaseUrl === null && !redis;
      await store.jobs.reclaimExpired(alone ? Number.MAX_SAFE_INTEGER : clock.now());
      for (const channel of channels.values()) await channel.start(intake);
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
      await server.close();
      await jobs.stop();
    },
  };
}
