import { z } from 'zod';
import { type Clock, toIso } from '../../domain/clock.ts';
import type { Course } from '../../domain/course.ts';
import { BadInputError, ConflictError, NotFoundError } from '../../domain/errors.ts';
import type { VerifiedAnswer } from '../../domain/verified-answer.ts';
import { courseDescription, courseOf, type Knowledge, type VerifiedAnswers } from '../../knowledge/index.ts';
import type { Store } from '../../store/index.ts';
import { requireGroup } from '../access.ts';
import { pageOf } from '../documents.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const instant = z.iso.datetime({ offset: true });

const courseSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    version: z.int(),
    graded: courseDescription.shape.graded.removeDefault(),
    timeZone: z.string().nullable(),
    startsOn: z.string().nullable(),
    calendar: courseDescription.shape.calendar.removeDefault(),
  })
  .meta({ id: 'Course' });

const courseDocument = ({ id, title, language, version, graded, schedule }: Course) => ({
  id,
  title,
  language,
  version,
  graded,
  timeZone: schedule?.timeZone ?? null,
  startsOn: schedule?.startsOn ?? null,
  calendar: schedule?.entries ?? [],
});

/** What may be changed of a course; what is left out stays. */
const courseChange = z
  .object({
    title: courseDescription.shape.title,
    language: courseDescription.shape.language.removeDefault(),
    timeZone: courseDescription.shape.timeZone.removeDefault(),
    startsOn: courseDescription.shape.startsOn,
    calendar: courseDescription.shape.calendar.removeDefault(),
    graded: courseDescription.shape.graded.removeDefault(),
  })
  .partial();

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

/** What a schema of single fields cannot see: entries need a start, ids differ, the zone exists. */
function checkDescription(course: z.output<typeof courseDescription>): void {
  const refuse = (message: string): never => {
    throw new BadInputError('bad_course', message);
  };
  if (course.calendar.length > 0 && course.startsOn === undefined)
    refuse('calendar: weeks are counted from "startsOn", the Monday of week 1; give it too.');
  if (course.startsOn !== undefined && Number.isNaN(Date.parse(course.startsOn)))
    refuse(`startsOn: there is no day ${course.startsOn}.`);
  for (const [name, list] of Object.entries({ calendar: course.calendar, graded: course.graded })) {
    const ids = list.map((entry) => entry.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) refuse(`${name}: the id "${twice}" stands there twice; ids must differ.`);
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: course.timeZone });
  } catch {
    refuse(`timeZone: "${course.timeZone}" is not known; write it like "Asia/Shanghai".`);
  }
}

/** The courses, how each of their documents was read, and what people answered for. */
export function courseRoutes(
  app: TypedApp,
  parts: { store: Store; knowledge: Knowledge; verified: VerifiedAnswers; clock: Clock },
): void {
  const { store } = parts;
  app.get(
    '/v1/courses',
    {
      config: { scope: 'operate' },
      schema: { tags: ['courses'], summary: 'The courses', response: { 200: pageOf(courseSchema) } },
    },
    async () => ({
      items: (await store.courses.list()).map(courseDocument),
      nextCursor: null,
    }),
  );

  const found = async (courseId: string): Promise<Course> => {
    const course = await store.courses.get(courseId);
    if (!course) throw new NotFoundError('unknown_course', `There is no course "${courseId}".`);
    return course;
  };
  const params = z.object({ id: z.string() });

  app.get(
    '/v1/courses/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'One course with its calendar and graded work',
        params,
        response: { 200: courseSchema, '4xx': problemSchema },
      },
    },
    async (request) => courseDocument(await found(request.params.id)),
  );

  app.post(
    '/v1/courses',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Make a course, described as in course.yaml; material is uploaded to it afterwards',
        body: courseDescription,
        response: { 201: courseSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      const { id } = request.body;
      if (await store.courses.get(id))
        throw new ConflictError('course_exists', `There is a course "${id}" already.`, {
          fix: `Change it with PATCH /v1/courses/${id}, or take another id.`,
        });
      checkDescription(request.body);
      await store.courses.put(courseOf(request.body), parts.clock.now());
      return reply.code(201).send(courseDocument(await found(id)));
    },
  );

  app.patch(
    '/v1/courses/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: "Change a course's title, language, calendar or graded work; what is left out stays",
        params,
        body: courseChange,
        response: { 200: courseSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), null);
      const { timeZone, startsOn, calendar, ...present } = courseDocument(await found(request.params.id));
      const merged = courseDescription.parse({
        ...present,
        ...(timeZone === null ? {} : { timeZone }),
        ...(startsOn === null ? {} : { startsOn }),
        calendar,
        ...request.body,
      });
      checkDescription(merged);
      await store.courses.put(courseOf(merged), parts.clock.now());
      return courseDocument(await found(request.params.id));
    },
  );

  app.delete(
    '/v1/courses/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: 'Delete a course with its material, its kept answers and its index',
        params,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      const { id } = request.params;
      const groups = (await store.groups.list()).filter((group) => group.courseIds.includes(id));
      if (groups.length > 0)
        throw new ConflictError(
          'course_in_use',
          `Course "${id}" is studied in ${groups.map((group) => `"${group.id}"`).join(', ')}.`,
          { fix: 'Take it out of these groups first.' },
        );
      if (!(await parts.knowledge.deleteCourse(id)))
        throw new NotFoundError('unknown_course', `There is no course "${id}".`);
      return reply.code(204).send(null);
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
