import { once } from 'node:events';
import Fastify, { type FastifyReply } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { finishUnderWay } from '../../src/server/requests/under-way.ts';

/** A server that begins to answer and says so; it goes on when it is let. */
async function slowServer(finishMs: number) {
  const app = Fastify({ forceCloseConnections: true });
  onTestFinished(() => app.close());
  finishUnderWay(app, { finishMs });
  const begun = Promise.withResolvers<void>();
  const letGoOn = Promise.withResolvers<void>();
  app.get('/answer', async () => {
    begun.resolve();
    await letGoOn.promise;
    return { text: '闭包是函数' };
  });
  app.get('/events', { config: { isEndless: true } }, async (_request, reply: FastifyReply) => {
    reply.hijack();
    reply.raw.writeHead(200).write('data: 1\n\n');
    begun.resolve();
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, url, begun: begun.promise, goOn: letGoOn.resolve };
}

const LONG_MS = 60_000;

test('an answer that is under way when the server is closed is given; whoever comes then is refused', async () => {
  const { app, url, begun, goOn } = await slowServer(LONG_MS);
  const asked = fetch(`${url}/answer`);
  await begun;
  const noLonger = once(app.server, 'close');
  const closed = app.close();
  await expect.poll(() => fetch(`${url}/answer`).catch(({ cause }) => cause.code)).toBe('ECONNREFUSED');
  goOn();
  const answer = await asked;
  expect([answer.status, await answer.json()]).toEqual([200, { text: '闭包是函数' }]);
  await Promise.all([closed, noLonger]);
});

test('an answer that takes too long for that is refused in words', async () => {
  const { app, url, begun } = await slowServer(20);
  const asked = fetch(`${url}/answer`);
  await begun;
  const closed = app.close();
  const refused = await asked;
  expect([refused.status, await refused.json()]).toMatchObject([
    503,
    { code: 'stopping', fix: 'Send it again.' },
  ]);
  await closed;
});

test('a stream without an end keeps no server from closing', async () => {
  const { app, url, begun } = await slowServer(LONG_MS);
  const stream = await fetch(`${url}/events`);
  await begun;
  await app.close();
  await expect(stream.text()).rejects.toThrow();
});
