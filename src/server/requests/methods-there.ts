import type { FastifyInstance } from 'fastify';

/** Which methods an address takes, for whoever came with another. */
export type MethodsThere = (path: string) => string[];

export function rememberMethods(app: FastifyInstance): MethodsThere {
  const routes: { address: RegExp; method: string }[] = [];
  app.addHook('onRoute', ({ url, method, schema }) => {
    // A pattern for files is no address, and what is told of to nobody is not told of here.
    if (url.includes('*') || schema?.hide === true) return;
    const address = new RegExp(`^${url.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);
    for (const one of [method].flat()) routes.push({ address, method: one });
  });
  return (path) => [
    ...new Set(routes.filter(({ address }) => address.test(path)).map(({ method }) => method)),
  ];
}
