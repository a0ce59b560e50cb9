import type { Logger } from '../../domain/signals/logger.ts';
import type { QuestionEmbedder } from '../../llm/index.ts';

/** A question's vector; undefined where no endpoint embeds, or where it fails at it. Throws nothing. */
export type EmbedQuestion = (question: string, signal?: AbortSignal) => Promise<Float32Array | undefined>;

/**
 * The lexical half of the search still serves while the endpoint is away: a learner gets an answer. The log says once
 * that it began; that it is over, the endpoint's own says.
 */
export function createEmbedQuestion({
  embedder,
  logger,
}: {
  embedder?: QuestionEmbedder | undefined;
  logger: Logger;
}): EmbedQuestion {
  let isSaid = false;
  return async (question, signal) => {
    if (!embedder) return undefined;
    try {
      const vector = await embedder.embedQuestion(question, signal);
      isSaid = false;
      return vector;
    } catch (error) {
      // Whoever has gone waits for nothing.
      if (isSaid || signal?.aborted) return undefined;
      isSaid = true;
      logger.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'questions cannot be embedded for the moment; they are searched by their words alone',
      );
      return undefined;
    }
  };
}
