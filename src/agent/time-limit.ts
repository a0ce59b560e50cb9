/** A signal that comes when the time is up, or with the asker's own. */
export interface TimeLimit {
  signal: AbortSignal;
  /** Nothing is left behind: `AbortSignal.timeout` would hold its timer until the time is up, thousands of them under load. */
  end(): void;
}

/** Limits of nearly one length share a timer list; of each millisecond its own, every answer made one. */
const STEP_MS = 100;

export function timeLimit(ms: number, asker: AbortSignal | undefined): TimeLimit {
  const stop = new AbortController();
  const onAsker = (): void => stop.abort(asker?.reason);
  const inTime = Math.max(1, ms < STEP_MS ? Math.round(ms) : Math.floor(ms / STEP_MS) * STEP_MS);
  const timer = setTimeout(() => stop.abort(new DOMException('out of time', 'TimeoutError')), inTime);
  if (asker?.aborted) onAsker();
  else asker?.addEventListener('abort', onAsker, { once: true });
  return {
    signal: stop.signal,
    end() {
      clearTimeout(timer);
      asker?.removeEventListener('abort', onAsker);
    },
  };
}
