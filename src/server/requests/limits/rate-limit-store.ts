import type { SharedCounter } from '../../../queue/index.ts';

/** Keys counted in this process; the one that was begun first makes room. */
const MAX_KEYS = 5_000;

type Counted = { current: number; ttl: number };

/** The counts of this process, where no Redis is there or it cannot say in time. */
function localCounter() {
  const windows = new Map<string, { current: number; until: number }>();
  return (key: string, windowMs: number): Counted => {
    const now = performance.now(); // Which nobody sets back.
    let window = windows.get(key);
    if (!window || window.until <= now) {
      windows.delete(key);
      const [oldest] = windows.keys();
      if (windows.size >= MAX_KEYS && oldest !== undefined) windows.delete(oldest);
      window = { current: 0, until: now + windowMs };
      windows.set(key, window);
    }
    window.current++;
    return { current: window.current, ttl: Math.ceil(window.until - now) };
  };
}

/** The plugin hands a route's store its settings with the route under `routeInfo`, which its types leave out. */
function routeOf(options: object): string {
  const route: unknown = 'routeInfo' in options ? options.routeInfo : null;
  if (typeof route !== 'object' || route === null || !('method' in route) || !('url' in route)) return '';
  return `${String(route.method)} ${String(route.url)}`;
}

/** Where @fastify/rate-limit keeps its counts: common to all replicas while Redis is there, else each its own. */
export function rateLimitStore(shared: SharedCounter | null) {
  const local = localCounter();
  return class RateLimitStore {
    readonly route: string;

    constructor(options: object) {
      this.route = routeOf(options);
    }

    incr(key: string, callback: (error: Error | null, counted?: Counted) => void, windowMs: number): void {
      const ours = `${this.route} ${key}`;
      const counted = shared?.count(ours, windowMs) ?? Promise.resolve(null);
      counted.then(
        (found) =>
          callback(null, found ? { current: found.current, ttl: found.ttlMs } : local(ours, windowMs)),
        () => callback(null, local(ours, windowMs)),
      );
    }

    child(options: object): RateLimitStore {
      return new RateLimitStore(options);
    }
  };
}
