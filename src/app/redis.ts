import { randomBytes } from 'node:crypto';
import { redisParts } from '../queue/index.ts';
import type { Installation } from './installation.ts';

/** What an installation shares over Redis, joined; null where it has none. Only services join, not single commands. */
export async function joinRedis({ config, store, wake, logger }: Installation) {
  if (config.redisUrl === null) return null;
  const { connectRedis, createBullmqRunner, createRedisState, createSharedCounter } = await redisParts();
  // Several installations may use one Redis.
  const installation = await store.settings.getOrMake('installation', () => randomBytes(6).toString('hex'));
  const prefix = `zhujiao-${installation}`;
  const link = connectRedis({ url: config.redisUrl, logger });
  const leave = wake.join(link, prefix);
  return {
    link,
    prefix,
    createBullmqRunner,
    counter: createSharedCounter(link, prefix),
    state: createRedisState(link, prefix),
    close() {
      leave();
      link.close();
    },
  };
}
