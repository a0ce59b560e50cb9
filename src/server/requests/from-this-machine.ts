import type { FastifyRequest } from 'fastify';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What a browser or a scraper on this machine calls it; any other name may be a stranger's that was led here. */
const OWN_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** Any of these and a proxy on this machine speaks for somebody else. */
const BEHIND_PROXY = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request was made on this machine itself, for this machine. nginx adds none of those headers unless it is
 * told to, but then speaks HTTP/1.0 to what is behind it, as no browser and no scraper does. A page from elsewhere
 * whose host name was made to resolve to this machine (DNS rebinding) is given away by that name.
 */
export const fromThisMachine = ({ socket, headers, raw }: FastifyRequest): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') &&
  raw.httpVersion !== '1.0' &&
  OWN_NAME.test(headers.host ?? '') &&
  BEHIND_PROXY.every((name) => headers[name] === undefined);
