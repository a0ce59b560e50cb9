import { Redis } from 'ioredis';
import { redisFault } from './redis-fault.ts';
import { fieldOf, unfit, versionIn } from './redis-version.ts';

/** What a Redis is found to be; `fault` says why it cannot be used, without the URL's password. */
export type RedisFound =
  | { where: string; fault: string }
  | { where: string; fault: null; version: string; evicts: string | null };

/** Asks once, and waits no longer than `timeoutMs`. */
export async function probeRedis(url: string, timeoutMs: number): Promise<RedisFound> {
  const where = new URL(url).host;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let fault: Error | null = null;
  redis.on('error', (error: Error) => {
    fault = error;
  });
  try {
    await redis.connect();
    // Of a database that there is not the client tells, and goes on in the first one.
    await redis.ping();
    if (fault !== null) throw fault;
    // A user may be forbidden to ask: what is written tells whether it serves.
    const info = await redis.info().catch(() => '');
    const version = versionIn(info) || 'of a version that this user may not ask for';
    const fit = unfit(info);
    if (fit !== null) return { where, fault: fit };
    // One that is full, or a replica, answers all else.
    await redis.set('zhujiao-probe', '1', 'PX', 1_000);
    const policy = fieldOf(info, 'maxmemory_policy');
    const bounded = fieldOf(info, 'maxmemory') !== '0';
    return {
      where,
      fault: null,
      version,
      evicts: bounded && !['', 'noeviction'].includes(policy) ? policy : null,
    };
  } catch (error) {
    const said = fault ?? error;
    return { where, fault: said instanceof Error ? redisFault(said) : String(said) };
  } finally {
    redis.disconnect();
  }
}
