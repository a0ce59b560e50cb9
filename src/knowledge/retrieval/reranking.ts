import type { Passage } from '../../domain/school/course.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import { ModelError, type Reranker } from '../../llm/index.ts';

/** How many passages, our best, are sent for one question. */
const SENT_FOR_RERANKING = 20;

const textOf = (passage: Passage): string =>
  [passage.title, ...passage.headings, passage.question ?? '', passage.text].filter(Boolean).join('\n');

/**
 * The first `SENT_FOR_RERANKING` in the endpoint's order, the rest behind them; all as they were where it does not
 * serve.
 */
export async function rerankPassages<T extends { passage: Passage }>(
  { reranker, logger }: { reranker?: Reranker | undefined; logger: Logger },
  question: string,
  found: readonly T[],
  signal: AbortSignal | undefined,
): Promise<readonly T[]> {
  const sent = found.slice(0, SENT_FOR_RERANKING);
  if (!reranker || sent.length < 2 || question.trim() === '') return found;
  try {
    const order = await reranker.rank(
      question,
      sent.map(({ passage }) => textOf(passage)),
      signal,
    );
    // `rank` gives every position once.
    return [...order.map((position) => sent[position]!), ...found.slice(SENT_FOR_RERANKING)];
  } catch (error) {
    // What an endpoint did wrong stands in its own log, once for all questions.
    if (!(error instanceof ModelError))
      logger.error({ error: String(error) }, 'the passages could not be reranked');
    return found;
  }
}
