import type { Config } from '../config.ts';
import type { Logger } from '../domain/signals/logger.ts';
import type { Meter } from '../domain/signals/meter.ts';
import type { Clock } from '../domain/time/clock.ts';
import { localTime } from '../domain/time/local-time.ts';
import {
  type CallRecord,
  type ChatModel,
  createChatModel,
  createEmbedder,
  createReranker,
  type ModelError,
  type QuestionEmbedder,
  type Reranker,
} from '../llm/index.ts';
import { maskPersonalData } from '../moderation/index.ts';
import type { Store } from '../store/index.ts';

/** How long a learner waits for a model before the extractive answer serves. */
const MODEL_TIMEOUTS = { firstTokenMs: 8_000, stallMs: 5_000, totalMs: 25_000 };
const EMBEDDING_TIMEOUT_MS = 20_000;
/** A question is searched by its words alone rather than waited for longer. */
const QUESTION_EMBEDDING_TIMEOUT_MS = 3_000;
/** A better order of passages is worth no longer wait. */
const RERANK_TIMEOUT_MS = 1_500;
const MODEL_RETRIES = 2;
const MODEL_CONCURRENCY = 16;

/** The models of an installation; each may be missing. */
export interface Models {
  embedder: QuestionEmbedder | undefined;
  reranker: Reranker | undefined;
  chat: ChatModel | null;
}

/** Those that the configuration names, with their limits; every call is counted. */
export function openModels(parts: {
  config: Config;
  store: Store;
  clock: Clock;
  logger: Logger;
  meter: Meter;
  onModelFault?: ((fault: ModelError) => void) | undefined;
}): Models {
  const { config, store, clock, logger, meter, onModelFault: onGivenUp } = parts;
  const { endpoint } = config;
  const onCall = (record: CallRecord) => meter.record({ what: 'model_call', ...record });
  const embedder =
    endpoint && config.embeddingModel
      ? createEmbedder({
          ...endpoint,
          model: config.embeddingModel,
          timeouts: { totalMs: EMBEDDING_TIMEOUT_MS, questionMs: QUESTION_EMBEDDING_TIMEOUT_MS },
          maxConcurrent: MODEL_CONCURRENCY,
          retries: MODEL_RETRIES,
          onCall,
          onGivenUp,
          prices: config.modelPrices,
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
        onGivenUp,
        clock,
        random: Math.random,
        logger,
      })
    : undefined;
  const chat =
    endpoint && config.chatModel
      ? createChatModel({
          ...endpoint,
          model: config.chatModel,
          ...(config.chatModelFallback ? { fallbackModel: config.chatModelFallback } : {}),
          timeouts: MODEL_TIMEOUTS,
          maxConcurrent: MODEL_CONCURRENCY,
          retries: MODEL_RETRIES,
          onCall,
          onGivenUp,
          prices: config.modelPrices,
          budget: {
            spend: (groupId, tokens, day) =>
              store.modelSpending.spend(groupId, tokens, day, config.groupTokensADay),
            correct: store.modelSpending.correct,
          },
          budgetDay: groupsDay(store),
          clock,
          random: Math.random,
          logger,
        })
      : null;
  return { embedder, reranker, chat };
}

/** Time zones of so many groups are kept at hand; one that moves counts its day there from the next start on. */
const KEPT_ZONES = 10_000;

/** The date that it is in a group, where its tokens of a day end at midnight; of an unknown group UTC's. */
function groupsDay(store: Store): (epochMs: number, groupId: string) => Promise<string> {
  const zones = new Map<string, string>();
  return async (epochMs, groupId) => {
    let zone = zones.get(groupId);
    if (zone === undefined) {
      zone = (await store.groups.get(groupId))?.timeZone ?? 'UTC';
      if (zones.size >= KEPT_ZONES) zones.clear();
      zones.set(groupId, zone);
    }
    return localTime(epochMs, zone).date;
  };
}
