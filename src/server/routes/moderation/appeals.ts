import { z } from 'zod';
import type { Appeals } from '../../../conversation/index.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import { APPEAL_STATUSES } from '../../../domain/moderation/appeal.ts';
import { CATEGORIES } from '../../../domain/moderation/moderation.ts';
import { VIOLATION_STATUSES } from '../../../domain/moderation/violation.ts';
import { toIso } from '../../../domain/time/clock.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import { ruleFor, type SchoolModeration } from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';
import { defaultingTo, leftOutOr, operatorName } from '../../documents/fields.ts';
import { appealDocument, appealSchema } from '../../documents/moderation-documents.ts';
import { nextCursor, pageOf, pageQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { groupToList } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const MAX_TEXT = 2_000;
/** Whoever holds a link is not known otherwise: few, but enough to correct a typing error. */
const PER_MINUTE = 10;
const tokenParams = z.object({ token: z.string().max(2_000) });

interface AppealParts {
  store: Store;
  school: SchoolModeration;
  appeals: Appeals;
}

/** Appeals: by a signed link from outside, decided by people inside. */
export function appealRoutes(app: TypedApp, parts: AppealParts): void {
  showCaseToLearner(app, parts);
  fileAppeal(app, parts);
  listAppeals(app, parts);
  decideAppeal(app, parts);
}

const showCaseToLearnerSchema = {
  tags: ['moderation'],
  summary: 'What an appeal link is about; whoever holds the link needs no token',
  params: tokenParams,
  response: {
    200: z.object({
      category: z.enum(CATEGORIES),
      status: z.enum(VIOLATION_STATUSES),
      groupName: z.string(),
      rule: z.object({ number: z.int(), text: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
      language: z.string(),
      text: z.string(),
      sentAt: z.string(),
      appeal: z.object({ status: z.enum(APPEAL_STATUSES), reply: z.string().nullable() }).nullable(),
    }),
    '4xx': problemSchema,
  },
};

function showCaseToLearner(app: TypedApp, { store, school, appeals }: AppealParts): void {
  const rateLimit = { max: PER_MINUTE, timeWindow: MINUTE_MS };
  app.get(
    '/v1/appeals/:token/case',
    { config: { rateLimit }, schema: showCaseToLearnerSchema },
    async (request) => {
      const violation = await appeals.read(request.params.token);
      const group = await store.groups.get(violation.groupId);
      if (!group) throw unknown('group', violation.groupId);
      const { policy } = await school.forGroup(group);
      const rule = ruleFor(policy, violation.category);
      const latest = (await store.appeals.of(violation.id)).at(-1);
      return {
        category: violation.category,
        status: violation.status,
        groupName: group.name,
        rule: rule ? { number: rule.number, text: { zh: rule.text.zh, en: rule.text.en } } : null,
        language: group.language,
        text: violation.text,
        sentAt: toIso(violation.sentAt),
        appeal: latest ? { status: latest.status, reply: latest.reply } : null,
      };
    },
  );
}

const fileAppealSchema = {
  tags: ['moderation'],
  summary: 'Appeal with the link from a private message; no token is needed',
  params: tokenParams,
  body: z.strictObject({ text: z.string().trim().min(1, 'what was misread').max(MAX_TEXT) }),
  response: {
    201: z.object({ id: z.string(), status: z.enum(APPEAL_STATUSES) }),
    '4xx': problemSchema,
  },
};

function fileAppeal(app: TypedApp, { appeals }: AppealParts): void {
  const rateLimit = { max: PER_MINUTE, timeWindow: MINUTE_MS };
  app.post(
    '/v1/appeals/:token',
    { config: { rateLimit, openedBy: 'token' }, schema: fileAppealSchema },
    async (request, reply) => {
      const violation = await appeals.read(request.params.token);
      const appeal = await appeals.open(violation.id, 'link', request.body.text);
      return reply.code(201).send({ id: appeal.id, status: appeal.status });
    },
  );
}

const listAppealsSchema = {
  tags: ['moderation'],
  summary: 'Appeals, oldest first',
  querystring: pageQuery.extend({
    status: z.enum(APPEAL_STATUSES).optional().describe('Of this status only.'),
    groupId: z.string().optional(),
  }),
  response: { 200: pageOf(appealSchema), '4xx': problemSchema },
};

function listAppeals(app: TypedApp, { store }: AppealParts): void {
  app.get('/v1/appeals', { config: { scope: 'operate' }, schema: listAppealsSchema }, async (request) => {
    const { cursor, limit, status, groupId } = request.query;
    const group = groupToList(request, groupId);
    const items = await store.appeals.list({ status, groupId: group, after: cursor, limit });
    return { items: items.map(appealDocument), nextCursor: nextCursor(items, limit) };
  });
}

const decideAppealSchema = {
  tags: ['moderation'],
  summary: 'Decide an appeal; by somebody else than decided first',
  description:
    'An accepted appeal overturns the case. Where nobody else is there, `alone: true` lets the same ' +
    'person decide, and the record says so.',
  params: z.object({ id: z.string().max(100), appealId: z.string().max(100) }),
  body: z.strictObject({
    operator: operatorName,
    accepted: z.boolean(),
    reply: defaultingTo('', z.string().trim().max(MAX_TEXT)),
    alone: leftOutOr(z.boolean()),
  }),
  response: { 200: appealSchema, '4xx': problemSchema },
};

function decideAppeal(app: TypedApp, { store, appeals }: AppealParts): void {
  app.post(
    '/v1/violations/:id/appeals/:appealId/decide',
    { config: { scope: 'operate' }, schema: decideAppealSchema },
    async (request) => {
      const { id, appealId } = request.params;
      const appeal = await store.appeals.get(appealId);
      if (appeal?.violationId !== id) throw unknown('appeal', appealId);
      requireGroup(principalOf(request), appeal.groupId);
      return appealDocument(await appeals.decide(appealId, request.body));
    },
  );
}
