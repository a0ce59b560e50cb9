import { ModelError } from './model-error.ts';

/** Several reasons to stop, joined in one abort signal. The first one wins and is what gets thrown. */
export interface Deadline {
  /** Its `reason` is always a `ModelError`. */
  readonly signal: AbortSignal;
  /** Stops with `error()` after `ms`, unless the returned function is called before. */
  limit(ms: number, error: () => ModelError): () => void;
  /** Stops now: closes connections that hang on `signal`. */
  stop(error: ModelError): void;
  /** The promise's result, or the reason to stop if that comes first; never waits longer. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Frees timers and listeners. */
  close(): void;
}

function reasonOf(signal: AbortSignal): ModelError {
  if (signal.reason instanceof ModelError) return signal.reason;
  return new ModelError('cancelled', 'the call was cancelled by its caller');
}

/** @param parent the asker's signal, or the deadline's signal that this one is part of. */
export function createDeadline(parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const timers = new Set<NodeJS.Timeout>();

  const onParent = (): void => {
    if (parent) controller.abort(reasonOf(parent));
  };
  if (parent?.aborted) onParent();
  else parent?.addEventListener('abort', onParent, { once: true });

  return {
    signal,
    limit(ms, error) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        controller.abort(error());
      }, ms);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    stop(error) {
      controller.abort(error);
    },
    async race(promise) {
      let onAbort = (): void => {};
      const stopped = new Promise<never>((_, reject) => {
        onAbort = () => reject(reasonOf(signal));
        if (signal.aborted) onAbort();
        else signal.addEventListener('abort', onAbort, { once: true });
      });
      try {
        const result = await Promise.race([stopped, promise]);
        // A library may end quietly when its request is aborted: that is no result.
        if (signal.aborted) throw reasonOf(signal);
        return result;
      } catch (error) {
        throw signal.aborted ? reasonOf(signal) : error;
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      parent?.removeEventListener('abort', onParent);
    },
  };
}
