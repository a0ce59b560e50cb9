import { z } from 'zod';
import { MEASURES, SEVERITIES, VIOLATION_CATEGORIES } from '../../../../domain/moderation/moderation.ts';
import type { Violation } from '../../../../domain/moderation/violation.ts';
import { byOperator, instantGiven, leftOutOr } from '../../../documents/fields.ts';
import { violationSchema } from '../../../documents/moderation-documents.ts';
import { problemSchema } from '../../../requests/problems/problem-document.ts';
import type { TypedApp } from '../../../requests/typed-app.ts';
import { caseParams, casesFor, type ViolationParts } from './cases.ts';

/** Which decision on the case has been read; "never" is that nobody had decided. */
const decidedAt = leftOutOr(z.union([z.literal('never'), instantGiven]));
const note = z.string().trim().max(1_000);
const answers = { 200: violationSchema, '4xx': problemSchema };

/** What people decide: the verdict is right, right but otherwise, or wrong; and what they did by hand. */
export function violationDecidingRoutes(app: TypedApp, parts: ViolationParts): void {
  const { decisions } = parts;
  decision(
    app,
    parts,
    'approve',
    {
      summary: 'The verdict is right: what it proposed is done, and it counts',
      body: byOperator.extend({ note: leftOutOr(note) }),
    },
    decisions.approve,
  );
  decision(
    app,
    parts,
    'change',
    {
      summary: 'Right, but otherwise: another category, severity, or other measures',
      description: '`measures` names all that are to be taken; what was done and is not named is taken back.',
      body: byOperator.extend({
        decidedAt,
        note: leftOutOr(note),
        category: leftOutOr(z.enum(VIOLATION_CATEGORIES)),
        severity: leftOutOr(z.enum(SEVERITIES)),
        measures: leftOutOr(z.array(z.enum(MEASURES)).max(MEASURES.length)),
      }),
    },
    decisions.change,
  );
  decision(
    app,
    parts,
    'overturn',
    {
      summary: 'Wrong: the strike is cleared, what can be undone is undone, and the person hears an apology',
      body: byOperator.extend({
        decidedAt,
        reason: z.string().trim().min(1, 'the reason, in a few words').max(1_000),
      }),
    },
    decisions.overturn,
  );
  markMeasureDone(app, parts);
}

/** One decision on a case; the case as it is after it. */
function decision<Body extends z.ZodObject>(
  app: TypedApp,
  parts: ViolationParts,
  path: string,
  described: { summary: string; description?: string; body: Body },
  decide: (id: string, body: z.output<Body>) => Promise<Violation>,
): void {
  const { one, mine } = casesFor(parts);
  app.post(
    `/v1/violations/:id/${path}`,
    {
      config: { scope: 'operate' },
      schema: { tags: ['moderation'], ...described, params: caseParams, response: answers },
    },
    async (request) => {
      await mine(request, request.params.id);
      // Checked by this very schema before it comes here.
      return await one(await decide(request.params.id, request.body as z.output<Body>));
    },
  );
}

const markMeasureDoneSchema = {
  tags: ['moderation'],
  summary: 'A measure that the platform could not do was done by hand',
  params: caseParams.extend({ kind: z.enum(MEASURES) }),
  body: byOperator,
  response: answers,
};

function markMeasureDone(app: TypedApp, parts: ViolationParts): void {
  const { decisions } = parts;
  const { one, mine } = casesFor(parts);
  app.post(
    '/v1/violations/:id/measures/:kind/done',
    { config: { scope: 'operate' }, schema: markMeasureDoneSchema },
    async (request) => {
      await mine(request, request.params.id);
      const { id, kind } = request.params;
      return await one(await decisions.doneByHand(id, kind, request.body.operator));
    },
  );
}
