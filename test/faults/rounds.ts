import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startOwnPostgres, startOwnRedis } from '../support/servers.ts';
import { type Account, accountOf, jobsLeft, openForAccount } from './account.ts';
import { isReady, type Member, member } from './fleet.ts';
import { startLoad } from './load.ts';
import { slowProxy } from './slow-proxy.ts';

export interface RoundsOptions {
  rounds: number;
  store: 'postgres' | 'sqlite';
  random: () => number;
  senders?: number;
  say?: (text: string) => void;
}

export interface RoundsResult extends Account {
  rounds: number;
  /** How often each was killed, flushed or slowed. */
  did: Record<string, number>;
  refused: number;
  slowestMs: number;
  /** Processes that ended without having been killed. */
  fell: string[];
  seconds: number;
}

const TOKEN = 'the-admin-token-of-the-fault-rounds';
const READY_WITHIN_MS = 90_000;
/** A lease runs out after 20 s and is looked for every 5 s; a job may be cut off more than once. */
const SETTLED_WITHIN_MS = 180_000;
const LOOK_MS = 500;

async function until(what: string, ms: number, true_: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + ms;
  while (!(await true_())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${ms / 1_000} s`);
    await pause(LOOK_MS);
  }
}

/**
 * Kills, at random moments under load, one of everything a shared installation is made of, and flushes, slows and
 * cuts its Redis; afterwards lets it settle and reads from the store what became of what was acknowledged.
 */
export async function runRounds(options: RoundsOptions): Promise<RoundsResult> {
  const { random, say = () => {} } = options;
  const started = performance.now();
  const onPostgres = options.store === 'postgres';
  const dataDir = mkdtempSync(join(tmpdir(), 'zhujiao-faults-'));
  const redis = await startOwnRedis();
  const postgres = onPostgres ? await startOwnPostgres() : null;
  const proxy = await slowProxy(redis.port);
  const environment = (name: string): Record<string, string> => ({
    // Replicas share nothing but the servers; on SQLite they share its directory.
    ZHUJIAO_DATA_DIR: onPostgres ? join(dataDir, name) : dataDir,
    ZHUJIAO_ADMIN_TOKEN: TOKEN,
    REDIS_URL: `redis://127.0.0.1:${proxy.port}`,
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
  });
  const members: Member[] = [
    await member({ name: 'serve', command: 'serve', environment: environment('serve') }),
    await member({ name: 'work', command: 'work', environment: environment('work') }),
    onPostgres
      ? await member({
          name: 'serve --no-work',
          command: 'serve',
          args: ['--no-work'],
          environment: environment('serve-2'),
        })
      : await member({ name: 'second work', command: 'work', environment: environment('work-2') }),
  ];
  const urls = members.flatMap(({ url }) => (url === null ? [] : [url]));
  const did: Record<string, number> = {};

  async function killServer(server: { kill(): Promise<void>; start(): Promise<void> }): Promise<void> {
    await server.kill();
    await pause(random() * 1_000);
    await server.start();
  }

  const faults: Record<string, () => Promise<void>> = {
    'flush redis': async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    },
    'slow redis': async () => {
      proxy.delayMs = 20 + random() * 300;
      await pause(500 + random() * 1_000);
      proxy.delayMs = 0;
    },
    'cut redis': async () => proxy.cut(),
  };
  // Killing is what this is for: processes and servers come up as often as all of Redis' other moods together.
  const kills: Record<string, () => Promise<void>> = {
    ...(postgres ? { 'kill postgres': () => killServer(postgres) } : {}),
    'kill redis': () => killServer(redis),
  };
  for (const one of members) {
    kills[`kill ${one.name}`] = async () => {
      await one.kill();
      await pause(random() * 500);
      one.start();
    };
  }
  const choose = (): [string, () => Promise<void>] => {
    const among = Object.entries(random() < 0.8 ? kills : faults);
    const chosen = among[Math.floor(random() * among.length)];
    if (!chosen) throw new Error('nothing to choose from');
    return chosen;
  };

  try {
    const [first, ...others] = members;
    first?.start();
    await until('the first start', READY_WITHIN_MS, () => isReady(urls[0] ?? ''));
    for (const other of others) other.start();
    for (const url of urls) await until(`${url} ready`, READY_WITHIN_MS, () => isReady(url));
    say(`the fleet is up after ${Math.round((performance.now() - started) / 1_000)} s`);

    const load = startLoad({ urls, token: TOKEN, senders: options.senders ?? 4, run: 'r' });
    for (let round = 0; round < options.rounds; round++) {
      // Load is what a fault is to hit: somebody takes messages in.
      await until('anybody ready', READY_WITHIN_MS, async () =>
        (await Promise.all(urls.map(isReady))).includes(true),
      );
      await pause(200 + random() * 1_500);
      const [name, fault] = choose();
      await fault();
      did[name] = (did[name] ?? 0) + 1;
      say(`round ${round + 1}: ${name}; ${load.acknowledged.length} acknowledged, ${load.refused} refused`);
    }
    await load.stop();
    for (const url of urls) await until(`${url} ready again`, READY_WITHIN_MS, () => isReady(url));

    const store = await openForAccount({ dataDir, databaseUrl: postgres?.url ?? null });
    try {
      await until('all jobs through', SETTLED_WITHIN_MS, async () => (await jobsLeft(store)) === 0).catch(
        (error: unknown) => say(String(error)),
      );
      const account = await accountOf(store, load.acknowledged);
      return {
        ...account,
        rounds: options.rounds,
        did,
        refused: load.refused,
        slowestMs: Math.round(load.slowestMs),
        fell: members.flatMap(({ fell }) => fell),
        seconds: Math.round((performance.now() - started) / 1_000),
      };
    } finally {
      await store.close();
    }
  } finally {
    for (const one of members) await one.stop();
    await proxy.close();
    await redis.stop();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
