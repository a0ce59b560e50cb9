import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { RedisLink } from '../../src/queue/index.ts';
import { connectRedis } from '../../src/queue/redis/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { type RecordingLogger, recordingLogger } from './recording-logger.ts';

/** The test run's Redis. */
export const REDIS_URL: string = inject('redisUrl');

/** A connection and a prefix of its own, whose keys are gone when the test file is through. */
export function redisUnderTest(options: { url?: string; logger?: RecordingLogger } = {}): {
  link: RedisLink;
  prefix: string;
} {
  const link = connectRedis({ url: options.url ?? REDIS_URL, logger: options.logger ?? recordingLogger() });
  const prefix = `zhujiao-test-${randomBytes(6).toString('hex')}`;
  atTheEnd(async () => {
    await deleteKeys(link, prefix).catch(() => {}); // Its Redis may be gone with the test.
    link.close();
  });
  return { link, prefix };
}

async function deleteKeys({ client }: RedisLink, prefix: string): Promise<void> {
  let cursor = '0';
  do {
    const [next, keys] = await client.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 500);
    if (keys.length > 0) await client.del(...keys);
    cursor = next;
  } while (cursor !== '0');
}
