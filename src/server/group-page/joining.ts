import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Session } from '../../community/index.ts';
import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import { AccessError, BadInputError, NotFoundError } from '../../domain/faults/errors.ts';
import { LANGUAGES } from '../../domain/language/language.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Group } from '../../domain/school/group.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { fromThisMachine } from '../requests/from-this-machine.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { sendProblem } from '../requests/problems/problems.ts';
import type { TypedApp } from '../requests/typed-app.ts';
import { COOKIE, membership } from './membership.ts';
import { isAssistants, nicknameGiven } from './nickname.ts';
import type { GroupPageParts } from './parts.ts';

const JOINS_PER_MINUTE = 20;

const groupBrief = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  /** Days for which messages are kept: whoever joins is told before. */
  keptDays: z.int(),
});
export const sessionSchema = z.object({
  group: groupBrief.extend({
    timeZone: z.string(),
    assistantNames: z.array(z.string()),
    positioning: z.object({
      stage: z.string(),
      direction: z.string(),
      purpose: z.string(),
      time: z.string().optional(),
    }),
    members: z.int(),
  }),
  learner: z.object({ id: z.string(), name: z.string() }),
  model: z.object({ name: z.string().nullable(), filing: z.string().nullable() }),
});

const sendRemoved = (reply: FastifyReply, appeal: string): FastifyReply =>
  sendProblem(reply, {
    status: 401,
    code: 'removed',
    detail: 'A person decided that you may not take part in this group any more.',
    fix: 'You can have it looked at again.',
    appeal,
  });

/** Coming in by an invite, being known again, and leaving. */
export function joiningRoutes(app: TypedApp, parts: GroupPageParts): void {
  showSession(app, parts);
  showInvite(app, parts);
  join(app, parts);
  leave(app, parts);
}

const briefOf = (parts: GroupPageParts, group: Group) => ({
  id: group.id,
  name: group.name,
  language: group.language,
  keptDays: parts.keptDays,
});

/** The demo group's invite opens by itself, but only for a browser on this very machine. */
async function opensByItself({ store }: GroupPageParts, request: FastifyRequest): Promise<Group | null> {
  if (!fromThisMachine(request)) return null;
  return (await store.groups.list()).find((group) => group.demo) ?? null;
}

async function sessionDocument(
  parts: GroupPageParts,
  group: Group,
  learner: { id: string; name: string },
): Promise<z.input<typeof sessionSchema>> {
  const { store } = parts;
  return {
    group: {
      ...briefOf(parts, group),
      timeZone: group.timeZone,
      assistantNames: group.assistantNames,
      positioning: group.positioning,
      members: await store.learners.countMembers(group.id),
    },
    learner: { id: learner.id, name: learner.name },
    model: parts.model,
  };
}

async function invitedGroup({ store, invites }: GroupPageParts, token: string): Promise<Group> {
  const read = invites.readInvite(token);
  if (read === 'expired')
    throw new NotFoundError('invite_expired', 'This invite link has expired.', {
      fix: 'Ask the group for a new one.',
    });
  const [group, isRevoked] = read
    ? await Promise.all([store.groups.get(read.groupId), store.revokedPasses.has(token)])
    : [null, false];
  if (isRevoked)
    throw new NotFoundError('invite_revoked', 'This invite link was taken back.', {
      fix: 'Ask the group for a new one.',
    });
  if (!group)
    throw new NotFoundError('bad_invite', 'This invite link is not valid.', {
      fix: 'Check that the whole link was copied.',
    });
  return group;
}

/**
 * Of whoever may not write now, and is so by no other name either, also where they have left; anybody else joins as
 * somebody new.
 */
async function mutedAccount(
  { store }: GroupPageParts,
  { groupId, learnerId }: Session,
  now: number,
): Promise<string | null> {
  const { mutedUntil } = await store.restrictions.of(groupId, learnerId);
  if (mutedUntil === null || mutedUntil <= now) return null;
  return (await store.learners.get(learnerId))?.externalId ?? null;
}

function setCookie(
  parts: GroupPageParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { value, maxAgeSeconds }: { value: string; maxAgeSeconds: number },
): void {
  // Behind a proxy the last stretch is plain HTTP; what counts is the address that learners use.
  const secure = request.protocol === 'https' || parts.publicUrl?.startsWith('https:') === true;
  reply.setCookie(COOKIE, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/page',
    maxAge: maxAgeSeconds,
    secure,
  });
}

const showSessionSchema = { hide: true };

function showSession(app: TypedApp, parts: GroupPageParts): void {
  const { memberOf, removal } = membership(parts);
  app.get('/page/v1/session', { schema: showSessionSchema }, async (request, reply) => {
    const found = await memberOf(request);
    if (found) return await sessionDocument(parts, found.group, found.member);
    const appeal = await removal(request);
    if (appeal !== null) return sendRemoved(reply, appeal);
    const demo = await opensByItself(parts, request);
    return sendProblem(reply, {
      status: 401,
      code: 'no_session',
      detail: 'You have not joined a group here.',
      fix: 'Open the invite link of your group.',
      opens: demo ? { group: briefOf(parts, demo) } : null,
    });
  });
}

const showInviteSchema = {
  hide: true,
  params: z.object({ invite: z.string().max(2_000) }),
  response: { 200: z.object({ group: groupBrief }), '4xx': problemSchema },
};

function showInvite(app: TypedApp, parts: GroupPageParts): void {
  app.get('/page/v1/invites/:invite', { schema: showInviteSchema }, async (request) => ({
    group: briefOf(parts, await invitedGroup(parts, request.params.invite)),
  }));
}

const joinSchema = {
  hide: true,
  body: z.object({ invite: z.string().max(2_000).optional(), nickname: nicknameGiven }),
  response: { 200: sessionSchema, '4xx': problemSchema },
};

function join(app: TypedApp, parts: GroupPageParts): void {
  const { store, invites, clock } = parts;
  const { sessionOf, removal } = membership(parts);
  app.post(
    '/page/v1/join',
    { config: { rateLimit: { max: JOINS_PER_MINUTE, timeWindow: MINUTE_MS } }, schema: joinSchema },
    async (request, reply) => {
      const { invite, nickname: name } = request.body;
      const group =
        invite === undefined ? await opensByItself(parts, request) : await invitedGroup(parts, invite);
      if (!group)
        throw new AccessError(403, 'invite_needed', 'This group needs an invite link.', {
          fix: 'Ask an operator of the group for one.',
        });
      if (isAssistants(name, group.assistantNames))
        throw new BadInputError(
          'name_of_assistant',
          `"${name}" is what the assistant is called in this group.`,
          { fix: 'Choose another name.' },
        );
      // Nobody leaves behind what was decided about them by opening the link once more.
      const session = sessionOf(request);
      const sameGroup = session?.groupId === group.id ? session : null;
      const appeal = sameGroup ? await removal(request) : null;
      if (appeal !== null) return sendRemoved(reply, appeal);
      const now = clock.now();
      const account = (sameGroup && (await mutedAccount(parts, sameGroup, now))) || newId('lrn', now);
      const learnerId = await store.transaction(async (tx) => {
        const id = await tx.learners.seen(PAGE_CHANNEL, account, name, now);
        await tx.learners.join(group.id, id, 'learner', now);
        return id;
      });
      setCookie(parts, request, reply, invites.session({ groupId: group.id, learnerId }));
      return await sessionDocument(parts, group, { id: learnerId, name });
    },
  );
}

const leaveSchema = { hide: true };

function leave(app: TypedApp, parts: GroupPageParts): void {
  const { store, clock } = parts;
  const { sessionOf } = membership(parts);
  app.post('/page/v1/leave', { schema: leaveSchema }, async (request, reply) => {
    const session = sessionOf(request);
    // A browser that forgets the cookie is not enough: whoever has a copy of it has left as well.
    const cookie = request.cookies[COOKIE] ?? '';
    let staysKnownMs = 0;
    if (session) {
      const now = clock.now();
      await store.revokedPasses.add(cookie, session.expiresAt, now);
      await store.learners.leave(session.groupId, session.learnerId, now);
      const { mutedUntil, removedAt } = await store.restrictions.of(session.groupId, session.learnerId);
      staysKnownMs = (removedAt === null ? (mutedUntil ?? 0) : session.expiresAt) - now;
    }
    // It admits nobody any more. Who may not write keeps it for as long as that lasts, and comes back as who they are.
    if (staysKnownMs > 0)
      setCookie(parts, request, reply, { value: cookie, maxAgeSeconds: Math.ceil(staysKnownMs / 1_000) });
    else reply.clearCookie(COOKIE, { path: '/page' });
    return reply.code(204).send();
  });
}
