import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../wire/problem.ts';

export interface Polled<T> {
  /** The last good answer; it stays while a later one fails. */
  data: T | null;
  problem: Problem | null;
  /** Asks now; kept when what it brought is shown, or it brought nothing. */
  refresh: () => Promise<void>;
}

/** How long an answer holds, in milliseconds: always the same, or by what it says; null where it holds for good. */
export type Every<T> = number | ((data: T) => number | null);

/** After a failure, where only an answer could say how long to wait, or it would be longer: what is seen is old. */
const AFTER_FAILURE_MS = 10_000;

/**
 * Asks again and again, and at once when the page comes back into view, or the network comes back. The next question
 * waits for the last answer, so a slow server is not asked twice at a time. `load` and `every` must keep their
 * identity.
 */
export function usePolled<T>(
  load: (signal: AbortSignal) => Promise<T>,
  every: Every<T>,
  onRefused: () => void,
): Polled<T> {
  const [data, setData] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useRef(async () => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();

    const again = (ms: number | null) => {
      if (ms !== null) timer = setTimeout(once, ms);
    };

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
        again(typeof every === 'function' ? every(answer) : every);
      } catch (error) {
        if (mine.signal.aborted) return;
        const found = asProblem(error);
        if (found.status === 401) onRefused();
        setProblem(found);
        again(typeof every === 'function' ? AFTER_FAILURE_MS : Math.min(every, AFTER_FAILURE_MS));
      }
    }

    const onVisible = () => {
      if (document.visibilityState === 'visible') void once();
    };
    ask.current = once;
    const onOnline = () => void once();
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('online', onOnline);
    void once();
    return () => {
      clearTimeout(timer);
      asking.abort();
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('online', onOnline);
    };
  }, [load, every, onRefused]);

  const refresh = useCallback(() => ask.current(), []);
  return { data, problem, refresh };
}
