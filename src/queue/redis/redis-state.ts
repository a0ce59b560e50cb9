import { refusalOf } from './redis-fault.ts';
import type { RedisLink } from './redis-link.ts';

/**
 * `ok`, or what is the matter with Redis and what that costs; by a write, since one that is full or a replica answers
 * all else.
 */
export type RedisState = () => Promise<string>;

/** The key that is written goes by itself. */
const KEPT_MS = 60_000;

export const createRedisState =
  (link: RedisLink, prefix: string): RedisState =>
  async () => {
    await link.tried;
    const away = 'away: jobs wait in the store until it is back';
    if (!link.up) return `${away} (${link.reason})`;
    try {
      await link.client.set(`${prefix}:writable`, '1', 'PX', KEPT_MS);
      return 'ok';
    } catch (error) {
      const refusal = refusalOf(error);
      return refusal === null ? away : `takes nothing, and jobs wait in the store: it ${refusal}`;
    }
  };
