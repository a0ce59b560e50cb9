import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Invites } from '../../community/index.ts';
import { groupOf } from '../../conversation/index.ts';
import { NotFoundError } from '../../domain/faults/errors.ts';
import { type Clock, toIso } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { idParams, instant, leftOutOr } from '../documents/fields.ts';
import { requireGroup } from '../requests/access/access.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

export interface InviteParts {
  store: Store;
  invites: Invites;
  clock: Clock;
  /** Where learners open the pages, where the school has said so. */
  publicUrl: string | null;
}

/** What signs a link, out of the link or alone. */
const inviteIn = (link: string): string => URL.parse(link)?.searchParams.get('invite') ?? link;

/** As configured; else by the address at which whoever wants a link got here, which others may reach as well. */
const pagesAt = (publicUrl: string | null, { protocol, host }: FastifyRequest): string =>
  publicUrl ?? `${protocol}://${host}`;

/** Links into a group's page: made, and taken back. */
export function inviteRoutes(app: TypedApp, { store, invites, clock, publicUrl }: InviteParts): void {
  app.post(
    '/v1/groups/:id/invites',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['groups'],
        summary: "A signed link that lets learners join this group's page",
        params: idParams,
        body: z.strictObject({ days: leftOutOr(z.int().min(1).max(365)) }).prefault({}),
        response: { 201: z.object({ url: z.string(), expiresAt: instant }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      const { token, expiresAt } = invites.invite(request.params.id, request.body.days);
      const url = `${pagesAt(publicUrl, request)}/?invite=${encodeURIComponent(token)}`;
      return reply.code(201).send({ url, expiresAt: toIso(expiresAt) });
    },
  );

  app.post(
    '/v1/groups/:id/invites/revoke',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['groups'],
        summary: 'Take one invite link back: it opens nothing from now on',
        description: 'Whoever joined by it stays in the group. Once more changes nothing.',
        params: idParams,
        body: z.strictObject({ url: z.string().trim().min(1, 'the invite link').max(2_000) }),
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      requireGroup(principalOf(request), id);
      await groupOf(store, id);
      const token = inviteIn(request.body.url);
      const read = invites.readInvite(token);
      // An expired one opens nothing already.
      if (read === 'expired') return reply.code(204).send(null);
      if (read?.groupId !== id)
        throw new NotFoundError('bad_invite', `This is no invite link into the group "${id}".`, {
          fix: 'Send the whole link as it was copied, or what stands in it after "invite=".',
        });
      await store.revokedPasses.add(token, read.expiresAt, clock.now());
      return reply.code(204).send(null);
    },
  );
}
