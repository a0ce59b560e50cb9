import { z } from 'zod';
import { type Decisions, evidencePacket } from '../../conversation/index.ts';
import { type Clock, toIso } from '../../domain/clock.ts';
import { messageDocument } from '../../domain/message-document.ts';
import { MEASURES, SEVERITIES } from '../../domain/moderation.ts';
import { unknown } from '../../domain/unknown.ts';
import { VIOLATION_STATUSES, type Violation } from '../../domain/violation.ts';
import { activeStrikes, type SchoolModeration, VIOLATIONS } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { requireGroup } from '../access.ts';
import { nextCursor, pageOf, pageQuery } from '../documents.ts';
import { operatorName, statusesOf } from '../fields.ts';
import {
  appealDocument,
  auditDocument,
  violationDetailSchema,
  violationDocument,
  violationSchema,
} from '../moderation-documents.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const note = z.string().trim().max(1_000);
const idParams = z.object({ id: z.string().max(100) });
/** Messages shown around a case, and how long before and after it. */
const CONTEXT_MESSAGES = 40;
const CONTEXT_MS = 10 * 60_000;
const HISTORY = 20;
const FALSE_OR_TRUE = z.enum(['true', 'false']).transform((text) => text === 'true');

export interface ViolationParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
  decisions: Decisions;
}

/** What people see and decide of violations. A token that is bound to a group sees that group's. */
export function violationRoutes(app: TypedApp, parts: ViolationParts): void {
  const { store, clock, decisions } = parts;

  async function documents(violations: Violation[]) {
    const ids = violations.map(({ id }) => id);
    const [measures, repeats, appeals, groups] = await Promise.all([
      store.violationMeasures.of(ids),
      store.violations.countRepeats(ids),
      store.appeals.openOf(ids),
      store.groups.list(),
    ]);
    const now = clock.now();
    return violations.map((violation) =>
      violationDocument(violation, {
        groupName: groups.find(({ id }) => id === violation.groupId)?.name ?? null,
        measures: measures.filter(({ violationId }) => violationId === violation.id),
        repeats: repeats.get(violation.id) ?? 0,
        appealOpen: appeals.has(violation.id),
        now,
      }),
    );
  }

  async function one(violation: Violation) {
    const [document] = await documents([violation]);
    if (!document) throw new Error('a violation has no document'); // one in, one out
    return document;
  }

  async function mine(
    request: { principal: Parameters<typeof principalOf>[0]['principal'] },
    id: string,
  ): Promise<Violation> {
    const violation = await store.violations.get(id);
    if (!violation) throw unknown('violation', id);
    requireGroup(principalOf(request), violation.groupId);
    return violation;
  }

  app.get(
    '/v1/violations',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'Violations, the latest first',
        description:
          '`status` takes several, with commas. Cases that repeat another are decided with it and are left out unless `repeats=true`. `tasks=true`: only those with something to be done by hand.',
        querystring: pageQuery.extend({
          status: z.string().optional(),
          category: z.enum(VIOLATIONS).optional(),
          groupId: z.string().optional(),
          senderId: z.string().optional(),
          repeats: FALSE_OR_TRUE.default(false),
          tasks: FALSE_OR_TRUE.default(false),
        }),
        response: { 200: pageOf(violationSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cursor, limit, status, category, groupId, senderId, repeats, tasks } = request.query;
      if (groupId !== undefined) requireGroup(principalOf(request), groupId);
      const violations = await store.violations.list({
        statuses: statusesOf(status, VIOLATION_STATUSES),
        category,
        groupId: principalOf(request).groupId ?? groupId,
        senderId,
        heads: !repeats,
        withTasks: tasks,
        after: cursor,
        limit,
      });
      return { items: await documents(violations), nextCursor: nextCursor(violations, limit) };
    },
  );

  app.get(
    '/v1/violations/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'A case with the conversation around it, the history of its sender, and its record',
        params: idParams,
        response: { 200: violationDetailSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const violation = await mine(request, request.params.id);
      const bound = principalOf(request).groupId;
      const group = await store.groups.get(violation.groupId);
      const [document, context, history, strikes, appeals, audit] = await Promise.all([
        one(violation),
        store.messages.between(
          violation.groupId,
          { from: violation.sentAt - CONTEXT_MS, until: violation.sentAt + CONTEXT_MS },
          CONTEXT_MESSAGES,
        ),
        store.violations.list({
          senderId: violation.senderId,
          ...(bound === null ? {} : { groupId: bound }),
          limit: HISTORY,
        }),
        store.strikes.of(violation.channel, violation.senderId),
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
          .filter((other) => other.id !== violation.id && other.channel === violation.channel)
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
          VIOLATIONS.map((category) => [
            category,
            policy ? activeStrikes(standing, category, clock.now(), policy).length : 0,
          ]),
        ),
        appeals: appeals.map(appealDocument),
        audit: audit.map(auditDocument),
      };
    },
  );

  const answers = { 200: violationSchema, '4xx': problemSchema };
  const changed = z.object({
    operator: operatorName,
    note: note.optional(),
    category: z.enum(VIOLATIONS).optional(),
    severity: z.enum(SEVERITIES).optional(),
    measures: z.array(z.enum(MEASURES)).max(MEASURES.length).optional(),
  });

  app.post(
    '/v1/violations/:id/approve',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'The verdict is right: what it proposed is done, and it counts',
        params: idParams,
        body: z.object({ operator: operatorName, note: note.optional() }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await one(await decisions.approve(request.params.id, request.body));
    },
  );
  app.post(
    '/v1/violations/:id/change',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'Right, but otherwise: another category, severity, or other measures',
        description:
          '`measures` names all that are to be taken; what was done and is not named is taken back.',
        params: idParams,
        body: changed,
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await one(await decisions.change(request.params.id, request.body));
    },
  );
  app.post(
    '/v1/violations/:id/overturn',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary:
          'Wrong: the strike is cleared, what can be undone is undone, and the person hears an apology',
        params: idParams,
        body: z.object({ operator: operatorName, reason: z.string().trim().min(1, 'say why').max(1_000) }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await one(await decisions.overturn(request.params.id, request.body));
    },
  );
  app.post(
    '/v1/violations/:id/measures/:kind/done',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'A measure that the platform could not do was done by hand',
        params: idParams.extend({ kind: z.enum(MEASURES) }),
        body: z.object({ operator: operatorName }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      const { id, kind } = request.params;
      return await one(await decisions.doneByHand(id, kind, request.body.operator));
    },
  );

  app.get(
    '/v1/violations/:id/evidence',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'The evidence of a case as one JSON document to download, with hashes',
        params: idParams,
      },
    },
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
