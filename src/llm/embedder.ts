import { createDeadline } from './endpoint/deadline.ts';
import {
  type CallingSettings,
  createEndpoint,
  type Endpoint,
  type EndpointSettings,
} from './endpoint/endpoint.ts';
import { ModelError } from './model-error.ts';
import { createEmbeddingTransport } from './transport/embedding-transport.ts';
import type { Fetch } from './transport/guarded-fetch.ts';

/** Texts to vectors. */
export interface Embedder {
  readonly name: string;
  /**
   * Length of every vector, where the settings do not say by the last reply; 0 until the first one. Where another model
   * takes its place behind the name, it changes.
   */
  readonly dimensions: number;
  /**
   * A vector for each text, in order, as the endpoint gives them (most are of unit length, not all). All or
   * nothing: throws a `ModelError` where one batch fails, and stops the others.
   */
  embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

/** An embedder that is also asked while somebody waits. */
export interface QuestionEmbedder extends Embedder {
  /** As `embed`, for one text; given up early, and what it fails at says nothing of what is embedded in batches. */
  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array>;
}

export interface EmbedderSettings extends CallingSettings, Pick<EndpointSettings, 'retries'> {
  baseUrl: string;
  apiKey?: string | undefined;
  model: string;
  /** Asked of the endpoint where given (few models can shorten their vectors), and checked. */
  dimensions?: number | undefined;
  /** Texts a request. */
  batchSize?: number | undefined;
  /** Over one batch with its retries, and over one question with its own. */
  timeouts: { totalMs: number; questionMs: number };
  fetch?: Fetch | undefined;
}

/** Endpoints take at most 10 (DashScope) to 2,048 (OpenAI) texts; most that are self-hosted take 32 or 64. */
const BATCH_SIZE = 32;

export function createEmbedder(settings: EmbedderSettings): QuestionEmbedder {
  const { model, timeouts, batchSize = BATCH_SIZE, maxConcurrent } = settings;
  let dimensions = settings.dimensions ?? 0;
  const transport = createEmbeddingTransport(settings);
  const endpointWithin = (totalMs: number): Endpoint =>
    // Batches wait in `embed` already, each for its turn.
    createEndpoint({ ...settings, models: [model], totalMs, maxQueued: Number.POSITIVE_INFINITY });
  const forBatches = endpointWithin(timeouts.totalMs);
  // Of its own: a course that is being embedded neither holds a question up nor is broken off for one.
  const forQuestions = endpointWithin(timeouts.questionMs);

  async function embedBatch(
    endpoint: Endpoint,
    batch: string[],
    signal: AbortSignal | undefined,
  ): Promise<Float32Array[]> {
    let vectors: Float32Array[] = [];
    const call = { purpose: 'embed', signal, reservation: 0 };
    for await (const reply of endpoint.call(call, (context) => transport(batch, context))) vectors = reply;
    return vectors;
  }

  /** One model's vectors are all as long; what comes later may be of another model behind the same name. */
  function ofOneLength(vectors: Float32Array[]): Float32Array[] {
    const wanted = settings.dimensions ?? vectors[0]?.length ?? dimensions;
    const other = vectors.find(({ length }) => length !== wanted);
    if (other) {
      const fault = `${model}: a vector has ${other.length} dimensions, not ${wanted}`;
      throw new ModelError('invalid_reply', fault, { model });
    }
    dimensions = wanted;
    return vectors;
  }

  return {
    name: model,
    get dimensions() {
      return dimensions;
    },
    async embedQuestion(text, signal) {
      await transport.load();
      const [vector] = ofOneLength(await embedBatch(forQuestions, [text], signal));
      return vector!; // The transport gives a vector for each text.
    },
    async embed(texts, signal) {
      const batches: { texts: string[]; vectors: Float32Array[] }[] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        batches.push({ texts: texts.slice(at, at + batchSize), vectors: [] });
      }
      const all = createDeadline(signal);
      const todo = batches.values();
      const worker = async (): Promise<void> => {
        for (const batch of todo) batch.vectors = await embedBatch(forBatches, batch.texts, all.signal);
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
      return ofOneLength(batches.flatMap((batch) => batch.vectors));
    },
  };
}
