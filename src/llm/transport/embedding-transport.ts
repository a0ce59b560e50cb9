import { z } from 'zod';
import type { Clock } from '../../domain/time/clock.ts';
import type { AttemptContext } from '../endpoint/attempt.ts';
import { ModelError } from '../model-error.ts';
import { createRedact, publicAddress } from '../redaction.ts';
import { estimateTokens } from '../token-estimate.ts';
import { BYTES_AROUND, createGuardedFetch, type Fetch, newExchange } from './guarded-fetch.ts';
import { NO_KEY, sdkSettings } from './sdk-settings.ts';
import { EndpointFault, refusalIn, toldFaultIn } from './told-fault.ts';
import { readFailure } from './transport-failure.ts';

export interface EmbeddingTransportSettings {
  baseUrl: string;
  apiKey?: string | undefined;
  dimensions?: number | undefined;
  fetch?: Fetch | undefined;
  clock: Clock;
}

/** One request for one batch; yields its vectors once. */
export interface EmbeddingTransport {
  (batch: string[], context: AttemptContext): AsyncGenerator<Float32Array[], void, undefined>;
  /** Loads the SDK, which takes part of a second, before a clock starts. */
  load(): Promise<unknown>;
}

/** A vector of 4,096 numbers of 22 digits; more is no embedding. */
const BYTES_PER_TEXT = 131_072;

const replySchema = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative().optional(), embedding: z.unknown() })),
  usage: z.object({ prompt_tokens: z.number().int().nonnegative() }).optional().catch(undefined),
});

const load = () => import('@langchain/openai');

/**
 * The SDK that LangChain brings, without LangChain's own `OpenAIEmbeddings`: that one cannot be cancelled,
 * tells no usage, takes the order of the reply for the order of the texts, and turns line breaks to blanks.
 */
export function createEmbeddingTransport(settings: EmbeddingTransportSettings): EmbeddingTransport {
  const redact = createRedact([settings.apiKey]);
  const address = publicAddress(settings.baseUrl);

  async function* embedBatch(batch: string[], context: AttemptContext) {
    const { model, deadline, meter } = context;
    const exchange = newExchange();
    /** The SDK reads faults in OpenAI's form and no other. */
    let refusal: EndpointFault | undefined;
    const { OpenAIClient } = await load();
    const client = new OpenAIClient({
      apiKey: settings.apiKey || NO_KEY,
      maxRetries: 0,
      ...sdkSettings({
        baseUrl: settings.baseUrl,
        fetch: createGuardedFetch({
          fetch: settings.fetch ?? globalThis.fetch,
          maxBytes: BYTES_AROUND + batch.length * BYTES_PER_TEXT,
          exchange,
          onRefusal: (said, response) => {
            refusal = refusalIn(said, response);
          },
        }),
      }),
    });
    meter.sentAt = performance.now();
    try {
      const asked = client.embeddings.create(
        {
          model,
          // An empty text is refused by most endpoints, and a lone surrogate is not JSON.
          input: batch.map((text) => text.toWellFormed() || ' '),
          // The SDK's default, base64, is not known to every endpoint.
          encoding_format: 'float',
          ...(settings.dimensions === undefined ? {} : { dimensions: settings.dimensions }),
        },
        { signal: deadline.signal },
      );
      const reply = await deadline.race(asked);
      meter.firstTokenMs = performance.now() - meter.sentAt;
      const told = toldFaultIn(reply, false);
      if (told) throw new EndpointFault(told, { headers: new Headers() });
      const read = replySchema.safeParse(reply);
      if (exchange.bytes === 0)
        throw new ModelError('empty_reply', `${model}: the reply is empty`, { model });
      if (!read.success)
        throw new ModelError('invalid_reply', `${model}: what came are no embeddings`, { model });
      meter.estimated = read.data.usage === undefined;
      meter.inputTokens = read.data.usage?.prompt_tokens ?? estimateTokens(batch.join('\n'));
      yield inOrder(read.data.data, batch.length, model);
    } catch (error) {
      throw readFailure(refusal ?? error, { model, address, exchange, redact, clock: settings.clock });
    }
  }

  return Object.assign(embedBatch, { load });
}

function inOrder(
  data: { index?: number | undefined; embedding?: unknown }[],
  expected: number,
  model: string,
): Float32Array[] {
  const vectors: (Float32Array | undefined)[] = Array.from({ length: expected });
  for (const [position, { index = position, embedding }] of data.entries()) {
    if (index < expected) vectors[index] = toVector(embedding);
  }
  const whole = vectors.filter((vector) => vector !== undefined);
  if (data.length === expected && whole.length === expected) return whole;
  throw new ModelError('invalid_reply', `${model}: ${whole.length} usable vectors for ${expected} texts`, {
    model,
  });
}

/** Checked by hand: a schema would visit a hundred thousand numbers a batch with a function call each. */
function toVector(embedding: unknown): Float32Array | undefined {
  if (!Array.isArray(embedding) || embedding.length === 0) return undefined;
  const vector = new Float32Array(embedding.length);
  for (let at = 0; at < embedding.length; at++) {
    const value: unknown = embedding[at];
    if (typeof value !== 'number') return undefined;
    vector[at] = value;
    // Looked at as it is kept: 1e39 is a number still, and no longer one of 32 bits.
    if (!Number.isFinite(vector[at])) return undefined;
  }
  return vector;
}
