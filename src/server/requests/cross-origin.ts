import type { FastifyInstance, FastifyReply } from 'fastify';
import { isOpenAis } from './openai-address.ts';

/** A browser asks again only after this; Chromium takes no longer. */
const PREFLIGHT_HOLDS_S = 7_200;

/**
 * Lets pages of any origin ask where OpenAI's clients ask: chat programs that run in a browser (NextChat, LobeChat) do.
 * What they may do there they may by the token that they send; no cookie opens these routes, so that a page gets
 * nothing in the name of whoever looks at it. The rest of the interface is for programs, and for the pages that are
 * served here.
 */
export function letPagesAsk(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply): Promise<FastifyReply | undefined> => {
    if (!isOpenAis(request.url.split('?')[0] ?? '')) return undefined;
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'retry-after');
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
      return undefined;
    return reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'authorization, *')
      .header('access-control-max-age', String(PREFLIGHT_HOLDS_S))
      .send();
  });
}
