import { z } from 'zod';
import {
  DRY_RUN_MESSAGES,
  deliverPrivately,
  dryRun,
  groupOf,
  privateMessageDocument,
} from '../../conversation/index.ts';
import type { Channel } from '../../domain/channel.ts';
import { type Clock, toIso } from '../../domain/clock.ts';
import { BadInputError, ConflictError } from '../../domain/errors.ts';
import type { Group } from '../../domain/group.ts';
import { CATEGORIES, MEASURES } from '../../domain/moderation.ts';
import { MODERATION_MODES, type PrivateMessage } from '../../domain/violation.ts';
import type { GroupModeration, SchoolModeration } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { requireGroup } from '../access.ts';
import { nextCursor, pageOf, pageQuery } from '../documents.ts';
import { moderationModeOf, moderationModeSchema } from '../moderation-mode.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const idParams = z.object({ id: z.string().max(200) });
const operator = z.string().trim().min(1, 'who is it? send a name').max(60);
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const DAY_MS = 86_400_000;
const LONGEST_DAYS = 190;
const PRIVATE_SHOWN = 200;
const counted = z.object({ automatic: z.int(), held: z.int() });
const shortVerdict = z.object({ category: z.enum(CATEGORIES), needsReview: z.boolean() });
const privateMessageSchema = z
  .object({
    id: z.string(),
    direction: z.enum(['to_learner', 'from_learner']),
    text: z.string(),
    about: z.string(),
    violationId: z.string().nullable(),
    replyTo: z.string().nullable(),
    sentAt: z.string(),
  })
  .meta({ id: 'PrivateMessage' });
const listedPrivateMessageSchema = privateMessageSchema
  .extend({
    groupId: z.string(),
    groupName: z.string().nullable(),
    /** Without a name where the learner is not known to us any more. */
    learner: z.object({ id: z.string(), name: z.string().nullable() }),
  })
  .meta({ id: 'ListedPrivateMessage' });

/** Whoever holds a link to appeal may appeal with it: that is the learner's to do. */
const APPEAL_TOKEN = /(\/appeal#)\S+/g;
const forStaff = (message: PrivateMessage) => {
  const document = privateMessageDocument(message);
  return { ...document, text: document.text.replace(APPEAL_TOKEN, '$1…') };
};

export interface GroupModerationParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
  /** Rules that are only tried, read as a school's rules are. */
  openModeration: (rulesId: string, body: unknown) => Promise<GroupModeration>;
  channelFor: (name: string) => Channel;
}

/** How moderation works in one group, what other rules would have done there, and what staff say in private. */
export function groupModerationRoutes(app: TypedApp, parts: GroupModerationParts): void {
  const { store, clock } = parts;

  const modeOf = async (group: Group) =>
    await moderationModeOf(parts.school, group, await store.moderationModes.get(group.id));
  app.get(
    '/v1/groups/:id/moderation',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'How much moderation does by itself in a group',
        params: idParams,
        response: { 200: moderationModeSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      return await modeOf(await groupOf(store, request.params.id));
    },
  );
  app.put(
    '/v1/groups/:id/moderation',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary:
          '`auto`: what may be done without a person is done; `approve`: nothing is; `observe`: only noted; null: as the group’s file or the rules say',
        params: idParams,
        body: z.object({ operator, mode: z.enum(MODERATION_MODES).nullable() }),
        response: { 200: moderationModeSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      const group = await groupOf(store, request.params.id);
      const { mode, operator: by } = request.body;
      await store.transaction(async (tx) => {
        const now = clock.now();
        if (mode === null) await tx.moderationModes.clear(group.id);
        else await tx.moderationModes.put(group.id, mode, by, now);
        const entry = {
          violationId: null,
          groupId: group.id,
          actor: by,
          action: 'mode_set',
          detail: { mode },
        };
        await tx.moderationAudit.append(entry, now);
      });
      return await modeOf(group);
    },
  );

  app.post(
    '/v1/moderation/dry-runs',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'What would these rules have done with what was said in a group?',
        description: `Looks at up to ${DRY_RUN_MESSAGES} messages of at most ${LONGEST_DAYS} days; records nothing. Without \`rules\` the group's present rules are tried.`,
        body: z.object({
          groupId: z.string().max(200),
          rules: z.record(z.string(), z.unknown()).optional(),
          from: instant.optional(),
          until: instant.optional(),
          limit: z.int().min(1).max(DRY_RUN_MESSAGES).optional(),
        }),
        response: {
          200: z.object({
            looked: z.int(),
            truncated: z.boolean(),
            from: z.string(),
            until: z.string(),
            byCategory: z.record(z.string(), z.int()),
            actedOn: z.int(),
            toReview: z.int(),
            measures: z.partialRecord(z.enum(MEASURES), counted),
            changed: z.int(),
            changes: z.array(
              z.object({
                messageId: z.string(),
                sentAt: z.string(),
                senderName: z.string(),
                text: z.string(),
                before: shortVerdict.nullable(),
                after: shortVerdict.extend({ measures: z.array(z.enum(MEASURES)) }),
              }),
            ),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { groupId, rules, limit } = request.body;
      requireGroup(principalOf(request), groupId);
      const group = await groupOf(store, groupId);
      const until = request.body.until ?? clock.now();
      const from = request.body.from ?? until - 30 * DAY_MS;
      if (from > until || until - from > LONGEST_DAYS * DAY_MS) {
        throw new BadInputError(
          'bad_span',
          `The span must run forwards and be at most ${LONGEST_DAYS} days.`,
        );
      }
      const tried = rules
        ? await parts.openModeration(group.rulesId, { id: group.rulesId, ...rules })
        : await parts.school.forGroup(group);
      const run = await dryRun(store, group, tried, { from, until, limit });
      return {
        ...run,
        from: toIso(run.from),
        until: toIso(run.until),
        changes: run.changes.map((change) => ({ ...change, sentAt: toIso(change.sentAt) })),
      };
    },
  );

  app.get(
    '/v1/private-messages',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'What the assistant and staff said to learners alone, and they to us, the latest first',
        querystring: pageQuery.extend({ groupId: z.string().optional() }),
        response: { 200: pageOf(listedPrivateMessageSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cursor, limit, groupId } = request.query;
      if (groupId !== undefined) requireGroup(principalOf(request), groupId);
      const messages = await store.privateMessages.list({
        groupId: principalOf(request).groupId ?? groupId,
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

  const learnerParams = idParams.extend({ learnerId: z.string().max(200) });
  app.get(
    '/v1/groups/:id/learners/:learnerId/private-messages',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'What was said between the assistant or staff and one learner alone',
        params: learnerParams,
        response: { 200: z.object({ items: z.array(privateMessageSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { id, learnerId } = request.params;
      requireGroup(principalOf(request), id);
      const items = await store.privateMessages.of(id, learnerId, PRIVATE_SHOWN);
      return { items: items.map(forStaff) };
    },
  );
  app.post(
    '/v1/groups/:id/learners/:learnerId/private-messages',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'Say something to one learner alone, signed',
        params: learnerParams,
        body: z.object({
          operator,
          text: z.string().trim().min(1, 'is empty').max(4_000),
          key: z.string().min(8).max(100),
        }),
        response: { 201: z.object({ delivered: z.boolean() }), '4xx': problemSchema },
      },
    },
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

  app.post(
    '/v1/groups/:id/learners/:learnerId/guardian-consent',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'A guardian has consented: a learner under fourteen is answered again',
        params: learnerParams,
        body: z.object({ operator, note: z.string().trim().min(1, 'how was it given?').max(500) }),
        response: { 200: z.object({ consented: z.boolean() }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { id, learnerId } = request.params;
      requireGroup(principalOf(request), id);
      const { channel } = await groupOf(store, id);
      await store.transaction(async (tx) => {
        const now = clock.now();
        await tx.restrictions.consent(id, learnerId, now);
        // Our own identifier, which leads nowhere once they are erased; the record keeps no platform's account.
        const detail = { learnerId: await tx.learners.idOf(channel, learnerId), note: request.body.note };
        const actor = request.body.operator;
        await tx.moderationAudit.append(
          { violationId: null, groupId: id, actor, action: 'guardian_consent', detail },
          now,
        );
      });
      return { consented: true };
    },
  );
}
