import { z } from 'zod';
import { deliverPrivately, groupOf, privateMessageDocument } from '../../../conversation/index.ts';
import type { Channel } from '../../../domain/conversation/channel.ts';
import { ConflictError } from '../../../domain/faults/errors.ts';
import type { PrivateMessage } from '../../../domain/moderation/private-message.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { withoutAppealToken } from '../../documents/appeal-links.ts';
import { operatorName } from '../../documents/fields.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery, shortListQuery } from '../../documents/page.ts';
import { privateMessageSchema } from '../../documents/private-message-schema.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { groupToList } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const idParams = z.object({ id: z.string().max(200) });
const PRIVATE_SHOWN = 200;

export const listedPrivateMessageSchema = privateMessageSchema
  .extend({
    groupId: z.string(),
    groupName: z.string().nullable(),
    /** Without a name where the learner is not known to us any more. */
    learner: z.object({ id: z.string(), name: z.string().nullable() }),
  })
  .meta({ id: 'ListedPrivateMessage' });

const forStaff = (message: PrivateMessage) => {
  const document = privateMessageDocument(message);
  return { ...document, text: withoutAppealToken(document.text) };
};

interface PrivateMessageParts {
  store: Store;
  clock: Clock;
  channelFor: (name: string) => Channel;
}

const learnerParams = idParams.extend({ learnerId: z.string().max(200) });

/** What the assistant and staff said to learners alone, and saying something there. */
export function privateMessageRoutes(app: TypedApp, parts: PrivateMessageParts): void {
  listPrivateMessages(app, parts);
  showPrivateTalk(app, parts);
  sendPrivateMessage(app, parts);
}

const listPrivateMessagesSchema = {
  tags: ['moderation'],
  summary: 'What the assistant and staff said to learners alone, and they to us, the latest first',
  querystring: pageQuery.extend({ groupId: z.string().optional() }),
  response: { 200: pageOf(listedPrivateMessageSchema), '4xx': problemSchema },
};

function listPrivateMessages(app: TypedApp, { store }: PrivateMessageParts): void {
  app.get(
    '/v1/private-messages',
    { config: { scope: 'operate' }, schema: listPrivateMessagesSchema },
    async (request) => {
      const { cursor, limit, groupId } = request.query;
      const messages = await store.privateMessages.list({
        groupId: groupToList(request, groupId),
        after: cursor,
        limit,
      });
      const groups = new Map((await store.groups.list()).map((group) => [group.id, group]));
      const names = await store.learners.namesOf(
        messages.map((message) => ({
          channel: groups.get(message.groupId)?.channel ?? '',
          senderId: message.learnerId,
        })),
      );
      const items = messages.map((message, at) => ({
        ...forStaff(message),
        groupId: message.groupId,
        groupName: groups.get(message.groupId)?.name ?? null,
        learner: { id: message.learnerId, name: names[at] ?? null },
      }));
      return { items, nextCursor: nextCursor(messages, limit) };
    },
  );
}

const showPrivateTalkSchema = {
  tags: ['moderation'],
  summary: 'What was said between the assistant or staff and one learner alone',
  params: learnerParams,
  querystring: shortListQuery,
  response: { 200: pageOf(privateMessageSchema), '4xx': problemSchema },
};

function showPrivateTalk(app: TypedApp, { store }: PrivateMessageParts): void {
  app.get(
    '/v1/groups/:id/learners/:learnerId/private-messages',
    { config: { scope: 'operate' }, schema: showPrivateTalkSchema },
    async (request) => {
      const { id, learnerId } = request.params;
      requireGroup(principalOf(request), id);
      const items = await store.privateMessages.of(id, learnerId, PRIVATE_SHOWN);
      return pageOfWhole(items.map(forStaff), (message) => message.id, request.query);
    },
  );
}

const sendPrivateMessageSchema = {
  tags: ['moderation'],
  summary: 'Say something to one learner alone, signed',
  params: learnerParams,
  body: z.strictObject({
    operator: operatorName,
    text: z.string().trim().min(1, 'a text that is not empty').max(4_000),
    key: z.string().min(8).max(100),
  }),
  response: { 201: z.object({ delivered: z.boolean() }), '4xx': problemSchema },
};

function sendPrivateMessage(app: TypedApp, parts: PrivateMessageParts): void {
  const { store } = parts;
  app.post(
    '/v1/groups/:id/learners/:learnerId/private-messages',
    { config: { scope: 'operate' }, schema: sendPrivateMessageSchema },
    async (request, reply) => {
      const { id, learnerId } = request.params;
      requireGroup(principalOf(request), id);
      const group = await groupOf(store, id);
      const { operator: by, text, key } = request.body;
      const delivery = await deliverPrivately(parts, {
        channel: group.channel,
        groupId: group.id,
        learnerId,
        text: `${text}\n—— ${by}`,
        about: 'staff',
        violationId: null,
        replyTo: null,
        key: `staff:${group.id}:${learnerId}:${key}`,
      });
      if (delivery.status !== 'sent') {
        throw new ConflictError(
          'not_delivered',
          'The channel does not deliver private messages to this learner.',
          {
            fix: 'Write to them on the platform yourself; it was not posted in the group.',
          },
        );
      }
      return reply.code(201).send({ delivered: true });
    },
  );
}
