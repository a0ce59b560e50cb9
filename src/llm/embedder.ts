import { createDeadline } from './endpoint/deadline.ts';
import { type CallingSettings, createEndpoint, type EndpointSettings } from './endpoint/endpoint.ts';
import { ModelError } from './model-error.ts';
import { createEmbeddingTransport } from './transport/embedding-transport.ts';
import type { Fetch } from './transport/guarded-fetch.ts';

/** Texts to vectors. */
export interface Embedder {
  readonly name: string;
  /** Length of every vector; 0 until the first reply, where the settings do not say. */
  readonly dimensions: number;
  /**
   * A vector for each text, in order, as the endpoint gives them (most are of unit length, not all). All or
   * nothing: throws a `ModelError` where one batch fails, and stops the others.
   */
  embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

export interface EmbedderSettings extends CallingSettings, Pick<EndpointSettings, 'retries'> {
  baseUrl: string;
  apiKey?: string | undefined;
  model: string;
  /** Asked of the endpoint where given (few models can shorten their vectors), and checked. */
  dimensions?: number | undefined;
  /** Texts a request. */
  batchSize?: number | undefined;
  /** Over one batch with its retries. */
  timeouts: { totalMs: number };
  fetch?: Fetch | undefined;
}

/** Endpoints take at most 10 (DashScope) to 2,048 (OpenAI) texts; most that are self-hosted take 32 or 64. */
const BATCH_SIZE = 32;

export function createEmbedder(settings: EmbedderSettings): Embedder {
  const { model, batchSize = BATCH_SIZE, maxConcurrent } = settings;
  let dimensions = settings.dimensions ?? 0;
  const transport = createEmbeddingTransport(settings);
  const endpoint = createEndpoint({
    ...settings,
    models: [model],
    totalMs: settings.timeouts.totalMs,
    // Batches wait in `embed` already, each for its turn.
    maxQueued: Number.POSITIVE_INFINITY,
  });

  async function embedBatch(batch: string[], signal: AbortSignal): Promise<Float32Array[]> {
    let vectors: Float32Array[] = [];
    const call = { purpose: 'embed', signal, reservation: 0 };
    for await (const reply of endpoint.call(call, (context) => transport(batch, context))) vectors = reply;
    for (const vector of vectors) {
      dimensions ||= vector.length;
      if (vector.length === dimensions) continue;
      throw new ModelError(
        'invalid_reply',
        `${model}: a vector has ${vector.length} dimensions, not ${dimensions}`,
        {
          model,
        },
      );
    }
    return vectors;
  }

  return {
    name: model,
    get dimensions() {
      return dimensions;
    },
    async embed(texts, signal) {
      const batches: { texts: string[]; vectors: Float32Array[] }[] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        batches.push({ texts: texts.slice(at, at + batchSize), vectors: [] });
      }
      const all = createDeadline(signal);
      const todo = batches.values();
      const worker = async (): Promise<void> => {
        for (const batch of todo) batch.vectors = await embedBatch(batch.texts, all.signal);
      };
      try {
        await transport.load();
        await Promise.all(Array.from({ length: Math.min(maxConcurrent, batches.length) }, worker));
      } catch (error) {
        all.stop(new ModelError('cancelled', 'another batch failed'));
        throw error;
      } finally {
        all.close();
      }
      return batches.flatMap((batch) => batch.vectors);
    },
  };
}
