import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { connectRedis, createRedisState, probeRedis } from '../../src/queue/redis/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { REDIS_URL } from '../support/redis-under-test.ts';

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

test('one that is too old is told of with its version, and nothing of ours is let near it', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    const info = 'redis_version:4.0.9\r\nloading:0\r\n';
    socket.on('data', (said) => {
      for (const [word] of said.toString().matchAll(/^(?:info|hello|client|ping)\r$/gim))
        socket.write(/info/i.test(word) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atTheEnd(() => void server.close());
  const address = server.address();
  const url = `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const says = expect.stringMatching(/version 4\.0\.9.* 6\.2 or newer/);
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
