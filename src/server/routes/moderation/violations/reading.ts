import { z } from 'zod';
import { evidencePacket } from '../../../../conversation/index.ts';
import { conversationAround } from '../../../../desk/index.ts';
import type { GroupMessage } from '../../../../domain/conversation/message.ts';
import { messageDocument } from '../../../../domain/conversation/message-document.ts';
import { unknown } from '../../../../domain/faults/unknown.ts';
import { VIOLATION_CATEGORIES } from '../../../../domain/moderation/moderation.ts';
import { VIOLATION_STATUSES, type Violation } from '../../../../domain/moderation/violation.ts';
import { toIso } from '../../../../domain/time/clock.ts';
import { activeStrikes } from '../../../../moderation/index.ts';
import { sought, statusesGiven, statusesOf } from '../../../documents/fields.ts';
import {
  appealDocument,
  auditDocument,
  violationDetailSchema,
  violationSchema,
} from '../../../documents/moderation-documents.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery } from '../../../documents/page.ts';
import { groupToList } from '../../../requests/access/own-group.ts';
import { problemSchema } from '../../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../../requests/typed-app.ts';
import { caseParams, casesFor, type ViolationParts } from './cases.ts';

const HISTORY = 20;
/** Cases that are put in order of their time; more than this nobody can look at. */
const ORDERED = 1_000;
const FALSE_OR_TRUE = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The cases, one of them with all around it, and its evidence. */
export function violationReadingRoutes(app: TypedApp, parts: ViolationParts): void {
  listViolations(app, parts);
  showViolation(app, parts);
  takeEvidence(app, parts);
}

/** The talk around the message; none where it is kept no longer. */
async function talkAround({ store }: ViolationParts, { messageRowId }: Violation): Promise<GroupMessage[]> {
  const message = messageRowId === null ? null : await store.messages.get(messageRowId);
  return message === null ? [] : await conversationAround(store, message);
}

/** Whom else a decision on this case is about, and what it would do to them. */
async function repeatsOf({ store }: ViolationParts, { id }: Violation) {
  const repeats = await store.violations.repeatsOf(id);
  const measures = await store.violationMeasures.of(repeats.map((one) => one.id));
  return repeats.map((one) => ({
    id: one.id,
    sender: { id: one.senderId, name: one.senderName },
    text: one.text,
    status: one.status,
    measures: measures.filter(({ violationId }) => violationId === one.id).map(({ kind }) => kind),
    sentAt: toIso(one.sentAt),
  }));
}

const listViolationsSchema = {
  tags: ['moderation'],
  summary: 'Violations, the latest first unless another order is asked for',
  description: 'Cases that repeat another are decided with it and are left out unless `repeats=true`.',
  querystring: pageQuery.extend({
    status: statusesGiven(VIOLATION_STATUSES),
    category: z.enum(VIOLATION_CATEGORIES).optional().describe('Of this category only.'),
    groupId: z.string().optional(),
    senderId: z.string().optional(),
    find: sought.describe('In the message or its sender’s name, whatever the case, or their whole account.'),
    repeats: FALSE_OR_TRUE.default(false).describe('`true`: with those that repeat another case.'),
    tasks: FALSE_OR_TRUE.default(false).describe('`true`: only those with something to be done by hand.'),
    waiting: FALSE_OR_TRUE.default(false).describe(
      '`true`: only what waits for a person: open, with something to be done by hand, or with an open appeal.',
    ),
    order: z
      .enum(['latest', 'due'])
      .default('latest')
      .describe('`latest`: the latest first; `due`: what should be decided first.'),
  }),
  response: { 200: pageOf(violationSchema), '4xx': problemSchema },
};

function listViolations(app: TypedApp, parts: ViolationParts): void {
  const { store } = parts;
  const { documents } = casesFor(parts);
  app.get(
    '/v1/violations',
    { config: { scope: 'operate' }, schema: listViolationsSchema },
    async (request) => {
      const { cursor, limit, status, category, groupId, senderId, find, repeats, tasks, waiting, order } =
        request.query;
      const isByDue = order === 'due';
      const violations = await store.violations.list({
        statuses: statusesOf(status, VIOLATION_STATUSES),
        category,
        groupId: groupToList(request, groupId),
        senderId,
        sought: find,
        heads: !repeats,
        withTasks: tasks,
        waiting,
        byDue: isByDue,
        after: isByDue ? undefined : cursor,
        limit: isByDue ? ORDERED : limit,
      });
      const page = isByDue
        ? pageOfWhole(violations, ({ id }) => id, { cursor, limit })
        : { items: violations, nextCursor: nextCursor(violations, limit) };
      return { ...page, items: await documents(page.items) };
    },
  );
}

const showViolationSchema = {
  tags: ['moderation'],
  summary: 'A case with the conversation around it, the history of its sender, and its record',
  params: caseParams,
  response: { 200: violationDetailSchema, '4xx': problemSchema },
};

function showViolation(app: TypedApp, parts: ViolationParts): void {
  const { store, clock } = parts;
  const { one, mine } = casesFor(parts);
  app.get(
    '/v1/violations/:id',
    { config: { scope: 'operate' }, schema: showViolationSchema },
    async (request) => {
      const violation = await mine(request, request.params.id);
      const bound = principalOf(request).groupId;
      const group = await store.groups.get(violation.groupId);
      const [document, context, history, strikes, repeated, appeals, audit] = await Promise.all([
        one(violation),
        talkAround(parts, violation),
        store.violations.list({
          senderId: violation.senderId,
          ...(bound === null ? {} : { groupId: bound }),
          limit: HISTORY,
        }),
        store.strikes.of(violation.channel, violation.senderId),
        repeatsOf(parts, violation),
        store.appeals.of(violation.id),
        store.moderationAudit.of(violation.id),
      ]);
      const policy = group ? (await parts.school.forGroup(group)).policy : null;
      const standing = strikes.filter(
        (one) => one.clearedAt === null && (bound === null || one.groupId === bound),
      );
      return {
        ...document,
        context: context.map(messageDocument),
        history: history
          .filter(
            (other) =>
              other.id !== violation.id &&
              other.channel === violation.channel &&
              other.repeats !== violation.id,
          )
          .map((other) => ({
            id: other.id,
            groupId: other.groupId,
            category: other.category,
            severity: other.severity,
            status: other.status,
            text: other.text,
            sentAt: toIso(other.sentAt),
          })),
        strikes: Object.fromEntries(
          VIOLATION_CATEGORIES.map((category) => [
            category,
            policy ? activeStrikes(standing, category, clock.now(), policy).length : 0,
          ]),
        ),
        repeated,
        appeals: appeals.map(appealDocument),
        audit: audit.map(auditDocument),
      };
    },
  );
}

const takeEvidenceSchema = {
  tags: ['moderation'],
  summary: 'The evidence of a case as one JSON document to download, with hashes',
  params: caseParams,
};

function takeEvidence(app: TypedApp, parts: ViolationParts): void {
  const { store, clock } = parts;
  const { mine } = casesFor(parts);
  app.get(
    '/v1/violations/:id/evidence',
    { config: { scope: 'operate' }, schema: takeEvidenceSchema },
    async (request, reply) => {
      const violation = await mine(request, request.params.id);
      const group = await store.groups.get(violation.groupId);
      if (!group) throw unknown('group', violation.groupId);
      const { policy } = await parts.school.forGroup(group);
      const packet = await evidencePacket(store, violation.id, {
        policy,
        within: principalOf(request).groupId,
        now: clock.now(),
      });
      await store.transaction((tx) =>
        tx.moderationAudit.append(
          {
            violationId: violation.id,
            groupId: violation.groupId,
            actor: principalOf(request).name,
            action: 'evidence_taken',
            detail: { sha256: packet.sha256 },
          },
          clock.now(),
        ),
      );
      return reply
        .header('content-disposition', `attachment; filename="evidence-${violation.id}.json"`)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .serializer((payload: unknown) => (typeof payload === 'string' ? payload : JSON.stringify(payload)))
        .send(JSON.stringify(packet, null, 2));
    },
  );
}
