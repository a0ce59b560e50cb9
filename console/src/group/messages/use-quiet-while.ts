import { useEffect, useState } from 'react';

/** Milliseconds that screen readers get to pass over what was put in. */
const SETTLE_MS = 500;

/**
 * For `aria-busy` on the messages: true while `loading` and a moment longer, so that the past, when it is
 * put in, is not read out as if it had just been said.
 */
export function useQuietWhile(loading: boolean): boolean {
  const [settling, setSettling] = useState(loading);
  useEffect(() => {
    if (loading) {
      setSettling(true);
      return;
    }
    const timer = setTimeout(() => setSettling(false), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [loading]);
  return loading || settling;
}
