import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Nothing from elsewhere, no inline scripts; antd writes its styles inline. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const DAY_SECONDS = 86_400;

/** The learners' page at `/`, the operators' at `/console`, and their hashed assets. */
export async function registerPages(app: FastifyInstance, directory: string): Promise<void> {
  const built = existsSync(join(directory, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: join(directory, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: 365 * DAY_SECONDS * 1000,
      decorateReply: false,
    });
    await app.register(fastifyStatic, { root: directory, serve: false });
  }
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/console', 'console.html'],
    ['/appeal', 'appeal.html'],
    ['/answer', 'answer.html'],
  ] as const) {
    const page = async (_request: FastifyRequest, reply: FastifyReply) => {
      if (!built) {
        return reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send(
            'The pages are not built yet. Run: npm run build:pages\n页面还没有构建。请运行：npm run build:pages\n',
          );
      }
      return reply.header('cache-control', 'no-cache').sendFile(file);
    };
    app.get(path, { schema: { hide: true } }, page);
    // As people type it.
    if (path !== '/') app.get(`${path}/`, { schema: { hide: true } }, page);
  }
}
