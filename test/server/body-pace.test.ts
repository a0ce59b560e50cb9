import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { boundBodies } from '../../src/server/requests/limits/body-pace.ts';
import { registerProblems } from '../../src/server/requests/problems/problems.ts';
import { movableClock, SECOND } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';

/** A service that takes JSON and uploads, and whoever speaks to it byte by byte. */
async function service() {
  const app = Fastify({ forceCloseConnections: true });
  onTestFinished(() => app.close());
  const clock = movableClock();
  registerProblems(app, recordingLogger());
  boundBodies(app, { clock, everyMs: 5 });
  await app.register(multipart);
  const taken: unknown[] = [];
  app.post('/json', async (request) => {
    taken.push(request.body);
    return { taken: taken.length };
  });
  app.post('/upload', async (request) => {
    for await (const part of request.files()) for await (const piece of part.file) taken.push(piece.length);
    return { taken: taken.length };
  });
  app.post('/refused', { onRequest: async (_, reply) => reply.code(401).send({}) }, async () => 'never');
  const { hostname, port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  async function speaker() {
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    let heard = '';
    socket.on('data', (piece) => {
      heard += String(piece);
    });
    socket.on('error', () => {}); // let go of
    return { socket, heard: () => heard };
  }
  const headed = (path: string, length: number, type = 'application/json') =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;
  return { clock, taken, speaker, headed };
}

const letGo = (socket: Socket) => vi.waitFor(() => expect(socket.closed).toBe(true));
/** Long enough for a look at what arrives, many times over. */
const looks = () => new Promise((resolve) => setTimeout(resolve, 50));

const UPLOAD = 'multipart/form-data; boundary=x';
const FILE = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.md"\r\n\r\n';

test.each([
  ['JSON', '/json', 'application/json', '{"a":'],
  ['an upload', '/upload', UPLOAD, FILE],
])(
  'whoever stops in the middle of %s is told so after twenty seconds, and let go',
  async (_, path, type, text) => {
    const { clock, taken, speaker, headed } = await service();
    const { socket, heard } = await speaker();
    socket.write(headed(path, 400, type) + text);
    await looks();
    clock.advance(19 * SECOND);
    await looks();
    expect(heard()).toBe('');
    clock.advance(2 * SECOND);
    await letGo(socket);
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard()).toContain('"code":"body_too_slow"');
    expect(taken).toEqual([]);
  },
);

test('whoever sends at a pace is waited for, and taken', async () => {
  const { clock, taken, speaker, headed } = await service();
  const { socket, heard } = await speaker();
  const body = JSON.stringify({ text: 'x'.repeat(200_000) });
  socket.write(headed('/json', body.length));
  for (let at = 0; at < body.length; at += 20_000) {
    socket.write(body.slice(at, at + 20_000));
    await looks();
    clock.advance(4.5 * SECOND);
    await looks();
  }
  await vi.waitFor(() => expect(heard()).toMatch(/^HTTP\/1\.1 200 /));
  expect(taken).toHaveLength(1);
});

test('whoever was refused and goes on to send nothing is let go', async () => {
  const { clock, speaker, headed } = await service();
  const { socket, heard } = await speaker();
  socket.write(headed('/refused', 400));
  await vi.waitFor(() => expect(heard()).toMatch(/^HTTP\/1\.1 401 /));
  clock.advance(21 * SECOND);
  await letGo(socket);
  expect(heard()).not.toContain('408');
});

test('a connection that was taken from is kept for the next request, however late that comes', async () => {
  const { clock, taken, speaker, headed } = await service();
  const { socket, heard } = await speaker();
  for (const times of [1, 2]) {
    socket.write(`${headed('/json', 2)}{}`);
    await vi.waitFor(() => expect(taken).toHaveLength(times));
    clock.advance(60 * SECOND);
    await looks();
  }
  expect(heard().match(/200 OK/g)).toHaveLength(2);
});
