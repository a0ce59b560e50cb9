import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_POLICY } from '../pages.ts';

/** What is asked here may be somebody's own, and is known to us alone by a token or a cookie. */
export const INTERFACE = /^\/(?:v1|page)\//;

/** The reply with the headers that every reply has, also one that no route gives. */
export function guarded({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', PAGE_POLICY);
  // Neither a browser that others use after somebody has left, nor a proxy, keeps it.
  if (INTERFACE.test(url)) reply.header('cache-control', 'no-store');
  return reply;
}
