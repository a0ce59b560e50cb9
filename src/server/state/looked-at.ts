/*
 * Balancers and scrapers ask often, and a disk or a database that hangs answers none of them: how often a state is
 * looked at does not depend on how often somebody asks.
 */

/** What `look` gave within the last `ms`; whoever asks while it looks gets the same. */
export function atMostEvery<T>(ms: number, look: () => Promise<T>): () => Promise<T> {
  let at = Number.NEGATIVE_INFINITY;
  let last: Promise<T> | null = null;
  return () => {
    if (last !== null && performance.now() - at < ms) return last;
    at = Number.POSITIVE_INFINITY;
    last = look().finally(() => {
      at = performance.now();
    });
    return last;
  };
}

/** The work that is under way, however late it is, else a new one: what hangs is not given more to hang on. */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  return () => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
