import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pino from 'pino';
import { type Agent, createAgent } from '../agent/index.ts';
import { readHelp, readHouseRules } from '../community/index.ts';
import type { Config } from '../config.ts';
import { UnavailableError } from '../domain/faults/errors.ts';
import type { Logger } from '../domain/signals/logger.ts';
import { createMeter, type Meter } from '../domain/signals/meter.ts';
import { type Clock, systemClock } from '../domain/time/clock.ts';
import { createKnowledge, type Knowledge, pgvectorIndexes } from '../knowledge/index.ts';
import { type ChatModel, createPromptBook, type ModelError, type PromptBook } from '../llm/index.ts';
import { createSharedWake, type SharedWake } from '../queue/index.ts';
import { makeDirectory, openStore, openVectorTable, type Store } from '../store/index.ts';
import { openSchoolTools, type SchoolTools } from '../tools/index.ts';
import { HOME } from './home.ts';
import { openModels } from './models.ts';

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

/** Where a school puts tools of its own. */
export const toolsDirectory = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'tools');

/**
 * Where a process keeps its copies of a shared store's indexes: by the store's own name, so that a directory that
 * served another database before never lends it the other's.
 */
async function cacheOf(store: Store, dataDir: string): Promise<string> {
  try {
    makeDirectory(dataDir);
  } catch {
    // Told where something is to be written there: the store serves without it.
  }
  return join(dataDir, 'shared', await store.settings.getOrMake('store_id', () => randomUUID()));
}

export async function openInstallation(
  config: Config,
  logger: Logger,
  options: {
    clock?: Clock;
    /** May put another chat model in the place of the configured one: recorded replies. */
    chatOf?: (configured: ChatModel | null) => ChatModel | null;
    /** The process stays, and has other things to do while it writes and searches. */
    stays?: boolean;
    /** Of one that soon ends a newer version hears too, before it changes a shared store. */
    isCommand?: boolean;
    /** Searches, and builds indexes, in threads of their own; as one that stays does where nothing else is said. */
    searchesInThread?: boolean;
    /** In the place of those in `tools/`, which are then not read. */
    schoolTools?: SchoolTools;
    /** Told of each call to a model that came to nothing, with its reason. */
    onModelFault?: (fault: ModelError) => void;
  } = {},
): Promise<Installation> {
  const { clock = systemClock, chatOf = (configured) => configured, stays = false } = options;
  const { searchesInThread = stays } = options;
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of opened.toReversed()) await one();
  };
  try {
    return { ...(await open()), close };
  } catch (error) {
    // What is open would keep the process alive, with its fault told and nothing served.
    await close();
    throw error;
  }

  async function open(): Promise<Omit<Installation, 'close'>> {
    const wake = createSharedWake();
    const meter = createMeter();
    const store = await openStore({
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      databaseConnections: config.databaseConnections,
      wake,
      nudges: config.redisUrl === null,
      writesInThread: stays,
      ...((stays || options.isCommand) && { presence: { asksOlder: stays } }),
      onHeldUp: (holders) =>
        logger.warn(
          { holders },
          'the store is to be brought up to date, and what is to be changed there is held by others; it goes on by itself once they let go',
        ),
    });
    opened.push(store.close);
    if (store.migrated.length > 0)
      logger.warn(
        { applied: store.migrated },
        'the store was of an older version; it was brought up to date',
      );
    const models = openModels({ config, store, clock, logger, meter, onModelFault: options.onModelFault });
    const { embedder, reranker } = models;
    const chat = chatOf(models.chat);
    const vectors = await openVectors(config, logger);
    opened.push(vectors.close);
    const setting = `${embedder?.name ?? 'local'}/${chat ? 'generated' : 'extractive'}`;
    const knowledge = createKnowledge({
      store,
      dataDir: config.databaseUrl === null ? config.dataDir : await cacheOf(store, config.dataDir),
      clock,
      logger,
      embedder,
      reranker,
      vectorIndexes: vectors.indexes,
      inThreads: searchesInThread
        ? { dataDir: config.dataDir, databaseUrl: config.databaseUrl, connections: store.connections }
        : undefined,
      setting,
    });
    opened.push(knowledge.close);
    const prompts = createPromptBook(join(HOME, 'prompts'));
    const school =
      options.schoolTools ??
      (await openSchoolTools({
        directory: toolsDirectory(config),
        environment: config.toolEnvironment,
        logger,
      }));
    opened.push(school.close);
    const agent = createAgent({
      knowledge,
      chat,
      prompts,
      clock,
      readRules: (id) => readHouseRules(store, id),
      readHelp: (id) => readHelp(store, id),
      readHours: async (id) => (await store.calendars.get(id)) ?? null,
      keptDays: config.keepDays,
      anyRejected: (answerIds) => store.feedback.anyRejected(answerIds),
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
    };
  }
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
