import { z } from 'zod';
import {
  answerAsGiven,
  conversationAround,
  deskHelp,
  givenElsewhere,
  mayBeCorrected,
  priorityOf,
  testLineOf,
} from '../../../desk/index.ts';
import { messageDocument } from '../../../domain/conversation/message-document.ts';
import {
  QUESTION_KINDS,
  QUESTION_OWNERS,
  QUESTION_STATUSES,
  type Question,
} from '../../../domain/conversation/question.ts';
import { LANGUAGES } from '../../../domain/language/language.ts';
import { toIso } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { idParams, sought, statusesGiven, statusesOf } from '../../documents/fields.ts';
import { messageSchema } from '../../documents/message-document.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery } from '../../documents/page.ts';
import { questionSchema } from '../../documents/question-document.ts';
import { groupToList } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';
import { deskQuestions, type QuestionRouteParts } from './desk-questions.ts';

/** Waiting questions that are put in order of urgency; more than this nobody can look at. */
const ORDERED = 1_000;
/** Answered questions that a test set is made of. */
const TEST_LINES = 2_000;

const readersLanguage = z
  .enum(LANGUAGES)
  .optional()
  .describe(
    'Of whoever reads: what the service itself wrote of an alert or a quarrel. As written without it, in the group’s.',
  );

const eventSchema = z.object({
  kind: z.string(),
  actor: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: z.iso.datetime({ offset: true }),
});

/** The line of the desk, one question whole, and what helps to answer it. */
export function questionReadingRoutes(app: TypedApp, parts: QuestionRouteParts): void {
  listQuestions(app, parts);
  exportTestSet(app, parts);
  showQuestion(app, parts);
  showHelp(app, parts);
}

/** The most urgent first; of those in `statuses` alone, or all. */
async function inOrder(
  { store, clock }: QuestionRouteParts,
  filter: Omit<Parameters<Store['questions']['waiting']>[0], 'limit'>,
  statuses: readonly Question['status'][] | undefined,
) {
  const all = await store.questions.waiting({ ...filter, limit: ORDERED });
  const waiting = all.filter(({ status }) => !statuses || statuses.includes(status));
  const counts = await store.questions.duplicateCounts(waiting.map((question) => question.id));
  const now = clock.now();
  return waiting
    .map((question) => ({
      question,
      score: priorityOf(question, counts.get(question.id) ?? 0, now).score,
    }))
    .sort((a, b) => b.score - a.score || (a.question.dueAt ?? 0) - (b.question.dueAt ?? 0))
    .map(({ question }) => question);
}

const listQuestionsSchema = {
  tags: ['desk'],
  summary: 'Questions, oldest first unless another order is asked for',
  querystring: pageQuery.extend({
    language: readersLanguage,
    status: statusesGiven(QUESTION_STATUSES),
    groupId: z.string().optional(),
    kind: z.enum(QUESTION_KINDS).optional().describe('Of this kind only.'),
    owner: z.enum(QUESTION_OWNERS).optional(),
    find: sought.describe(
      'In its words or the asker’s name, whatever the case, or their whole account; also of one that joined it.',
    ),
    order: z
      .enum(['age', 'latest', 'priority'])
      .default('age')
      .describe(
        '`age`: oldest first; `latest`: the latest first; `priority`: what waits, the most urgent first.',
      ),
    brief: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true')
      .describe('`true`: without the nearest passages and the draft, which come with one question.'),
    duplicates: z
      .enum(['show', 'hide'])
      .default('show')
      .describe('`hide`: without those that joined another question.'),
  }),
  response: { 200: pageOf(questionSchema), '4xx': problemSchema },
};

function listQuestions(app: TypedApp, parts: QuestionRouteParts): void {
  const { desk } = parts;
  const { documents } = deskQuestions(parts);
  app.get('/v1/questions', { config: { scope: 'operate' }, schema: listQuestionsSchema }, async (request) => {
    const { cursor, limit, status, groupId, kind, owner, find, order, duplicates, brief, language } =
      request.query;
    const bound = groupToList(request, groupId);
    const listed = async (some: Question[]) => {
      const whole = await documents(some, language);
      return brief ? whole.map((one) => ({ ...one, nearest: [], draft: '' })) : whole;
    };
    if (order === 'priority') {
      const statuses = statusesOf(status, QUESTION_STATUSES);
      const ordered = await inOrder(parts, { groupId: bound, kind, owner, sought: find }, statuses);
      const page = pageOfWhole(ordered, ({ id }) => id, { cursor, limit });
      return { ...page, items: await listed(page.items) };
    }
    const questions = await desk.list({
      statuses: statusesOf(status, QUESTION_STATUSES),
      groupId: bound,
      kind,
      owner,
      sought: find,
      withoutDuplicates: duplicates === 'hide',
      latestFirst: order === 'latest',
      after: cursor,
      limit,
    });
    return { items: await listed(questions), nextCursor: nextCursor(questions, limit) };
  });
}

const exportTestSetSchema = {
  tags: ['desk'],
  summary: 'What people answered, as lines of a test set (JSONL); personal data is masked',
  querystring: z.object({ courseId: z.string(), groupId: z.string().optional() }),
  response: { 200: z.string(), '4xx': problemSchema },
};

function exportTestSet(app: TypedApp, { store }: QuestionRouteParts): void {
  app.get(
    '/v1/questions/test-set',
    { config: { scope: 'operate' }, schema: exportTestSetSchema },
    async (request, reply) => {
      const bound = groupToList(request, request.query.groupId) ?? null;
      const answered = await store.questions.answeredByStaff(request.query.courseId, TEST_LINES, bound);
      const lines = answered
        .filter((question) => question.duplicateOf === null)
        .flatMap((question) => testLineOf(question) ?? []);
      return await reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="desk-test-set.jsonl"')
        .serializer((payload: unknown) => String(payload))
        .send(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
  );
}

const showQuestionSchema = {
  tags: ['desk'],
  summary: 'A question with the conversation around it',
  params: idParams,
  querystring: z.object({ language: readersLanguage }),
  response: {
    200: questionSchema.extend({
      context: z.array(messageSchema),
      history: z.array(eventSchema),
      askedBy: z.array(z.object({ id: z.string(), askerName: z.string(), text: z.string() })),
      /** Whether its answer can be put right with `correct`. */
      correctable: z.boolean(),
      /** Questions of others that were answered with the same words: a correction tells their askers too. */
      alsoGiven: z.number(),
    }),
    '4xx': problemSchema,
  },
};

function showQuestion(app: TypedApp, parts: QuestionRouteParts): void {
  const { store, desk, clock } = parts;
  const { document, mine } = deskQuestions(parts);
  app.get(
    '/v1/questions/:id',
    { config: { scope: 'operate' }, schema: showQuestionSchema },
    async (request) => {
      const question = await mine(request, request.params.id);
      const asked = question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
      const context = asked ? await conversationAround(store, asked) : [];
      const history = await desk.history(question.id);
      const joined = await store.questions.duplicatesOf(question.id);
      const correctable = mayBeCorrected(question);
      const where = { within: principalOf(request).groupId, now: clock.now() };
      const elsewhere = correctable
        ? await givenElsewhere(store, question, await answerAsGiven(store, question), where)
        : [];
      return {
        ...(await document(question, request.query.language)),
        context: context.map(messageDocument),
        history: history.map(({ kind, actor, detail, createdAt }) => ({
          kind,
          actor,
          detail,
          at: toIso(createdAt),
        })),
        askedBy: joined.map(({ id, askerName, text }) => ({ id, askerName, text })),
        correctable,
        alsoGiven: elsewhere.length,
      };
    },
  );
}

const showHelpSchema = {
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
};

function showHelp(app: TypedApp, parts: QuestionRouteParts): void {
  const { mine } = deskQuestions(parts);
  app.get(
    '/v1/questions/:id/help',
    { config: { scope: 'operate' }, schema: showHelpSchema },
    async (request) =>
      await deskHelp(parts, await mine(request, request.params.id), principalOf(request).groupId),
  );
}
