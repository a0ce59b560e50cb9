import type { ChatEvent } from './chat.ts';
import { type Dialect, isRefused, type Manner } from './dialect.ts';

/**
 * Asks as often as the refusals teach something about how the model is asked. A request that is refused for its dialect
 * is refused before its first event, and takes no tokens. `onLearnt` is told the manner before, once a reply came in
 * another.
 */
export async function* askedInDialect(
  dialect: Dialect,
  ask: () => AsyncIterable<ChatEvent>,
  onLearnt: (before: Manner) => void,
): AsyncGenerator<ChatEvent> {
  const before = dialect.manner;
  for (;;) {
    try {
      yield* ask();
      if (dialect.manner !== before) onLearnt(before);
      return;
    } catch (error) {
      if (dialect.learnsFrom(error)) continue;
      // It was refused for something else.
      if (isRefused(error)) dialect.unlearn(before);
      throw error;
    }
  }
}
