import { z } from 'zod';
import type { AuditEntry } from '../../../domain/moderation/audit-entry.ts';
import type { Store } from '../../../store/index.ts';
import { auditDocument, auditSchema } from '../../documents/moderation-documents.ts';
import { pageOf, pageQuery } from '../../documents/page.ts';
import { groupToList } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import type { TypedApp } from '../../requests/typed-app.ts';

export const namedAuditSchema = auditSchema.extend({
  /** Of whose case it tells, by the name they have now. */
  senderName: z.string().nullable(),
  groupName: z.string().nullable(),
});

/** The record is gone through by its numbers. */
const lineNumber = z.coerce.number().int().min(1);

/** Who and where: the record itself holds neither, so that a learner can be forgotten. */
async function namesIn(store: Store, entries: AuditEntry[]) {
  const cases = new Set(entries.flatMap(({ violationId }) => violationId ?? []));
  const [found, groups] = await Promise.all([
    Promise.all([...cases].map((id) => store.violations.get(id))),
    store.groups.list(),
  ]);
  return {
    senders: new Map(
      found.flatMap((one) => (one && one.senderName !== '' ? [[one.id, one.senderName]] : [])),
    ),
    groups: new Map(groups.map(({ id, name }) => [id, name])),
  };
}

/** The record of who did what in moderation, and whether anybody has touched it. */
export function moderationAuditRoutes(app: TypedApp, { store }: { store: Store }): void {
  app.get(
    '/v1/moderation/audit',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'The record of moderation, the latest first; it can be added to, never changed',
        querystring: pageQuery.extend({
          groupId: z.string().optional(),
          cursor: z.preprocess((text) => text || undefined, lineNumber.optional()),
          before: lineNumber.optional().describe('The same as `cursor`, by its older name.'),
        }),
        response: {
          200: pageOf(namedAuditSchema),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { groupId, cursor, before, limit } = request.query;
      const entries = await store.moderationAudit.list({
        groupId: groupToList(request, groupId),
        before: cursor ?? before,
        limit,
      });
      const { senders, groups } = await namesIn(store, entries);
      return {
        items: entries.map((entry) => ({
          ...auditDocument(entry),
          senderName: senders.get(entry.violationId ?? '') ?? null,
          groupName: groups.get(entry.groupId ?? '') ?? null,
        })),
        nextCursor: entries.length === limit ? String(entries.at(-1)?.seq ?? '') : null,
      };
    },
  );

  app.get(
    '/v1/moderation/audit/check',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['moderation'],
        summary: 'Whether the chain of the record is whole; else the first line that does not follow',
        response: { 200: z.object({ whole: z.boolean(), brokenAt: z.int().nullable() }) },
      },
    },
    async () => {
      const brokenAt = await store.moderationAudit.verify();
      return { whole: brokenAt === null, brokenAt };
    },
  );
}
