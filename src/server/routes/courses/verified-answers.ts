import { z } from 'zod';
import type { VerifiedAnswer } from '../../../domain/conversation/verified-answer.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import { isoOrNull, toIso } from '../../../domain/time/clock.ts';
import type { VerifiedAnswers } from '../../../knowledge/index.ts';
import type { Store } from '../../../store/index.ts';
import { defaultingTo, instant, instantGiven, leftOutOr } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../../documents/page.ts';
import type { Principal } from '../../requests/access/access.ts';
import { requireCourse } from '../../requests/access/course-access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const verifiedSchema = z
  .object({
    id: z.string(),
    courseId: z.string(),
    question: z.string(),
    answer: z.string(),
    verifiedBy: z.string(),
    questionId: z.string().nullable(),
    restsOn: z.array(z.string()),
    createdAt: instant,
    updatedAt: instant,
    expiresAt: instant.nullable(),
    /** Set when a document it rests on changed, or an operator withdrew it: it is not used until somebody renews it. */
    withdrawnAt: instant.nullable(),
  })
  .meta({ id: 'VerifiedAnswer' });

const MAX_TEXT = 4_000;
const text = z.string().trim().min(1, 'a text that is not empty').max(MAX_TEXT);

function verifiedDocument(entry: VerifiedAnswer): z.input<typeof verifiedSchema> {
  return {
    id: entry.id,
    courseId: entry.courseId,
    question: entry.question,
    answer: entry.answer,
    verifiedBy: entry.verifiedBy,
    questionId: entry.questionId,
    restsOn: entry.restsOn.map((document) => document.source),
    createdAt: toIso(entry.createdAt),
    updatedAt: toIso(entry.updatedAt),
    expiresAt: isoOrNull(entry.expiresAt),
    withdrawnAt: isoOrNull(entry.withdrawnAt),
  };
}

interface VerifiedAnswerParts {
  store: Store;
  verified: VerifiedAnswers;
}

const params = z.object({ id: z.string() });

/** What people answered for: kept answers that are given again, signed, to the same question. */
export function verifiedAnswerRoutes(app: TypedApp, parts: VerifiedAnswerParts): void {
  listVerifiedAnswers(app, parts);
  addVerifiedAnswer(app, parts);
  changeVerifiedAnswer(app, parts);
  removeVerifiedAnswer(app, parts);
}

async function changeable({ store }: VerifiedAnswerParts, principal: Principal, id: string): Promise<void> {
  const entry = await store.verifiedAnswers.get(id);
  if (!entry) throw unknown('verified_answer', id);
  await requireCourse(store, principal, entry.courseId);
}

const listVerifiedAnswersSchema = {
  tags: ['courses'],
  summary: 'Answers by people that are used again for the same question',
  params,
  querystring: shortListQuery,
  response: { 200: pageOf(verifiedSchema), '4xx': problemSchema },
};

function listVerifiedAnswers(app: TypedApp, { store }: VerifiedAnswerParts): void {
  app.get(
    '/v1/courses/:id/verified-answers',
    { config: { scope: 'operate' }, schema: listVerifiedAnswersSchema },
    async (request) => {
      await requireCourse(store, principalOf(request), request.params.id);
      const entries = await store.verifiedAnswers.listByCourse(request.params.id);
      return pageOfWhole(entries.map(verifiedDocument), ({ id }) => id, request.query);
    },
  );
}

const addVerifiedAnswerSchema = {
  tags: ['courses'],
  summary: 'Keep an answer: it is given, signed, whenever the same is asked',
  params,
  body: z.strictObject({
    question: text,
    answer: text,
    verifiedBy: z.string().trim().min(1).max(60),
    questionId: leftOutOr(z.string()),
    sources: defaultingTo([], z.array(z.string()).max(20)),
    expiresAt: leftOutOr(instantGiven),
  }),
  response: { 201: verifiedSchema, '4xx': problemSchema },
};

function addVerifiedAnswer(app: TypedApp, { store, verified }: VerifiedAnswerParts): void {
  app.post(
    '/v1/courses/:id/verified-answers',
    { config: { scope: 'operate' }, schema: addVerifiedAnswerSchema },
    async (request, reply) => {
      await requireCourse(store, principalOf(request), request.params.id);
      const entry = await verified.add({ courseId: request.params.id, ...request.body });
      return reply.code(201).send(verifiedDocument(entry));
    },
  );
}

const changeVerifiedAnswerSchema = {
  tags: ['courses'],
  summary: 'Correct, withdraw or renew a kept answer',
  params,
  body: z.strictObject({
    question: text.optional(),
    answer: text.optional(),
    verifiedBy: z.string().trim().min(1).max(60).optional(),
    expiresAt: instantGiven.nullable().optional(),
    withdrawn: z.boolean().optional(),
  }),
  response: { 200: verifiedSchema, '4xx': problemSchema },
};

function changeVerifiedAnswer(app: TypedApp, parts: VerifiedAnswerParts): void {
  const { verified } = parts;
  app.patch(
    '/v1/verified-answers/:id',
    { config: { scope: 'operate' }, schema: changeVerifiedAnswerSchema },
    async (request) => {
      await changeable(parts, principalOf(request), request.params.id);
      const entry = await verified.change(request.params.id, request.body);
      if (!entry) throw unknown('verified_answer', request.params.id);
      return verifiedDocument(entry);
    },
  );
}

const removeVerifiedAnswerSchema = {
  tags: ['courses'],
  summary: 'Delete a kept answer',
  params,
  response: { 204: z.null(), '4xx': problemSchema },
};

function removeVerifiedAnswer(app: TypedApp, parts: VerifiedAnswerParts): void {
  const { store } = parts;
  app.delete(
    '/v1/verified-answers/:id',
    { config: { scope: 'operate' }, schema: removeVerifiedAnswerSchema },
    async (request, reply) => {
      await changeable(parts, principalOf(request), request.params.id);
      await store.verifiedAnswers.delete(request.params.id);
      return reply.code(204).send(null);
    },
  );
}
