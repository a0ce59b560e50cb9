import type { FastifyInstance } from 'fastify';
import { type Access, requireScope } from './access.ts';

/** Checks the bearer token of every route that declares a scope, before its body is looked at. */
export function registerAuthentication(app: FastifyInstance, access: Access): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (!scope) return;
    const principal = await access.authenticate(request.headers.authorization);
    requireScope(principal, scope);
    request.principal = principal;
  });
}
