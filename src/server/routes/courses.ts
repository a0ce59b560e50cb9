import { z } from 'zod';
import { type Clock, toIso } from '../../domain/clock.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { VerifiedAnswer } from '../../domain/verified-answer.ts';
import type { VerifiedAnswers } from '../../knowledge/index.ts';
import type { Store } from '../../store/index.ts';
import { pageOf } from '../documents.ts';
import { problemSchema } from '../problems.ts';
import type { TypedApp } from '../typed-app.ts';

const instant = z.iso.datetime({ offset: true });

const courseSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    version: z.int(),
    graded: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .meta({ id: 'Course' });

const materialSchema = z
  .object({
    source: z.string(),
    title: z.string(),
    status: z.enum(['indexed', 'fault']),
    fault: z.object({ code: z.string(), message: z.string() }).nullable(),
    passages: z.int(),
    bytes: z.int(),
    updatedAt: instant,
  })
  .meta({ id: 'Material' });

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
const text = z.string().trim().min(1, 'is empty').max(MAX_TEXT);
const epoch = instant.transform((iso) => Date.parse(iso));

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
    expiresAt: entry.expiresAt === null ? null : toIso(entry.expiresAt),
    withdrawnAt: entry.withdrawnAt === null ? null : toIso(entry.withdrawnAt),
  };
}

/** The courses, how each of their documents was read, and what people answered for. */
export function courseRoutes(
  app: TypedApp,
  parts: { store: Store; verified: VerifiedAnswers; clock: Clock },
): void {
  const { store } = parts;
  app.get(
    '/v1/courses',
    {
      config: { scope: 'operate' },
      schema: { tags: ['courses'], summary: 'The courses', response: { 200: pageOf(courseSchema) } },
    },
    async () => ({
      items: (await store.courses.list()).map(({ id, title, language, version, graded }) => ({
        id,
        title,
        language,
        version,
        graded,
      })),
      nextCursor: null,
    }),
  );

  app.get(
    '/v1/courses/:id/materials',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: "A course's documents: indexed, or with the fault that kept one out",
        params: z.object({ id: z.string() }),
        response: { 200: pageOf(materialSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      if (!(await store.courses.get(request.params.id))) {
        throw new NotFoundError('unknown_course', `There is no course "${request.params.id}".`);
      }
      const items = (await store.materials.listLive(request.params.id)).map((material) => ({
        ...material,
        updatedAt: toIso(material.updatedAt),
      }));
      return { items, nextCursor: null };
    },
  );

  async function mustExist(courseId: string): Promise<void> {
    if (!(await store.courses.get(courseId))) {
      throw new NotFoundError('unknown_course', `There is no course "${courseId}".`);
    }
  }
  const courseParams = z.object({ id: z.string() });

  app.get(
    '/v1/courses/:id/verified-answers',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Answers by people that are used again for the same question',
        params: courseParams,
        response: { 200: pageOf(verifiedSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      await mustExist(request.params.id);
      const entries = await store.verifiedAnswers.listByCourse(request.params.id);
      return { items: entries.map(verifiedDocument), nextCursor: null };
    },
  );

  app.post(
    '/v1/courses/:id/verified-answers',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Keep an answer: it is given, signed, whenever the same is asked',
        params: courseParams,
        body: z.object({
          question: text,
          answer: text,
          verifiedBy: z.string().trim().min(1).max(60),
          questionId: z.string().optional(),
          sources: z.array(z.string()).max(20).default([]),
          expiresAt: epoch.optional(),
        }),
        response: { 201: verifiedSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      await mustExist(request.params.id);
      const entry = await parts.verified.add({ courseId: request.params.id, ...request.body });
      return reply.code(201).send(verifiedDocument(entry));
    },
  );

  const unknown = (id: string) =>
    new NotFoundError('unknown_verified_answer', `There is no verified answer "${id}".`);

  app.patch(
    '/v1/verified-answers/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Correct, withdraw or renew a kept answer',
        params: courseParams,
        body: z.object({
          question: text.optional(),
          answer: text.optional(),
          verifiedBy: z.string().trim().min(1).max(60).optional(),
          expiresAt: epoch.nullable().optional(),
          withdrawn: z.boolean().optional(),
        }),
        response: { 200: verifiedSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const entry = await parts.verified.change(request.params.id, request.body);
      if (!entry) throw unknown(request.params.id);
      return verifiedDocument(entry);
    },
  );

  app.delete(
    '/v1/verified-answers/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Delete a kept answer',
        params: courseParams,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      if (!(await store.verifiedAnswers.delete(request.params.id))) throw unknown(request.params.id);
      return reply.code(204).send(null);
    },
  );
}
