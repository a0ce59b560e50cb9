import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { connectRedis, createRedisState, probeRedis } from '../../src/queue/redis/index.ts';
import { createJobQueue } from '../../src/queue/redis/job-queue.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { REDIS_URL } from '../support/redis-under-test.ts';
import { startOwnRedis } from '../support/servers.ts';

const WAITS_MS = 2_000;

/** A server that answers whatever it is sent with one line. */
async function answering(line: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => socket.write(`${line}\r\n`));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atTheEnd(() => void server.close());
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

test.each([
  ['-NOAUTH Authentication required.', /wants a password, and REDIS_URL has none/],
  [
    '-WRONGPASS invalid username-password pair or user is disabled.',
    /refuses the user and password .*percent-encoded/,
  ],
  ["-NOPERM User bob has no permissions to run the 'info' command", /does not let this user .*zhujiao-\*/],
  ['-OOM command not allowed when used memory', /no memory left: raise its maxmemory/],
  ['-READONLY You can’t write against a read only replica.', /a replica, which may only be read/],
  ['HTTP/1.1 400 Bad Request', /does not answer as Redis does: rediss:\/\//],
])('a server that says %s is told of with the mend, and without the password', async (line, says) => {
  const where = await answering(line);
  const found = await probeRedis(`redis://:pa55@${where}`, WAITS_MS);
  expect(found).toEqual({ where, fault: expect.stringMatching(says) });
  expect(found.fault).not.toContain('pa55');
});

test('a database that Redis does not have is a fault, though it would serve from the first one', async () => {
  const url = new URL(REDIS_URL);
  url.pathname = '/99999';
  expect((await probeRedis(url.href, WAITS_MS)).fault).toMatch(/has no database of the number/);
  expect((await probeRedis(REDIS_URL, WAITS_MS)).fault).toBeNull();
  const logger = recordingLogger();
  const link = connectRedis({ url: url.href, logger });
  atTheEnd(link.close);
  await expect.poll(() => link.up).toBe(true);
  expect(logger.lines).toMatchObject([
    {
      message: 'jobs go through the first database of Redis instead',
      fields: { reason: expect.stringMatching(/leave the number out/) },
    },
  ]);
});

test.each([
  ['is too old', 'redis_version:4.0.9', /version 4\.0\.9.* 6\.2 or newer/],
  ['is a cluster', 'redis_version:7.0.15\r\nredis_mode:cluster', /Redis Cluster.*that stands alone/],
])('one that %s is told of with its mend, and nothing of ours is let near it', async (_, said, mend) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    const info = `${said}\r\nloading:0\r\n`;
    socket.on('data', (asked) => {
      for (const [word] of asked.toString().matchAll(/^(?:info|hello|client|ping)\r$/gim))
        socket.write(/info/i.test(word) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atTheEnd(() => void server.close());
  const address = server.address();
  const url = `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const says = expect.stringMatching(mend);
  expect((await probeRedis(url, WAITS_MS)).fault).toEqual(says);
  const logger = recordingLogger();
  const link = connectRedis({ url, logger });
  atTheEnd(link.close);
  await expect.poll(() => logger.lines).toMatchObject([{ fields: { reason: says } }]);
  expect(link.up).toBe(false);
  expect(await createRedisState(link, 'zhujiao-test')()).toEqual(says);
});

test('an address where nobody listens is told as such', async () => {
  const { fault } = await probeRedis('redis://127.0.0.1:1', WAITS_MS);
  expect(fault).toBe('takes no connection (ECONNREFUSED): start Redis, or mend host and port in REDIS_URL');
});

describe('a user who may not ask what Redis it is', () => {
  async function asUser(rights: string[]): Promise<{ url: string; link: ReturnType<typeof connectRedis> }> {
    const server = await startOwnRedis();
    atTheEnd(() => server.stop());
    const admin = connectRedis({ url: server.url, logger: recordingLogger() });
    atTheEnd(admin.close);
    await admin.tried;
    await admin.client.call('ACL', 'SETUSER', 'school', 'on', '>p@ss#1', ...rights);
    const url = new URL(server.url);
    url.username = 'school';
    url.password = 'p%40ss%231';
    const link = connectRedis({ url: url.href, logger: recordingLogger() });
    atTheEnd(link.close);
    await link.tried;
    return { url: url.href, link };
  }

  test('gets jobs handed out all the same, where the rest is allowed', { timeout: 30_000 }, async () => {
    const { url, link } = await asUser(['~zhujiao*', '+@all', '-@admin', '-@dangerous']);
    expect(await probeRedis(url, WAITS_MS)).toMatchObject({ fault: null, evicts: null });
    const queue = createJobQueue(link, 'zhujiao-test');
    const taken: string[] = [];
    queue.work(async ({ id }) => void taken.push(id), 1);
    await queue.add([{ id: 'job', attempts: 1, priority: 1, groupId: null }]);
    await expect.poll(() => taken, { timeout: 10_000 }).toEqual(['job']);
    await queue.stopWorking(1_000);
    await queue.close();
  });

  test('and may not write our keys is told of', { timeout: 30_000 }, async () => {
    const { url, link } = await asUser(['~other*', '+@all']);
    const says = /does not let this user do what is needed/;
    expect((await probeRedis(url, WAITS_MS)).fault).toMatch(says);
    expect(await createRedisState(link, 'zhujiao-test')()).toMatch(says);
  });
});
