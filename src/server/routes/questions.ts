import { z } from 'zod';
import {
  type Desk,
  deskHelp,
  type FindPassages,
  keepAnswer,
  priorityOf,
  testLineOf,
} from '../../desk/index.ts';
import { type Clock, toIso } from '../../domain/clock.ts';
import { BadInputError } from '../../domain/errors.ts';
import { messageDocument } from '../../domain/message-document.ts';
import {
  QUESTION_KINDS,
  QUESTION_OWNERS,
  QUESTION_STATUSES,
  type Question,
  type QuestionStatus,
} from '../../domain/question.ts';
import type { CompareQuestions, VerifiedAnswers } from '../../knowledge/index.ts';
import { type Store, WAITING_STATUSES } from '../../store/index.ts';
import { requireGroup } from '../access.ts';
import {
  messageSchema,
  nextCursor,
  pageOf,
  pageQuery,
  questionDocument,
  questionSchema,
} from '../documents.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const MAX_REPLY = 4_000;
/** Messages shown around a question: enough to see what it is about. */
const CONTEXT_MESSAGES = 20;
const CONTEXT_AFTER_MS = 10 * 60_000;

const operator = z.string().trim().min(1, 'who is it? send a name').max(60);
const idParams = z.object({ id: z.string() });
const eventSchema = z.object({
  kind: z.string(),
  actor: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: z.iso.datetime({ offset: true }),
});

function statusesOf(text: string | undefined): QuestionStatus[] | undefined {
  if (text === undefined || text === '') return undefined;
  return text.split(',').map((part) => {
    const status = QUESTION_STATUSES.find((known) => known === part.trim());
    if (!status)
      throw new BadInputError(
        'unknown_status',
        `"${part}" is not a status. Known: ${QUESTION_STATUSES.join(', ')}.`,
      );
    return status;
  });
}

/** Waiting questions that are put in order of urgency; more than this nobody can look at. */
const ORDERED = 1_000;
/** Answered questions that a test set is made of. */
const TEST_LINES = 2_000;

export interface QuestionRouteParts {
  store: Store;
  desk: Desk;
  clock: Clock;
  verified: VerifiedAnswers;
  compare: CompareQuestions;
  findPassages: FindPassages;
}

export function questionRoutes(app: TypedApp, parts: QuestionRouteParts): void {
  const { store, desk, clock } = parts;

  async function documents(questions: Question[]) {
    const counts = await store.questions.duplicateCounts(questions.map((question) => question.id));
    const groups = new Map((await store.groups.list()).map((group) => [group.id, group.name]));
    return await Promise.all(
      questions.map(async (question) => {
        const message =
          question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
        const duplicates = counts.get(question.id) ?? 0;
        return questionDocument(question, {
          groupName: question.groupId === null ? null : (groups.get(question.groupId) ?? null),
          messageId: message?.messageId ?? null,
          duplicates,
          priority: WAITING_STATUSES.includes(question.status)
            ? priorityOf(question, duplicates, clock.now())
            : null,
        });
      }),
    );
  }

  async function document(question: Question) {
    const [only] = await documents([question]);
    if (!only) throw new Error('one question has one document');
    return only;
  }

  /** The most urgent first. */
  async function inOrder(filter: Parameters<Store['questions']['waiting']>[0], limit: number) {
    const waiting = await store.questions.waiting({ ...filter, limit: ORDERED });
    const counts = await store.questions.duplicateCounts(waiting.map((question) => question.id));
    const now = clock.now();
    return waiting
      .map((question) => ({
        question,
        score: priorityOf(question, counts.get(question.id) ?? 0, now).score,
      }))
      .sort((a, b) => b.score - a.score || (a.question.dueAt ?? 0) - (b.question.dueAt ?? 0))
      .slice(0, limit)
      .map(({ question }) => question);
  }

  async function mine(
    request: { principal: Parameters<typeof principalOf>[0]['principal'] },
    id: string,
  ): Promise<Question> {
    const question = await desk.get(id);
    requireGroup(principalOf(request), question.groupId);
    return question;
  }

  app.get(
    '/v1/questions',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary:
          'Questions, oldest first; `status` takes several, with commas. `order=priority`: what waits, the most urgent first',
        querystring: pageQuery.extend({
          status: z.string().optional(),
          groupId: z.string().optional(),
          kind: z.enum(QUESTION_KINDS).optional(),
          owner: z.enum(QUESTION_OWNERS).optional(),
          order: z.enum(['age', 'priority']).default('age'),
          /** `hide`: without those that joined another question. */
          duplicates: z.enum(['show', 'hide']).default('show'),
        }),
        response: { 200: pageOf(questionSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cursor, limit, status, groupId, kind, owner, order, duplicates } = request.query;
      const bound = principalOf(request).groupId ?? groupId;
      if (groupId !== undefined) requireGroup(principalOf(request), groupId);
      if (order === 'priority') {
        const statuses = statusesOf(status);
        const ordered = await inOrder({ groupId: bound, kind, owner, limit }, limit);
        const wanted = ordered.filter((question) => !statuses || statuses.includes(question.status));
        return { items: await documents(wanted), nextCursor: null };
      }
      const questions = await desk.list({
        statuses: statusesOf(status),
        groupId: bound,
        kind,
        owner,
        withoutDuplicates: duplicates === 'hide',
        after: cursor,
        limit,
      });
      return { items: await documents(questions), nextCursor: nextCursor(questions, limit) };
    },
  );

  app.get(
    '/v1/questions/test-set',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'What people answered, as lines of a test set (JSONL); personal data is masked',
        querystring: z.object({ courseId: z.string(), groupId: z.string().optional() }),
        response: { 200: z.string(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      if (request.query.groupId !== undefined) requireGroup(principal, request.query.groupId);
      const bound = principal.groupId ?? request.query.groupId;
      const answered = await store.questions.answeredByStaff(request.query.courseId, TEST_LINES);
      const lines = answered
        .filter((question) => bound === undefined || question.groupId === bound)
        .filter((question) => question.duplicateOf === null)
        .flatMap((question) => testLineOf(question) ?? []);
      return await reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="desk-test-set.jsonl"')
        .serializer((payload: unknown) => String(payload))
        .send(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
  );

  app.get(
    '/v1/questions/:id',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'A question with the conversation around it',
        params: idParams,
        response: {
          200: questionSchema.extend({
            context: z.array(messageSchema),
            history: z.array(eventSchema),
            askedBy: z.array(z.object({ id: z.string(), askerName: z.string(), text: z.string() })),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const question = await mine(request, request.params.id);
      const asked = question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
      const context = asked
        ? await store.messages.recent(asked.groupId, CONTEXT_MESSAGES, {
            until: asked.sentAt + CONTEXT_AFTER_MS,
          })
        : [];
      const history = await desk.history(question.id);
      const joined = await store.questions.duplicatesOf(question.id);
      return {
        ...(await document(question)),
        context: context.map(messageDocument),
        history: history.map(({ kind, actor, detail, createdAt }) => ({
          kind,
          actor,
          detail,
          at: toIso(createdAt),
        })),
        askedBy: joined.map(({ id, askerName, text }) => ({ id, askerName, text })),
      };
    },
  );

  const actions = {
    claim: {
      summary: 'Take a question: for ten minutes nobody else answers it',
      body: z.object({ operator }),
    },
    release: { summary: 'Put a claimed question back', body: z.object({ operator }) },
    answer: {
      summary: "Answer it: the reply goes to the learner's message, signed, and the question is closed",
      body: z.object({
        operator,
        text: z.string().trim().min(1, 'is empty').max(MAX_REPLY),
        /** For a complaint: this is its solution, not only a first answer. */
        solved: z.boolean().optional(),
      }),
    },
    dismiss: {
      summary: 'Close it without an answer',
      body: z.object({ operator, reason: z.string().trim().min(1, 'say why').max(500) }),
    },
  };
  const answers = { 200: questionSchema, '4xx': problemSchema };

  app.post(
    '/v1/questions/:id/claim',
    {
      config: { scope: 'operate' },
      schema: { tags: ['desk'], ...actions.claim, params: idParams, response: answers },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await document(await desk.claim(request.params.id, request.body.operator));
    },
  );
  app.post(
    '/v1/questions/:id/release',
    {
      config: { scope: 'operate' },
      schema: { tags: ['desk'], ...actions.release, params: idParams, response: answers },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await document(await desk.release(request.params.id, request.body.operator));
    },
  );
  app.post(
    '/v1/questions/:id/answer',
    {
      config: { scope: 'operate' },
      schema: { tags: ['desk'], ...actions.answer, params: idParams, response: answers },
    },
    async (request) => {
      await mine(request, request.params.id);
      const { operator, text, solved } = request.body;
      return await document(
        await desk.answer(request.params.id, operator, text, solved === undefined ? {} : { solved }),
      );
    },
  );
  app.post(
    '/v1/questions/:id/dismiss',
    {
      config: { scope: 'operate' },
      schema: { tags: ['desk'], ...actions.dismiss, params: idParams, response: answers },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await document(
        await desk.dismiss(request.params.id, request.body.operator, request.body.reason),
      );
    },
  );

  app.post(
    '/v1/questions/:id/solve',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'A complaint has its solution; after three days it is asked after',
        params: idParams,
        body: z.object({ operator }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return await document(await desk.solve(request.params.id, request.body.operator));
    },
  );

  app.post(
    '/v1/questions/:id/follow-up',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'A solved complaint was asked after, and it is good',
        params: idParams,
        body: z.object({ operator, note: z.string().trim().max(500).default('') }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      const { operator, note } = request.body;
      return await document(await desk.followUp(request.params.id, operator, note));
    },
  );

  app.get(
    '/v1/questions/:id/help',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'The nearest passages, what was answered to like questions, and a draft',
        params: idParams,
        response: {
          200: z.object({
            nearest: questionSchema.shape.nearest,
            past: z.array(
              z.object({
                from: z.enum(['verified', 'staff']),
                question: z.string(),
                answer: z.string(),
                answeredBy: z.string(),
                like: z.number(),
              }),
            ),
            draft: z.string(),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => await deskHelp(parts, await mine(request, request.params.id)),
  );

  app.post(
    '/v1/questions/:id/keep',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Keep the answer: it is given, signed, whenever the same is asked; personal data is masked',
        params: idParams,
        body: z.object({
          operator,
          question: z.string().trim().min(1).max(MAX_REPLY).optional(),
          answer: z.string().trim().min(1).max(MAX_REPLY).optional(),
          courseId: z.string().optional(),
        }),
        response: {
          201: z.object({ id: z.string(), courseId: z.string(), question: z.string(), answer: z.string() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request, reply) => {
      const question = await mine(request, request.params.id);
      const kept = await keepAnswer(parts.verified, question, request.body);
      await store.questionEvents.append(
        { questionId: question.id, kind: 'kept', actor: request.body.operator, detail: { answer: kept.id } },
        clock.now(),
      );
      const { id, courseId, question: asked, answer } = kept;
      return reply.code(201).send({ id, courseId, question: asked, answer });
    },
  );
}
