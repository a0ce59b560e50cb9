import { z } from 'zod';
import type { Invites } from '../../community/index.ts';
import { groupOf } from '../../conversation/index.ts';
import { type Clock, isoOrNull, toIso } from '../../domain/clock.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { GROUP_MODES } from '../../domain/group.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { unknown } from '../../domain/unknown.ts';
import type { SchoolModeration } from '../../moderation/index.ts';
import { SCOPES, type Store } from '../../store/index.ts';
import { pageOf } from '../documents/documents.ts';
import { idParams, instant } from '../documents/fields.ts';
import { moderationModeOf, moderationModeSchema } from '../moderation-mode.ts';
import { type Access, requireGroup } from '../requests/access.ts';
import { problemSchema } from '../requests/problems.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

export const groupSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    channel: z.string(),
    mode: z.enum(GROUP_MODES),
    language: z.enum(LANGUAGES),
    timeZone: z.string(),
    courses: z.array(z.string()),
    /** In the order of `courses`; one without its material here goes by its identifier. */
    courseTitles: z.array(z.string()),
    positioning: z.object({
      stage: z.string(),
      direction: z.string(),
      purpose: z.string(),
      time: z.string().optional(),
    }),
    moderation: moderationModeSchema,
    demo: z.boolean(),
  })
  .meta({ id: 'Group' });

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

export interface AdministrationParts {
  store: Store;
  access: Access;
  invites: Invites;
  clock: Clock;
  school: SchoolModeration;
  /** Where the group page is reached from outside. */
  publicUrl: () => string;
}

/** What signs a link, out of the link or alone. */
const inviteIn = (link: string): string => URL.parse(link)?.searchParams.get('invite') ?? link;

/** Groups, their invites, and tokens. */
export function administrationRoutes(
  app: TypedApp,
  { store, access, invites, clock, school, publicUrl }: AdministrationParts,
): void {
  app.get(
    '/v1/groups',
    {
      config: { scope: 'operate' },
      schema: { tags: ['groups'], summary: 'The groups', response: { 200: pageOf(groupSchema) } },
    },
    async (request) => {
      const bound = principalOf(request).groupId;
      const groups = (await store.groups.list()).filter((group) => bound === null || group.id === bound);
      const chosen = await store.moderationModes.all();
      const titles = new Map((await store.courses.list()).map(({ id, title }) => [id, title]));
      const modes = await Promise.all(
        groups.map((group) => moderationModeOf(school, group, chosen.get(group.id) ?? null)),
      );
      const items = groups.map((group, at) => ({
        moderation: modes[at]!, // one a group
        id: group.id,
        name: group.name,
        channel: group.channel,
        mode: group.mode,
        language: group.language,
        timeZone: group.timeZone,
        courses: group.courseIds,
        courseTitles: group.courseIds.map((id) => titles.get(id) ?? id),
        positioning: group.positioning,
        demo: group.demo,
      }));
      return { items, nextCursor: null };
    },
  );

  app.post(
    '/v1/groups/:id/invites',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['groups'],
        summary: "A signed link that lets learners join this group's page",
        params: idParams,
        body: z.strictObject({ days: z.int().min(1).max(365).optional() }).default({}),
        response: { 201: z.object({ url: z.string(), expiresAt: instant }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      const { token, expiresAt } = invites.invite(request.params.id, request.body.days);
      return reply
        .code(201)
        .send({ url: `${publicUrl()}/?invite=${encodeURIComponent(token)}`, expiresAt: toIso(expiresAt) });
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
      await store.revokedInvites.add(token, read.expiresAt, clock.now());
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/tokens',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['tokens'],
        summary: 'The tokens, without their secrets',
        response: { 200: pageOf(tokenSchema) },
      },
    },
    async () => {
      const items = (await store.tokens.list()).map((token) => ({
        ...token,
        createdAt: toIso(token.createdAt),
        lastUsedAt: isoOrNull(token.lastUsedAt),
        revokedAt: isoOrNull(token.revokedAt),
      }));
      return { items, nextCursor: null };
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
          groupId: z.string().optional(),
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
        params: idParams,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      if (!(await store.tokens.revoke(request.params.id, clock.now()))) {
        throw unknown('token', request.params.id);
      }
      return reply.code(204).send(null);
    },
  );
}
