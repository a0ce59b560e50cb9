import type { RedisLink } from './redis-link.ts';

/** Counts what happens under a key within a window of time, for all processes together. */
export interface SharedCounter {
  /** The count with this one, and the milliseconds until it begins anew; null where Redis cannot say in time. */
  count(key: string, windowMs: number): Promise<{ current: number; ttlMs: number } | null>;
}

/** A request waits no longer for its count; Redis answers within a millisecond when it is well. */
const ANSWER_WITHIN_MS = 100;
/** After a slow answer nobody waits for Redis for so long. */
const LEAVE_ALONE_MS = 5_000;

/** A key that expires with its window; made and counted in one step, so that none is left without an end. */
const COUNT = `
local current = redis.call('INCR', KEYS[1])
local ttl = redis.call('PTTL', KEYS[1])
if ttl < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  ttl = tonumber(ARGV[1])
end
return {current, ttl}`;

export function createSharedCounter(link: RedisLink, prefix: string): SharedCounter {
  let leftAloneUntil = 0;
  return {
    async count(key, windowMs) {
      if (!link.up || performance.now() < leftAloneUntil) return null;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => {
          leftAloneUntil = performance.now() + LEAVE_ALONE_MS;
          resolve(null);
        }, ANSWER_WITHIN_MS);
      });
      const counted = link.client.eval(COUNT, 1, `${prefix}:count:${key}`, windowMs).then(
        // The script above returns these two.
        (found) => ({ current: Number((found as number[])[0]), ttlMs: Number((found as number[])[1]) }),
        () => null,
      );
      const result = await Promise.race([counted, late]);
      clearTimeout(timer);
      return result;
    },
  };
}
