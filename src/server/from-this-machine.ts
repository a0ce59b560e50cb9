import type { FastifyRequest } from 'fastify';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** Any of these and a proxy on this machine speaks for somebody else. */
const BEHIND_PROXY = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request was made on this machine itself. nginx adds none of those headers unless it is told to, but then
 * speaks HTTP/1.0 to what is behind it, as no browser and no scraper does.
 */
export const fromThisMachine = ({ socket, headers, raw }: FastifyRequest): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') &&
  raw.httpVersion !== '1.0' &&
  BEHIND_PROXY.every((name) => headers[name] === undefined);
