import { z } from 'zod';
import type { Clock } from '../../domain/time/clock.ts';
import type { AttemptContext } from '../endpoint/attempt.ts';
import { ModelError } from '../model-error.ts';
import { createRedact, publicAddress } from '../redaction.ts';
import { BYTES_AROUND, createGuardedFetch, type Fetch, newExchange } from './guarded-fetch.ts';
import { readFailure } from './transport-failure.ts';

export interface RerankTransportSettings {
  /** Whole, with its path. */
  url: string;
  apiKey?: string | undefined;
  fetch?: Fetch | undefined;
  clock: Clock;
}

/** One request; yields the positions of `documents` once, most relevant first. */
export type RerankTransport = (
  question: string,
  documents: readonly string[],
  context: AttemptContext,
) => AsyncGenerator<number[], void, undefined>;

/** A score is some 60 bytes; some servers send every document back beside it, whatever they are asked. */
const BYTES_PER_DOCUMENT = 65_536;

const replySchema = z.object({
  results: z.array(z.object({ index: z.number().int().nonnegative(), relevance_score: z.number() })),
});

const FIX = 'Check ZHUJIAO_RERANK_URL (whole, it usually ends in /rerank), _MODEL and _KEY.';

/**
 * The request that Cohere began and that Jina and most self-hosted servers answer too:
 * `{model, query, documents, top_n}` → `{results: [{index, relevance_score}]}`.
 */
export function createRerankTransport(settings: RerankTransportSettings): RerankTransport {
  const { apiKey } = settings;
  const redact = createRedact([apiKey]);
  const address = publicAddress(settings.url);

  return async function* rank(question, documents, { model, deadline, meter }) {
    const exchange = newExchange();
    const guardedFetch = createGuardedFetch({
      fetch: settings.fetch ?? globalThis.fetch,
      maxBytes: BYTES_AROUND + documents.length * BYTES_PER_DOCUMENT,
      exchange,
    });
    meter.sentAt = performance.now();
    try {
      const asked = guardedFetch(settings.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
        },
        body: JSON.stringify({ model, query: question, documents, top_n: documents.length }),
        signal: deadline.signal,
      });
      const response = await deadline.race(asked);
      meter.firstTokenMs = performance.now() - meter.sentAt;
      if (!response.ok) {
        // Its body is not read: servers that refuse a request like to repeat it, with the learner's question.
        void response.body?.cancel().catch(() => undefined);
        const { status, statusText, headers } = response;
        throw Object.assign(new Error(statusText), { status, headers });
      }
      const text = await deadline.race(response.text());
      yield order(JSON.parse(text), documents.length, model);
    } catch (error) {
      const failure = readFailure(error, { model, address, exchange, redact, clock: settings.clock });
      throw new ModelError(failure.kind, failure.message, { ...failure, fix: FIX });
    }
  };
}

/** A reply that does not give every document its score once has ranked something else. */
function order(reply: unknown, expected: number, model: string): number[] {
  const read = replySchema.safeParse(reply);
  if (!read.success) throw new ModelError('invalid_reply', `${model}: what came is no ranking`, { model });
  const { results } = read.data;
  const ranked = new Set(results.map(({ index }) => index).filter((index) => index < expected));
  if (results.length !== expected || ranked.size !== expected)
    throw new ModelError('invalid_reply', `${model}: ${ranked.size} usable scores for ${expected} texts`, {
      model,
    });
  return results
    .toSorted((a, b) => b.relevance_score - a.relevance_score || a.index - b.index)
    .map(({ index }) => index);
}
