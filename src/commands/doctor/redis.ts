import { redisParts } from '../../queue/index.ts';
import { type Finding, REACH_TIMEOUT_MS } from './finding.ts';

/** The Redis that processes share, and whether anybody works on what is handed out there. */
export async function redisFinding(redisUrl: string | null, workers: number): Promise<Finding> {
  const part = 'redis';
  if (redisUrl === null) return { part, state: 'ok', says: 'none: serve runs the jobs itself' };
  const { probeRedis } = await redisParts();
  const found = await probeRedis(redisUrl, REACH_TIMEOUT_MS);
  if (found.fault !== null)
    return {
      part,
      state: 'fault',
      says: `${found.where}: ${found.fault}; jobs wait in the store until it is back`,
    };
  const says =
    `${found.where}, Redis ${found.version}, ` +
    `${workers === 0 ? 'no process works on jobs now' : `${workers} at work`}`;
  if (found.evicts !== null) {
    const mend = 'set maxmemory-policy to noeviction, or jobs wait until they are handed out again';
    return { part, state: 'note', says: `${says}; it may evict keys (${found.evicts}): ${mend}` };
  }
  return { part, state: workers === 0 ? 'note' : 'ok', says };
}
