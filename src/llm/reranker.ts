import { type CallingSettings, createEndpoint } from './endpoint/endpoint.ts';
import type { Fetch } from './transport/guarded-fetch.ts';
import { createRerankTransport } from './transport/rerank-transport.ts';

/** Texts in order of how well they answer a question. */
export interface Reranker {
  /** Every position of `texts` once, best first. Throws a `ModelError`; its own log has said why. */
  rank(question: string, texts: readonly string[], signal?: AbortSignal): Promise<number[]>;
}

export interface RerankerSettings extends CallingSettings {
  /** Whole, with its path. */
  url: string;
  apiKey?: string | undefined;
  model: string;
  /** Over the whole call: a learner waits meanwhile. */
  timeouts: { totalMs: number };
  /** Takes personal data out of everything that is sent. */
  mask: (text: string) => string;
  fetch?: Fetch | undefined;
}

/** Who would wait longer than for one call before them is served sooner by the order there is. */
const QUEUED_PER_CALL = 1;
/** Characters. Rerankers read some 512 tokens of question and text together; the longest ones 8,000. */
const LONGEST_QUESTION = 1_000;
const LONGEST_TEXT = 4_000;

export function createReranker(settings: RerankerSettings): Reranker {
  const transport = createRerankTransport(settings);
  const endpoint = createEndpoint({
    ...settings,
    baseUrl: settings.url,
    models: [settings.model],
    totalMs: settings.timeouts.totalMs,
    maxQueued: settings.maxConcurrent * QUEUED_PER_CALL,
    // There is an order already; a second try would only be waited for.
    retries: 0,
  });
  // Masked before it is cut: half a number would not be known for one. An empty text is refused by some servers.
  const sent = (text: string, longest: number): string =>
    settings.mask(text).slice(0, longest).toWellFormed() || ' ';

  return {
    async rank(question, texts, signal) {
      const asked = sent(question, LONGEST_QUESTION);
      const documents = texts.map((text) => sent(text, LONGEST_TEXT));
      let order: number[] = [];
      const call = { purpose: 'rerank', signal, reservation: 0 };
      for await (const reply of endpoint.call(call, (context) => transport(asked, documents, context)))
        order = reply;
      return order;
    },
  };
}
