import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../wire/problem.ts';

export interface Polled<T> {
  /** The last good answer; it stays while a later one fails. */
  data: T | null;
  problem: Problem | null;
  refresh: () => void;
}

/**
 * Asks again and again, and at once when the page comes back into view. The next question waits for the
 * last answer, so a slow server is not asked twice at a time. `load` must keep its identity.
 */
export function usePolled<T>(
  load: (signal: AbortSignal) => Promise<T>,
  everyMs: number,
  onRefused: () => void,
): Polled<T> {
  const [data, setData] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useRef(() => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();

    async function once() {
      clearTimeout(timer);
      asking.abort();
      const mine = new AbortController();
      asking = mine;
      try {
        const answer = await load(mine.signal);
        if (mine.signal.aborted) return;
        setData(answer);
        setProblem(null);
      } catch (error) {
        if (mine.signal.aborted) return;
        const found = asProblem(error);
        if (found.status === 401) onRefused();
        setProblem(found);
      }
      timer = setTimeout(once, everyMs);
    }

    const onVisible = () => {
      if (document.visibilityState === 'visible') void once();
    };
    ask.current = () => void once();
    document.addEventListener('visibilitychange', onVisible);
    void once();
    return () => {
      clearTimeout(timer);
      asking.abort();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [load, everyMs, onRefused]);

  const refresh = useCallback(() => ask.current(), []);
  return { data, problem, refresh };
}
