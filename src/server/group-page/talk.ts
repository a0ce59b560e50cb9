import { z } from 'zod';
import { messageDocument } from '../../domain/conversation/message-document.ts';
import { AccessError } from '../../domain/faults/errors.ts';
import { toIso } from '../../domain/time/clock.ts';
import { messageSchema } from '../documents/message-document.ts';
import { streamGroupEvents } from '../events/group-events.ts';
import { problemSchema } from '../requests/problem-document.ts';
import { createStreamLimit } from '../requests/stream-limit.ts';
import type { TypedApp } from '../requests/typed-app.ts';
import { membership } from './membership.ts';
import { clientId, type GroupPageParts, MAX_TEXT } from './parts.ts';

const POSTS_PER_MINUTE = 60;
/** Pages that one learner may have open: browsers hold six connections to one address. */
const STREAMS_A_LEARNER = 12;

/** The place of a message in the order that pages of messages are given in: time, then id. */
function cursorOf(text: string | undefined): { sentAt: number; id: string } | undefined {
  if (text === undefined) return undefined;
  const border = text.indexOf('_');
  return { sentAt: Number(text.slice(0, border)), id: text.slice(border + 1) };
}

/** What is said in the group: the pages of it, what comes in, and the page's own posts. */
export function talkRoutes(app: TypedApp, parts: GroupPageParts): void {
  const { store, clock } = parts;
  const { perMinute, mustBeMember } = membership(parts);
  const streams = createStreamLimit(STREAMS_A_LEARNER, {
    code: 'too_many_pages',
    detail: `This group is open in ${STREAMS_A_LEARNER} pages already.`,
    fix: 'Close some of them and reload this one.',
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
      config: { rateLimit: perMinute(POSTS_PER_MINUTE) },
      schema: {
        hide: true,
        body: z.object({
          clientId,
          text: z
            .string()
            .max(MAX_TEXT, `at most ${MAX_TEXT} characters`)
            .refine((text) => text.trim() !== '', 'a text that is not empty'),
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
    {
      exposeHeadRoute: false,
      config: { isEndless: true },
      schema: { hide: true, querystring: z.object({ after: z.coerce.number().int().min(0).optional() }) },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const { after = null } = request.query;
      await streams.within(member.id, () =>
        streamGroupEvents(parts, request, reply, {
          groupId: group.id,
          after,
          viewer: { learnerId: member.id },
          admit: () => mustBeMember(request),
        }),
      );
      return reply;
    },
  );
}
