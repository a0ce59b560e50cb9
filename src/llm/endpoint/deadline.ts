import { ModelError } from '../model-error.ts';

/** Several reasons to stop, joined in one abort signal. The first one wins and is what gets thrown. */
export interface Deadline {
  /** Its `reason` is always a `ModelError`. */
  readonly signal: AbortSignal;
  /** Stops with `error()` after about `ms` (see `inSteps`), unless the returned function is called before. */
  limit(ms: number, error: () => ModelError): () => void;
  /** Stops now: closes connections that hang on `signal`. */
  stop(error: ModelError): void;
  /** The promise's result, or the reason to stop if that comes first; never waits longer. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Frees timers and listeners. */
  close(): void;
}

/** Limits of nearly one length share a timer list of Node's; of each millisecond its own, every call would make one. */
const STEP_MS = 100;

const inSteps = (ms: number): number =>
  ms < STEP_MS ? Math.max(1, Math.round(ms)) : Math.floor(ms / STEP_MS) * STEP_MS;

function reasonOf(signal: AbortSignal): ModelError {
  if (signal.reason instanceof ModelError) return signal.reason;
  return new ModelError('cancelled', 'the call was cancelled by its caller');
}

/** @param parent the asker's signal, or the deadline's signal that this one is part of. */
export function createDeadline(parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const timers = new Set<NodeJS.Timeout>();
  /** Rejects the race that is under way; each piece of each reply is one, so they share one listener. */
  const racing = new Set<(reason: ModelError) => void>();

  signal.addEventListener('abort', () => {
    for (const reject of racing) reject(reasonOf(signal));
  });
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
      }, inSteps(ms));
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    stop(error) {
      controller.abort(error);
    },
    race(promise) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          // Somebody else may still be waiting for it; we are not.
          promise.catch(() => undefined);
          reject(reasonOf(signal));
          return;
        }
        racing.add(reject);
        promise.then(
          (result) => {
            racing.delete(reject);
            // A library may end quietly when its request is aborted: that is no result.
            if (signal.aborted) reject(reasonOf(signal));
            else resolve(result);
          },
          (error: unknown) => {
            racing.delete(reject);
            reject(signal.aborted ? reasonOf(signal) : error);
          },
        );
      });
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      parent?.removeEventListener('abort', onParent);
    },
  };
}
