import type { AssistantSwitches } from '../../desk/index.ts';
import { isOffLimits } from '../../domain/conversation/message.ts';
import { recallTopic, type Wake } from '../../domain/signals/wake.ts';
import type { Store } from '../../store/index.ts';
import type { Asked } from './asked.ts';

/**
 * Stops an answer under way where its message is taken back or the assistant is switched off, wherever that came in.
 */
export function stopSignal(
  { store, wake, switches }: { store: Store; wake: Wake; switches: AssistantSwitches },
  { message, group }: Asked,
): { signal: AbortSignal; end(): void } {
  const abort = new AbortController();
  // A nudge may be a false one; the row tells. Where it cannot be read, it is looked at again before sending.
  const unsubscribe = wake.subscribe(recallTopic(message.id), () => {
    store.messages.get(message.id).then(
      (now) => (now === null || isOffLimits(now)) && abort.abort(new Error('the question was recalled')),
      () => {},
    );
  });
  const unwatch = switches.watch(group.id, () => abort.abort(new Error('the assistant was switched off')));
  return {
    signal: abort.signal,
    end() {
      unsubscribe();
      unwatch();
    },
  };
}
