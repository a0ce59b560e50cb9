import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { streamGroupEvents } from '../../src/server/events/group-events.ts';
import type { Store } from '../../src/store/index.ts';
import { movableClock } from '../support/movable-clock.ts';

const PAGE = 200;
const EVENT_BYTES = 1_000;

/** A group of a million events, and a count of the pages that were read of it. */
function longGroup() {
  const pages = { read: 0 };
  const events = {
    lastSeq: async () => 1_000_000,
    after: async (groupId: string, after: number) => {
      pages.read++;
      return Array.from({ length: PAGE }, (_, i) => ({
        groupId,
        seq: after + 1 + i,
        kind: 'message',
        data: 'x'.repeat(EVENT_BYTES),
        createdAt: 0,
      }));
    },
  };
  // Only its events are read, and of its messages which of them were edited: none.
  const messages = { editedAmong: async () => [] };
  return { pages, store: { events, messages } as unknown as Store };
}

test('whoever does not read their stream has nothing piled up for them, and is let go when they leave', async () => {
  const { store, pages } = longGroup();
  const app = Fastify();
  onTestFinished(() => app.close());
  const streams = { open: 0 };
  app.decorate('streams', streams);
  app.get('/', async (request, reply) => {
    const options = { groupId: 'newcomers', after: 0, viewer: { learnerId: 'lin' }, admit: async () => {} };
    await streamGroupEvents(
      { store, wake: createLocalWake(), clock: movableClock() },
      request,
      reply,
      options,
    );
    return reply;
  });
  const { hostname, port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  // What the two ends of the connection buffer, and a page more.
  let before = -1;
  await vi.waitFor(
    () => {
      const now = pages.read;
      const still = now > 0 && now === before;
      before = now;
      expect(still).toBe(true);
    },
    { interval: 200, timeout: 10_000 },
  );
  expect(pages.read * PAGE * EVENT_BYTES).toBeLessThan(64 * 1024 * 1024);
  expect(streams.open).toBe(1);
  socket.destroy();
  await vi.waitFor(() => expect(streams.open).toBe(0));
});
