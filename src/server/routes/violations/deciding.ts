import { z } from 'zod';
import { MEASURES, SEVERITIES } from '../../../domain/moderation.ts';
import { VIOLATIONS } from '../../../moderation/index.ts';
import { operatorName } from '../../documents/fields.ts';
import { violationSchema } from '../../documents/moderation-documents.ts';
import { problemSchema } from '../../requests/problems.ts';
import type { TypedApp } from '../../requests/typed-app.ts';
import { caseParams, casesFor, type ViolationParts } from './cases.ts';

const note = z.string().trim().max(1_000);
const answers = { 200: violationSchema, '4xx': problemSchema };
const changed = z.object({
  operator: operatorName,
  note: note.optional(),
  category: z.enum(VIOLATIONS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  measures: z.array(z.enum(MEASURES)).max(MEASURES.length).optional(),
});

/** What people decide: the verdict is right, right but otherwise, or wrong; and what they did by hand. */
export function violationDecidingRoutes(app: TypedApp, parts: ViolationParts): void {
  const { decisions } = parts;
  const { one, mine } = casesFor(parts);

  app.post(
    '/v1/violations/:id/approve',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['moderation'],
        summary: 'The verdict is right: what it proposed is done, and it counts',
        params: caseParams,
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
        params: caseParams,
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
        params: caseParams,
        body: z.object({
          operator: operatorName,
          reason: z.string().trim().min(1, 'the reason, in a few words').max(1_000),
        }),
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
        params: caseParams.extend({ kind: z.enum(MEASURES) }),
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
}
