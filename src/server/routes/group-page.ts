import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Invites, Session } from '../../community/index.ts';
import { type Appeals, privateMessageDocument, privateReply } from '../../conversation/index.ts';
import type { Desk } from '../../desk/index.ts';
import { type Clock, toIso } from '../../domain/clock.ts';
import { AccessError, NotFoundError } from '../../domain/errors.ts';
import type { Group } from '../../domain/group.ts';
import { newId } from '../../domain/ids.ts';
import { messageDocument } from '../../domain/message-document.ts';
import type { Wake } from '../../domain/wake.ts';
import { FEEDBACK_VERDICTS, type Membership, type Store } from '../../store/index.ts';
import { messageSchema, passageDocument, passageSchema } from '../documents.ts';
import { fromThisMachine } from '../from-this-machine.ts';
import { streamGroupEvents } from '../group-events.ts';
import { problemSchema, sendProblem } from '../problems.ts';
import type { TypedApp } from '../typed-app.ts';

const COOKIE = 'zhujiao_group';
const MAX_TEXT = 4_000;
const POSTS_PER_MINUTE = 60;
const JOINS_PER_MINUTE = 20;
/** Private messages shown on the page, the latest ones. */
const PRIVATE_SHOWN = 100;
const PRIVATE_PER_MINUTE = 10;

/** Posts a message as the learner that the cookie names. */
export type PagePoster = (post: {
  groupId: string;
  learnerId: string;
  learnerName: string;
  text: string;
  clientId?: string | undefined;
  replyToMessageId?: string | undefined;
  sentAt: number;
}) => Promise<{ accepted: boolean; duplicate: boolean; messageId: string }>;

export interface GroupPageParts {
  store: Store;
  wake: Wake;
  clock: Clock;
  desk: Desk;
  invites: Invites;
  post: PagePoster;
  appeals: Appeals;
  /** Where somebody who was removed may appeal; an empty string where no case of theirs is known. */
  appealAgainstRemoval: (session: Session) => Promise<string>;
  /** Shown to learners: which model answers, and the school's filing number. */
  model: { name: string | null; filing: string | null };
}

const privateMessageSchema = z.object({
  id: z.string(),
  direction: z.enum(['to_learner', 'from_learner']),
  text: z.string(),
  about: z.string(),
  violationId: z.string().nullable(),
  replyTo: z.string().nullable(),
  sentAt: z.string(),
});
const groupBrief = z.object({ id: z.string(), name: z.string(), language: z.string() });
const sessionSchema = z.object({
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

const nickname = z
  .string()
  .trim()
  .min(1, 'choose a name the group will see')
  .max(24, 'at most 24 characters')
  .refine((name) => !/[\p{C}\p{Zl}\p{Zp}@＠]/u.test(name), 'letters, digits and spaces only');

/** The place of a message in the order that pages of messages are given in: time, then id. */
function cursorOf(text: string | undefined): { sentAt: number; id: string } | undefined {
  if (text === undefined) return undefined;
  const border = text.indexOf('_');
  return { sentAt: Number(text.slice(0, border)), id: text.slice(border + 1) };
}

const briefOf = (group: Group) => ({ id: group.id, name: group.name, language: group.language });

/**
 * What the learners' page talks to. The cookie names one learner in one group and is signed by us; the
 * sender of a message is always taken from it, so nobody can speak as another or read another group.
 */
export function groupPageRoutes(app: TypedApp, parts: GroupPageParts): void {
  const { store, invites, clock, desk } = parts;

  async function memberOf(
    request: FastifyRequest,
  ): Promise<{ session: Session; group: Group; member: Membership } | null> {
    const session = invites.readSession(request.cookies[COOKIE] ?? '');
    if (!session) return null;
    const [group, member] = await Promise.all([
      store.groups.get(session.groupId),
      store.learners.membership(session.groupId, session.learnerId),
    ]);
    if (!group || !member) return null;
    const { removedAt } = await store.restrictions.of(group.id, member.id);
    return removedAt === null ? { session, group, member } : null;
  }

  /** Why a cookie of ours admits nobody any more: the person was removed, and may appeal. */
  async function removal(request: FastifyRequest): Promise<string | null> {
    const session = invites.readSession(request.cookies[COOKIE] ?? '');
    if (!session) return null;
    const { removedAt } = await store.restrictions.of(session.groupId, session.learnerId);
    return removedAt === null ? null : await parts.appealAgainstRemoval(session);
  }

  async function mustBeMember(request: FastifyRequest) {
    const found = await memberOf(request);
    if (!found)
      throw new AccessError(401, 'no_session', 'You have not joined a group here.', {
        fix: 'Open the invite link of your group.',
      });
    return found;
  }

  /** The demo group's invite opens by itself, but only for a browser on this very machine. */
  async function opensByItself(request: FastifyRequest): Promise<Group | null> {
    if (!fromThisMachine(request)) return null;
    return (await store.groups.list()).find((group) => group.demo) ?? null;
  }

  async function sessionDocument(
    group: Group,
    learner: { id: string; name: string },
  ): Promise<z.input<typeof sessionSchema>> {
    return {
      group: {
        ...briefOf(group),
        timeZone: group.timeZone,
        assistantNames: group.assistantNames,
        positioning: group.positioning,
        members: await store.learners.countMembers(group.id),
      },
      learner: { id: learner.id, name: learner.name },
      model: parts.model,
    };
  }

  async function invitedGroup(token: string): Promise<Group> {
    const read = invites.readInvite(token);
    if (read === 'expired')
      throw new NotFoundError('invite_expired', 'This invite link has expired.', {
        fix: 'Ask the group for a new one.',
      });
    const group = read ? await store.groups.get(read.groupId) : null;
    if (!group)
      throw new NotFoundError('bad_invite', 'This invite link is not valid.', {
        fix: 'Check that the whole link was copied.',
      });
    return group;
  }

  function setCookie(request: FastifyRequest, reply: FastifyReply, session: Session): void {
    const { value, maxAgeSeconds } = invites.session(session);
    const secure = request.protocol === 'https';
    reply.setCookie(COOKIE, value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/page',
      maxAge: maxAgeSeconds,
      secure,
    });
  }

  app.get('/page/v1/session', { schema: { hide: true } }, async (request, reply) => {
    const found = await memberOf(request);
    if (found) return await sessionDocument(found.group, found.member);
    const appeal = await removal(request);
    if (appeal !== null) {
      return sendProblem(reply, {
        status: 401,
        code: 'removed',
        detail: 'A person decided that you may not take part in this group any more.',
        fix: 'You can have it looked at again.',
        appeal,
      });
    }
    const demo = await opensByItself(request);
    return sendProblem(reply, {
      status: 401,
      code: 'no_session',
      detail: 'You have not joined a group here.',
      fix: 'Open the invite link of your group.',
      opens: demo ? { group: briefOf(demo) } : null,
    });
  });

  app.get(
    '/page/v1/invites/:invite',
    {
      schema: {
        hide: true,
        params: z.object({ invite: z.string().max(2_000) }),
        response: { 200: z.object({ group: groupBrief }), '4xx': problemSchema },
      },
    },
    async (request) => ({ group: briefOf(await invitedGroup(request.params.invite)) }),
  );

  app.post(
    '/page/v1/join',
    {
      config: { rateLimit: { max: JOINS_PER_MINUTE, timeWindow: 60_000 } },
      schema: {
        hide: true,
        body: z.object({ invite: z.string().max(2_000).optional(), nickname }),
        response: { 200: sessionSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { invite, nickname: name } = request.body;
      const group = invite === undefined ? await opensByItself(request) : await invitedGroup(invite);
      if (!group)
        throw new AccessError(403, 'invite_needed', 'This group needs an invite link.', {
          fix: 'Ask an operator of the group for one.',
        });
      const now = clock.now();
      const learnerId = await store.transaction(async (tx) => {
        const id = await tx.learners.seen('web', newId('lrn', now), name, now);
        await tx.learners.join(group.id, id, 'learner', now);
        return id;
      });
      setCookie(request, reply, { groupId: group.id, learnerId });
      return await sessionDocument(group, { id: learnerId, name });
    },
  );

  app.post('/page/v1/leave', { schema: { hide: true } }, async (_request, reply) => {
    reply.clearCookie(COOKIE, { path: '/page' });
    return reply.code(204).send();
  });

  app.get(
    '/page/v1/messages',
    {
      schema: {
        hide: true,
        querystring: z.object({
          before: z
            .string()
            .regex(/^\d{1,16}_msg_\w{1,64}$/, 'a cursor from an earlier page')
            .optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.object({
            items: z.array(messageSchema),
            nextCursor: z.string().nullable(),
            lastEventId: z.int(),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { group } = await mustBeMember(request);
      // Read before the messages: an event that comes in between is then replayed rather than missed.
      const lastEventId = await store.events.lastSeq(group.id);
      const { before, limit } = request.query;
      const messages = await store.messages.recent(group.id, limit, { before: cursorOf(before) });
      const [oldest] = messages;
      return {
        items: messages.map(messageDocument),
        nextCursor: messages.length === limit && oldest ? `${oldest.sentAt}_${oldest.id}` : null,
        lastEventId,
      };
    },
  );

  app.post(
    '/page/v1/messages',
    {
      config: {
        rateLimit: {
          max: POSTS_PER_MINUTE,
          timeWindow: 60_000,
          keyGenerator: (request: FastifyRequest) => request.cookies[COOKIE] ?? request.ip,
        },
      },
      schema: {
        hide: true,
        body: z.object({
          // A name space of its own: no page can take the identifier of a reply that is still to be sent.
          clientId: z.string().regex(/^c_[\w-]{8,60}$/, '"c_" and 8 to 60 letters, digits, "-" or "_"'),
          text: z
            .string()
            .max(MAX_TEXT, `at most ${MAX_TEXT} characters`)
            .refine((text) => text.trim() !== '', 'is empty'),
          replyToMessageId: z.string().max(200).optional(),
        }),
        response: {
          202: z.object({ accepted: z.boolean(), duplicate: z.boolean(), messageId: z.string() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const { mutedUntil } = await store.restrictions.of(group.id, member.id);
      if (mutedUntil !== null && mutedUntil > clock.now()) {
        throw new AccessError(403, 'muted', `You can post again at ${toIso(mutedUntil)}.`, {
          fix: 'Wait until then, or reply to the private message to appeal.',
        });
      }
      const result = await parts.post({
        groupId: group.id,
        learnerId: member.id,
        learnerName: member.name,
        sentAt: clock.now(),
        ...request.body,
      });
      return reply.code(202).send(result);
    },
  );

  app.get(
    '/page/v1/events',
    { schema: { hide: true, querystring: z.object({ after: z.coerce.number().int().min(0).optional() }) } },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      await streamGroupEvents(parts, request, reply, {
        groupId: group.id,
        after: request.query.after ?? null,
        viewer: { learnerId: member.id },
      });
      return reply;
    },
  );

  app.get(
    '/page/v1/private-messages',
    {
      schema: {
        hide: true,
        response: { 200: z.object({ items: z.array(privateMessageSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { group, member } = await mustBeMember(request);
      const messages = await store.privateMessages.of(group.id, member.id, PRIVATE_SHOWN);
      return { items: messages.map(privateMessageDocument) };
    },
  );

  app.post(
    '/page/v1/private-messages',
    {
      config: {
        rateLimit: {
          max: PRIVATE_PER_MINUTE,
          timeWindow: 60_000,
          keyGenerator: (request: FastifyRequest) => request.cookies[COOKIE] ?? request.ip,
        },
      },
      schema: {
        hide: true,
        body: z.object({
          clientId: z.string().regex(/^c_[\w-]{8,60}$/, '"c_" and 8 to 60 letters, digits, "-" or "_"'),
          text: z.string().trim().min(1, 'is empty').max(MAX_TEXT, `at most ${MAX_TEXT} characters`),
          replyTo: z.string().max(100).nullable().default(null),
        }),
        response: {
          202: z.object({ message: privateMessageSchema, appealId: z.string().nullable() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const { message, appeal } = await privateReply(
        { store, clock, appeals: parts.appeals },
        group,
        { id: member.id, name: member.name },
        request.body,
      );
      return reply.code(202).send({ message: privateMessageDocument(message), appealId: appeal?.id ?? null });
    },
  );

  app.get(
    '/page/v1/passages/:id',
    {
      schema: {
        hide: true,
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: z.object({
            passage: passageSchema,
            course: z.object({ id: z.string(), title: z.string() }),
            lesson: z.object({ source: z.string(), title: z.string(), passages: z.array(passageSchema) }),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { group } = await mustBeMember(request);
      const passage = await store.passages.get(request.params.id);
      const course =
        passage && group.courseIds.includes(passage.courseId)
          ? await store.courses.get(passage.courseId)
          : null;
      if (!passage || !course) {
        throw new NotFoundError('unknown_passage', 'This passage is not in the course any more.', {
          fix: 'Ask again to get the present one.',
        });
      }
      const lesson = await store.passages.listBySource(passage.courseId, passage.source);
      return {
        passage: passageDocument(passage),
        course: { id: course.id, title: course.title },
        lesson: {
          source: passage.source,
          title: lesson[0]?.headings[0] ?? passage.title,
          passages: lesson.map(passageDocument),
        },
      };
    },
  );

  app.post(
    '/page/v1/answers/:id/feedback',
    {
      schema: {
        hide: true,
        params: z.object({ id: z.string().max(100) }),
        body: z.object({ verdict: z.enum(FEEDBACK_VERDICTS), comment: z.string().max(2_000).optional() }),
        response: { 201: z.object({ id: z.string() }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const record = await store.answers.get(request.params.id);
      if (!record || record.groupId !== group.id)
        throw new NotFoundError('unknown_answer', 'There is no such answer in this group.');
      const { verdict, comment } = request.body;
      const feedback = { answerId: request.params.id, verdict, comment: comment ?? null, givenBy: member.id };
      const id = await store.feedback.insert(feedback, clock.now());
      await desk.judged(request.params.id, verdict, { actor: member.name, askerId: member.id });
      return reply.code(201).send({ id });
    },
  );
}
