import { z } from 'zod';
import { groupOf, MEMBER_CHANGES, takeMemberChange } from '../../conversation/index.ts';
import type { Intake } from '../../domain/conversation/channel.ts';
import { ATTACHMENT_KINDS, type Attachment, SENDER_ROLES } from '../../domain/conversation/message.ts';
import type { Wake } from '../../domain/signals/wake.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { MAX_PICTURE_BYTES, qrContentsOf } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { defaultingTo, idParams, instantGiven, leftOutOr } from '../documents/fields.ts';
import { streamGroupEvents } from '../events/group-events.ts';
import { type Access, requireGroup } from '../requests/access/access.ts';
import { createStreamLimit } from '../requests/limits/stream-limit.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

const MAX_TEXT = 8_000;
/**
 * A platform's clock is never so far ahead; a bridge that reckons wrongly may be. Such a message would be the group's
 * latest for years, and older than no time after which anything is deleted: it counts as said when it came.
 */
const MOST_AHEAD_MS = DAY_MS;
/** Event streams that one token may hold at one process: a bridge follows each of some hundreds of groups. */
const STREAMS_A_TOKEN = 500;
const MAX_DATA = Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 4;
const identifier = z.string().min(1).max(200);

const attachmentGiven = z.object({
  kind: z.enum(ATTACHMENT_KINDS),
  name: leftOutOr(z.string().max(500)),
  url: leftOutOr(z.string().max(2_000)),
  /** The picture itself, base64 PNG or JPEG: looked into for a QR code, and not kept. */
  data: leftOutOr(z.base64().max(MAX_DATA)),
});

/** What else a bridge sends along is passed over, in the address as in the body: a message that is refused is lost. */
const anyQuery = z.looseObject({});
const messageBody = z.object({
  channel: z.string().min(1).max(64),
  groupId: identifier,
  messageId: identifier,
  senderId: identifier,
  senderName: leftOutOr(z.string().max(200)),
  senderRole: defaultingTo('learner', z.enum(SENDER_ROLES)),
  text: z.string().max(MAX_TEXT, `at most ${MAX_TEXT} characters`),
  mentionsAssistant: leftOutOr(z.boolean()),
  replyToMessageId: leftOutOr(identifier),
  quoted: leftOutOr(
    z.object({
      messageId: leftOutOr(identifier),
      senderName: leftOutOr(z.string().max(200)),
      text: z.string().max(MAX_TEXT),
    }),
  ),
  attachments: defaultingTo([], z.array(attachmentGiven).max(50)),
  sentAt: instantGiven,
  editedAt: leftOutOr(instantGiven),
  recalled: defaultingTo(false, z.boolean()),
});

/** An empty one is that of a client that has read none yet: from now on, not from the beginning. */
const eventNumber = z.preprocess((text) => text || undefined, z.coerce.number().int().min(0).optional());

const memberBody = messageBody.pick({ channel: true, senderName: true, senderRole: true }).extend({
  senderId: identifier.describe('Who it is, by the name under which their messages come.'),
  change: z.enum(MEMBER_CHANGES).describe('`joined` or `left`.'),
  at: instantGiven.describe("When, on the chat system's clock."),
});

interface MessageParts {
  store: Store;
  wake: Wake;
  clock: Clock;
  access: Access;
  intake: Intake;
}

export function messageRoutes(app: TypedApp, parts: MessageParts): void {
  takeMessage(app, parts);
  takeMembers(app, parts);
  streamEvents(app, parts);
}

function heldTo(parts: MessageParts, at: number): number {
  const now = parts.clock.now();
  return at - now > MOST_AHEAD_MS ? now : at;
}

const takeMessageSchema = {
  tags: ['messages'],
  summary: 'Hand in a group message from any chat system',
  description:
    'Acknowledged once it is stored. The same (channel, groupId, messageId) twice is one message; ' +
    'with `editedAt` it is a revision, with `recalled` it is taken back. A reaction on a message ' +
    '(👍) is handed in as a message of that text which replies to it: on an answer, its asker’s own ' +
    'settles the question. What the assistant says comes out on `GET /v1/groups/{id}/events`.',
  body: messageBody,
  querystring: anyQuery,
  response: { 202: z.object({ accepted: z.boolean(), duplicate: z.boolean() }), '4xx': problemSchema },
};

function takeMessage(app: TypedApp, parts: MessageParts): void {
  app.post(
    '/v1/messages',
    { config: { scope: 'message' }, schema: takeMessageSchema },
    async (request, reply) => {
      requireGroup(principalOf(request), request.body.groupId);
      const given = request.body.attachments;
      const codes = await qrContentsOf(
        given.map(({ kind, data }) => (data && kind === 'image' ? Buffer.from(data, 'base64') : null)),
      );
      const attachments = given.map(({ data: _, ...attachment }, at): Attachment => {
        const qr = codes[at] ?? null;
        return qr === null ? attachment : { ...attachment, qr };
      });
      const { sentAt, editedAt } = request.body;
      const message = {
        ...request.body,
        attachments,
        sentAt: heldTo(parts, sentAt),
        editedAt: editedAt === undefined ? undefined : heldTo(parts, editedAt),
      };
      return reply.code(202).send(await parts.intake(message));
    },
  );
}

const takeMembersSchema = {
  tags: ['messages'],
  summary: 'Tell that somebody joined or left a group in any chat system',
  description:
    'Whoever writes in a group is a member of it without this. Who left is none any more: they are ' +
    'not counted, no core learner, are sent no private message, and nobody asks in the group’s name ' +
    'for them; what they wrote stays. With `joined`, or a message sent later, they are a member ' +
    'again. In any order, and as often as you like: the latest `at` counts.',
  params: idParams,
  body: memberBody,
  querystring: anyQuery,
  response: { 202: z.object({ accepted: z.boolean() }), '4xx': problemSchema },
};

function takeMembers(app: TypedApp, parts: MessageParts): void {
  app.post(
    '/v1/groups/:id/members',
    { config: { scope: 'message' }, schema: takeMembersSchema },
    async (request, reply) => {
      const groupId = request.params.id;
      requireGroup(principalOf(request), groupId);
      await takeMemberChange(parts, { ...request.body, groupId, at: heldTo(parts, request.body.at) });
      return reply.code(202).send({ accepted: true });
    },
  );
}

const streamEventsSchema = {
  tags: ['messages'],
  summary: 'What happens in a group, as server-sent events',
  description:
    'Events `message`, `delta`, `reply`, `measure`, each with an `id` that is gapless ' +
    'within the group. `Last-Event-ID` (or `?after=`) replays from there; without it the stream ' +
    `starts now. One token may hold ${STREAMS_A_TOKEN} of them at a time.`,
  params: z.object({ id: z.string() }),
  querystring: z.object({
    after: eventNumber.describe('The same as `Last-Event-ID`, for a client that cannot send it.'),
    lastEventId: eventNumber.describe(
      'The same, as a client sends it that comes back by itself and ' +
        'cannot (Yaffle’s EventSource); it goes before `after`.',
    ),
  }),
  headers: z.looseObject({
    'last-event-id': z
      .string()
      .optional()
      .describe(
        'The `id` of the last event that was read: the stream goes ' +
          'on behind it. What is no number is taken for none.',
      ),
  }),
  response: { '4xx': problemSchema },
};

function streamEvents(app: TypedApp, parts: MessageParts): void {
  const streams = createStreamLimit(STREAMS_A_TOKEN, {
    code: 'too_many_streams',
    detail: `This token holds ${STREAMS_A_TOKEN} event streams already.`,
    fix: 'Close those that are read no more; a program that follows more groups takes a second token.',
  });
  app.get(
    '/v1/groups/:id/events',
    {
      // A HEAD would hold a stream open on which nothing may be said.
      exposeHeadRoute: false,
      config: { scope: 'message', isEndless: true },
      schema: streamEventsSchema,
    },
    async (request, reply) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(parts.store, request.params.id);
      const { id, scopes } = principalOf(request);
      const { after, lastEventId } = request.query;
      await streams.within(id, () =>
        streamGroupEvents(parts, request, reply, {
          groupId: request.params.id,
          after: lastEventId ?? after ?? null,
          viewer: { operates: scopes.has('operate') },
          admit: () => parts.access.authenticate(request.headers.authorization),
        }),
      );
      return reply;
    },
  );
}
