import { Redis } from 'ioredis';
import type { Logger } from '../../domain/signals/logger.ts';
import { isNoSuchDatabase, redisFault } from './redis-fault.ts';
import { unfit } from './redis-version.ts';

/** How a process is connected to the Redis that all of them share. Losing it is an everyday event, not a fault. */
export interface RedisLink {
  /** Commands fail at once while Redis is away; nothing queues up. */
  readonly client: Redis;
  readonly up: boolean;
  /** By then it is known of the first connection whether it stands; some seconds at most. */
  readonly tried: Promise<void>;
  /** While it is not up: why, in words that go with "it" or "Redis"; without the URL, which may hold a password. */
  readonly reason: string;
  /** Called each time the connection stands, the first time too. Returns the function that ends it. */
  onUp(listener: () => void): () => void;
  /**
   * A further connection, for what must have one of its own. Its commands wait for Redis to come back: at most
   * `commandTimeout` milliseconds, or for ever.
   */
  another(options?: { commandTimeout: number }): Redis;
  /** Host and port, without user and password. */
  readonly where: string;
  close(): void;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** A command that takes longer counts as failed; Redis answers in well under a millisecond when it is well. */
const COMMAND_TIMEOUT_MS = 2_000;
/**
 * A Redis that hangs, or a network that swallows what is sent, closes no connection: it is asked whether it is there.
 */
const ASKED_EVERY_MS = 3_000;
/** A process that was held up itself may miss one answer. */
const MOST_MISSED = 2;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 3_000;

const retryStrategy = (times: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(times, 10));

export function connectRedis(options: { url: string; logger: Logger }): RedisLink {
  const { logger } = options;
  const { host } = new URL(options.url);
  const listeners = new Set<() => void>();
  const opened = new Set<Redis>();
  let up = false;
  let said: 'up' | 'away' | null = null;
  let known = (): void => {};
  const tried = new Promise<void>((resolve) => {
    known = resolve;
  });

  const open = (settings: { enableOfflineQueue: boolean; commandTimeout?: number }): Redis => {
    const redis = new Redis(options.url, {
      connectTimeout: CONNECT_TIMEOUT_MS,
      retryStrategy,
      maxRetriesPerRequest: settings.enableOfflineQueue ? null : 0,
      ...settings,
    });
    // Said once by the first connection; without a listener an error would end the process.
    redis.on('error', () => {});
    opened.add(redis);
    redis.on('end', () => opened.delete(redis));
    return redis;
  };

  const client = open({ enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS });
  client.on('ready', async () => {
    // A user may be forbidden to ask: then it is tried.
    const fault = unfit(await client.info('server').catch(() => ''));
    if (closing || client.status !== 'ready') return;
    if (fault !== null) {
      // It may answer for ever: whoever needs Redis must not be let near it.
      reason = fault;
      sayAway();
      return;
    }
    if (up) return;
    up = true;
    reason = 'the connection was closed'; // Unless something else is heard before it is gone.
    if (said === 'away') logger.warn({ redis: host }, 'Redis is back');
    said = 'up';
    known();
    for (const listener of listeners) listener();
  });
  // The reason without the URL: that may hold a password.
  let reason = 'it has not answered yet';
  client.on('error', (error: Error) => {
    // It did answer as Redis does: what breaks off then is no fault of the address.
    if (up) reason = `the connection broke off (${error.message})`;
    else reason = redisFault(error);
    if (!isNoSuchDatabase(error) || isElsewhere) return;
    isElsewhere = true;
    logger.warn({ redis: host, reason }, 'jobs go through the first database of Redis instead');
  });
  client.on('close', () => {
    up = false;
    sayAway();
  });
  function sayAway(): void {
    if (said === 'away' || closing) return;
    said = 'away';
    known();
    logger.warn({ redis: host, reason }, 'Redis is away; jobs wait in the store until it is back');
  }
  let isElsewhere = false;
  let closing = false;
  let missed = 0;
  const asking = setInterval(async () => {
    if (!up) return;
    const answered = await client.ping().catch(() => null);
    missed = answered === null ? missed + 1 : 0;
    if (missed < MOST_MISSED || !up) return;
    missed = 0;
    reason = 'it has stopped answering';
    client.disconnect(true); // Connects again, and is up when that is answered.
  }, ASKED_EVERY_MS);
  asking.unref();

  return {
    client,
    get up() {
      return up;
    },
    tried,
    get reason() {
      return reason;
    },
    onUp(listener) {
      listeners.add(listener);
      if (up) listener();
      return () => listeners.delete(listener);
    },
    another: (settings) => open({ enableOfflineQueue: true, ...settings }),
    where: host,
    close() {
      closing = true;
      known();
      clearInterval(asking);
      for (const redis of opened) redis.disconnect();
    },
  };
}
