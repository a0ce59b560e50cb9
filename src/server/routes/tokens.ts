import { z } from 'zod';
import { groupOf } from '../../conversation/index.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import { SCOPES, type Store } from '../../store/index.ts';
import { idParams, instant, leftOutOr } from '../documents/fields.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../documents/page.ts';
import type { Access } from '../requests/access/access.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import type { TypedApp } from '../requests/typed-app.ts';

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    groupId: z.string().nullable(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Token' });

/** Tokens of other programs. */
export function tokenRoutes(app: TypedApp, { store, access }: { store: Store; access: Access }): void {
  app.get(
    '/v1/tokens',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['tokens'],
        summary: 'The tokens, without their secrets',
        querystring: shortListQuery,
        response: { 200: pageOf(tokenSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const items = (await store.tokens.list()).map((token) => ({
        ...token,
        createdAt: toIso(token.createdAt),
        lastUsedAt: isoOrNull(token.lastUsedAt),
        revokedAt: isoOrNull(token.revokedAt),
      }));
      return pageOfWhole(items, ({ id }) => id, request.query);
    },
  );

  app.post(
    '/v1/tokens',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['tokens'],
        summary: 'Make a token; it is shown this once',
        body: z.strictObject({
          name: z.string().trim().min(1).max(100),
          scopes: z.array(z.enum(SCOPES)).min(1),
          groupId: leftOutOr(z.string()),
        }),
        response: { 201: z.object({ id: z.string(), token: z.string() }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { name, scopes, groupId } = request.body;
      if (groupId !== undefined) await groupOf(store, groupId);
      const { token, record } = await access.create({
        name,
        scopes: [...new Set(scopes)],
        groupId: groupId ?? null,
      });
      return reply.code(201).send({ id: record.id, token });
    },
  );

  app.delete(
    '/v1/tokens/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['tokens'],
        summary: 'Revoke a token',
        description: 'It opens nothing from now on; questions that were claimed with it are free at once.',
        params: idParams,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      if (!(await access.revoke(request.params.id))) {
        throw unknown('token', request.params.id);
      }
      return reply.code(204).send(null);
    },
  );
}
