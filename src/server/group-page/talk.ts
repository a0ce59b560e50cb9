import { z } from 'zod';
import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import { messageDocument } from '../../domain/conversation/message-document.ts';
import { EDITABLE_MS } from '../../domain/conversation/page-post.ts';
import { AccessError, ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import type { Group } from '../../domain/school/group.ts';
import { toIso } from '../../domain/time/clock.ts';
import type { Membership } from '../../store/index.ts';
import { messageSchema } from '../documents/message-document.ts';
import { streamGroupEvents } from '../events/group-events.ts';
import { createStreamLimit } from '../requests/limits/stream-limit.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
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

const messageText = z
  .string()
  .max(MAX_TEXT, `at most ${MAX_TEXT} characters`)
  .refine((text) => text.trim() !== '', 'a text that is not empty');

/** Whose message it is, and where. */
const whoseAt = (group: Group, { id, name }: Membership) => ({
  groupId: group.id,
  learnerId: id,
  learnerName: name,
});

const messageParams = z.object({ messageId: z.string().max(200) });

/** What is said in the group: the pages of it, what comes in, and the page's own posts and their changes. */
export function talkRoutes(app: TypedApp, parts: GroupPageParts): void {
  readMessages(app, parts);
  postMessage(app, parts);
  editMessage(app, parts);
  recallMessage(app, parts);
  streamEvents(app, parts);
}

async function mustNotBeMuted(
  { store, clock }: GroupPageParts,
  group: Group,
  memberId: string,
): Promise<void> {
  const { mutedUntil } = await store.restrictions.of(group.id, memberId);
  if (mutedUntil === null || mutedUntil <= clock.now()) return;
  throw new AccessError(403, 'muted', `You can post again at ${toIso(mutedUntil)}.`, {
    fix: 'Wait until then, or reply to the private message to appeal.',
  });
}

/** Their own message, as it stands; throws where it is gone, or somebody else's. */
async function ownMessage(
  { store }: GroupPageParts,
  group: Group,
  memberId: string,
  messageId: string,
): Promise<GroupMessage> {
  const message = await store.messages.find(PAGE_CHANNEL, group.id, messageId);
  if (message?.senderId !== memberId || message.ours) throw unknown('message', messageId);
  if (message.recalledAt !== null || typeof message.removedAt === 'number')
    throw new ConflictError('message_gone', 'This message is not in the group any more.');
  return message;
}

const readMessagesSchema = {
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
};

function readMessages(app: TypedApp, parts: GroupPageParts): void {
  const { store } = parts;
  const { mustBeMember } = membership(parts);
  app.get('/page/v1/messages', { schema: readMessagesSchema }, async (request) => {
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
  });
}

const postMessageSchema = {
  hide: true,
  body: z.object({
    clientId,
    text: messageText,
    replyToMessageId: z.string().max(200).optional(),
  }),
  response: {
    202: z.object({ accepted: z.boolean(), duplicate: z.boolean(), messageId: z.string() }),
    '4xx': problemSchema,
  },
};

function postMessage(app: TypedApp, parts: GroupPageParts): void {
  const { clock } = parts;
  const { perMinute, mustBeMember } = membership(parts);
  app.post(
    '/page/v1/messages',
    { config: { rateLimit: perMinute(POSTS_PER_MINUTE) }, schema: postMessageSchema },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      await mustNotBeMuted(parts, group, member.id);
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
}

const editMessageSchema = {
  hide: true,
  params: messageParams,
  body: z.object({ text: messageText }),
  response: { 200: z.object({ edited: z.boolean() }), '4xx': problemSchema },
};

function editMessage(app: TypedApp, parts: GroupPageParts): void {
  const { clock } = parts;
  const { perMinute, mustBeMember } = membership(parts);
  app.put(
    '/page/v1/messages/:messageId',
    { config: { rateLimit: perMinute(POSTS_PER_MINUTE) }, schema: editMessageSchema },
    async (request) => {
      const { group, member } = await mustBeMember(request);
      await mustNotBeMuted(parts, group, member.id);
      const { messageId, sentAt } = await ownMessage(parts, group, member.id, request.params.messageId);
      const now = clock.now();
      if (now - sentAt > EDITABLE_MS)
        throw new ConflictError('edit_too_late', 'This message is too old to be edited.', {
          fix: 'Say it anew, or recall it.',
        });
      await parts.change({
        ...whoseAt(group, member),
        messageId,
        sentAt,
        text: request.body.text,
        editedAt: now,
      });
      return { edited: true };
    },
  );
}

const recallMessageSchema = {
  hide: true,
  params: messageParams,
  response: { 200: z.object({ recalled: z.boolean() }), '4xx': problemSchema },
};

function recallMessage(app: TypedApp, parts: GroupPageParts): void {
  const { perMinute, mustBeMember } = membership(parts);
  app.delete(
    '/page/v1/messages/:messageId',
    { config: { rateLimit: perMinute(POSTS_PER_MINUTE) }, schema: recallMessageSchema },
    async (request) => {
      const { group, member } = await mustBeMember(request);
      const { messageId, sentAt, text } = await ownMessage(parts, group, member.id, request.params.messageId);
      await parts.change({ ...whoseAt(group, member), messageId, sentAt, text, editedAt: null });
      return { recalled: true };
    },
  );
}

const streamEventsSchema = {
  hide: true,
  querystring: z.object({ after: z.coerce.number().int().min(0).optional() }),
};

function streamEvents(app: TypedApp, parts: GroupPageParts): void {
  const { mustBeMember } = membership(parts);
  const streams = createStreamLimit(STREAMS_A_LEARNER, {
    code: 'too_many_pages',
    detail: `This group is open in ${STREAMS_A_LEARNER} pages already.`,
    fix: 'Close some of them and reload this one.',
  });
  app.get(
    '/page/v1/events',
    { exposeHeadRoute: false, config: { isEndless: true }, schema: streamEventsSchema },
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
