import type { AgentEvent } from '../../agent/index.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { replyKey } from './answer-key.ts';
import type { Asked } from './asked.ts';

/**
 * Passes a generated answer on sentence by sentence as events. An extractive answer is there at once: its
 * reply follows within milliseconds, and a delta would only make the page flicker.
 */
export function createDeltaStream(
  { store, clock, logger }: { store: Store; clock: Clock; logger: Logger },
  { message, group }: Asked,
) {
  let writing: Promise<unknown> = Promise.resolve();
  let generated = false;
  let index = 0;
  return {
    listener(event: AgentEvent) {
      if (event.type === 'outcome') generated = event.mode === 'generated';
      if (event.type !== 'delta' || !generated) return;
      const data = {
        replyToMessageId: message.messageId,
        key: replyKey(message.id),
        index: index++,
        text: event.text,
        done: false,
      };
      writing = writing
        .then(() => store.transaction((tx) => tx.events.append(group.id, 'delta', data, clock.now())))
        .catch((error: unknown) =>
          logger.warn(
            { error: String(error) },
            'a streamed sentence could not be passed on; the whole reply follows',
          ),
        );
    },
    settled: () => writing,
  };
}
