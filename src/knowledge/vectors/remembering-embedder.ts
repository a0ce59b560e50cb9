import { createHash } from 'node:crypto';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { type Embedder, ModelError } from '../../llm/index.ts';
import type { Store } from '../../store/index.ts';

/** Texts that are embedded before their vectors are kept: what an interruption costs at most. */
const KEPT_TOGETHER = 512;
/** A model that nobody uses any more, and texts that no course holds, go after this. */
const UNUSED_MS = 90 * DAY_MS;

/**
 * An endpoint's embedding that asks for no text twice, also after a restart or an interruption: vectors are kept in the
 * store by model and text as they come.
 */
export function rememberingEmbedder(
  embedder: Embedder,
  { store, clock }: { store: Store; clock: Clock },
): Embedder {
  return {
    name: embedder.name,
    get dimensions() {
      return embedder.dimensions;
    },
    async embed(texts, signal) {
      const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64url'));
      const known = await store.embeddings.getAll(embedder.name, [...new Set(hashes)], clock.now());
      /** Another model behind the same name has vectors of another length: kept ones are worth nothing beside them. */
      const isMissing = (hash: string): boolean => {
        const vector = known.get(hash);
        return !vector || (embedder.dimensions > 0 && vector.length !== embedder.dimensions);
      };
      const embedMissing = async (): Promise<number> => {
        const todo = [...new Map(texts.map((text, i) => [hashes[i]!, text]))].filter(([hash]) =>
          isMissing(hash),
        );
        for (let start = 0; start < todo.length; start += KEPT_TOGETHER) {
          const part = todo.slice(start, start + KEPT_TOGETHER);
          const vectors = await embedder.embed(
            part.map(([, text]) => text),
            signal,
          );
          const fresh = new Map(part.map(([hash], i) => [hash, vectors[i]!]));
          await store.embeddings.putAll(embedder.name, fresh, clock.now());
          for (const [hash, vector] of fresh) known.set(hash, vector);
        }
        return todo.length;
      };
      let embedded = await embedMissing();
      // How long its vectors are is known from the first of them on.
      if (embedded > 0) embedded += await embedMissing();
      if (hashes.some(isMissing))
        throw new ModelError('invalid_reply', `${embedder.name}: another model took its place meanwhile`, {
          model: embedder.name,
        });
      if (embedded > 0) await store.embeddings.deleteUnusedSince(clock.now() - UNUSED_MS);
      return hashes.map((hash) => known.get(hash)!);
    },
  };
}
