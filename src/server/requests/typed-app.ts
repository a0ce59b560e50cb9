import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Scope } from '../../store/index.ts';
import type { Principal } from './access/access.ts';

/** Fastify with zod as the one source of validation, types and documentation. */
export type TypedApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Event streams that are open now. */
    streams: { open: number };
  }
  interface FastifyRequest {
    /** Set before the handler runs on every route with a `scope`. */
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    /** The scope a bearer token must carry; routes without one are open or have their own check. */
    scope?: Scope;
    /**
     * An OpenAI client is at the other end: its failures carry what such a client reads beside the problem document.
     */
    isForOpenAi?: boolean;
    /** A stream that goes on until the client leaves: nobody waits for its end. */
    isEndless?: boolean;
  }
}

/** As much of a request as says whom it speaks for. */
export interface WithPrincipal {
  principal: Principal | null;
}

/** The principal of a route that declared a scope. */
export function principalOf(request: WithPrincipal): Principal {
  if (!request.principal) throw new Error('this route has no scope in its config');
  return request.principal;
}
