import { ModelError } from '../model-error.ts';

/** How many calls may be under way at once, and how many may wait for their turn. */
export interface Slots {
  /**
   * Resolves with a function that gives the slot back; calling it twice is harmless. First come, first
   * served. Throws `overloaded` at once where too many wait, and the signal's reason where it aborts.
   */
  acquire(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(limits: { maxConcurrent: number; maxQueued: number }): Slots {
  let taken = 0;
  /** In order of arrival; a set, so that one who gives up leaves in constant time. */
  const waiting = new Set<() => void>();

  const handOut = (): (() => void) => {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = waiting.values().next();
      if (next.done) {
        taken--;
        return;
      }
      waiting.delete(next.value);
      next.value();
    };
  };

  return {
    async acquire(signal) {
      signal.throwIfAborted();
      if (taken < limits.maxConcurrent) {
        taken++;
        return handOut();
      }
      if (waiting.size >= limits.maxQueued) {
        throw new ModelError(
          'overloaded',
          `${limits.maxConcurrent} calls to the model are under way and ${waiting.size} wait already`,
        );
      }
      return new Promise((resolve, reject) => {
        const onAbort = (): void => {
          waiting.delete(onTurn);
          reject(signal.reason);
        };
        const onTurn = (): void => {
          signal.removeEventListener('abort', onAbort);
          resolve(handOut());
        };
        waiting.add(onTurn);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}
