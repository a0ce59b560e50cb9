import type { FastifyRequest } from 'fastify';
import { AccessError } from '../../domain/faults/errors.ts';

const OF_THE_PAGE = /^\/page\//;
/** What a browser says of a request by the page itself, or by whoever sits before it. */
const OURS = new Set(['same-origin', 'none']);

/**
 * Refuses what the page of another site makes a browser send to change something on the group page. A cookie is kept
 * from other sites by itself; that somebody leaves, or joins as another, needs none. Programs say nothing of a site.
 */
export async function refuseOtherSites({ method, headers, routeOptions }: FastifyRequest): Promise<void> {
  const site = headers['sec-fetch-site'];
  if (method === 'GET' || !OF_THE_PAGE.test(routeOptions.url ?? '')) return;
  if (site === undefined || OURS.has(String(site))) return;
  throw new AccessError(403, 'other_site', 'This was sent by the page of another site.', {
    fix: 'Open the group’s own page.',
  });
}
