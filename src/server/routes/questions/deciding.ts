import { z } from 'zod';
import { courseToKeepIn, keepAnswer } from '../../../desk/index.ts';
import type { Question } from '../../../domain/conversation/question.ts';
import {
  byOperator,
  defaultingTo,
  idParams,
  instantGiven,
  leftOutOr,
  operatorName,
} from '../../documents/fields.ts';
import { questionSchema } from '../../documents/question-document.ts';
import type { Principal } from '../../requests/access/access.ts';
import { requireCourse } from '../../requests/access/course-access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';
import { deskQuestions, type QuestionRouteParts } from './desk-questions.ts';

const MAX_REPLY = 4_000;

/** What an operator does with a question. */
export function questionDecidingRoutes(app: TypedApp, parts: QuestionRouteParts): void {
  const { desk } = parts;
  decision(
    app,
    parts,
    'claim',
    { summary: 'Take a question: for ten minutes nobody else answers it', body: byOperator },
    (id, body, caller) => desk.claim(id, body.operator, caller.id),
  );
  decision(app, parts, 'release', { summary: 'Put a claimed question back', body: byOperator }, (id, body) =>
    desk.release(id, body.operator),
  );
  decision(
    app,
    parts,
    'answer',
    {
      summary: "Answer it: the reply goes to the learner's message, signed, and the question is closed",
      body: byOperator.extend({
        text: z.string().trim().min(1, 'a text that is not empty').max(MAX_REPLY),
        /** For a complaint: this is its solution, not only a first answer. */
        solved: leftOutOr(z.boolean()),
        /** It is given from now on whenever the same is asked, in place of what the assistant would read out. */
        keep: leftOutOr(z.boolean()),
      }),
    },
    async (id, { operator, text, solved, keep }) => {
      // Nothing is sent that could then not be kept.
      if (keep) courseToKeepIn(await desk.get(id));
      const answered = await desk.answer(id, operator, text, solved === undefined ? {} : { solved });
      if (keep) await keepAnswer(parts, id, { operator });
      return answered;
    },
  );
  decision(
    app,
    parts,
    'correct',
    {
      summary:
        "Put a wrong answer right, whoever gave it: the correction goes to the learner's message, signed, " +
        'also to others who were given the same; what was wrong is not given again',
      body: byOperator.extend({
        text: z.string().trim().min(1, 'a text that is not empty').max(MAX_REPLY),
        /** When the answer was given that is put right; needed for one that staff gave. */
        answeredAt: leftOutOr(instantGiven),
      }),
    },
    (id, body, { groupId }) => desk.correct(id, { ...body, within: groupId }),
  );
  decision(
    app,
    parts,
    'dismiss',
    {
      summary: 'Close it without an answer',
      body: byOperator.extend({ reason: z.string().trim().min(1, 'the reason, in a few words').max(500) }),
    },
    (id, { operator, reason }) => desk.dismiss(id, operator, reason),
  );
  decision(
    app,
    parts,
    'reopen',
    { summary: 'Put a dismissed question back on the desk, with fresh clocks', body: byOperator },
    (id, body) => desk.bringBack(id, body.operator),
  );
  decision(
    app,
    parts,
    'solve',
    { summary: 'A complaint has its solution; after three days it is asked after', body: byOperator },
    (id, body) => desk.solve(id, body.operator),
  );
  decision(
    app,
    parts,
    'follow-up',
    {
      summary: 'A solved complaint was asked after, and it is good',
      body: byOperator.extend({ note: defaultingTo('', z.string().trim().max(500)) }),
    },
    (id, { operator, note }) => desk.followUp(id, operator, note),
  );
  keepAnswerOf(app, parts);
}

/** One action of an operator; the question as it is after it. */
function decision<Body extends z.ZodObject>(
  app: TypedApp,
  parts: QuestionRouteParts,
  path: string,
  described: { summary: string; body: Body },
  decide: (id: string, body: z.output<Body>, caller: Principal) => Promise<Question>,
): void {
  const { document, mine } = deskQuestions(parts);
  app.post(
    `/v1/questions/:id/${path}`,
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        ...described,
        params: idParams,
        response: { 200: questionSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      // Checked by this very schema before it comes here.
      const body = request.body as z.output<Body>;
      return await document(await decide(request.params.id, body, principalOf(request)));
    },
  );
}

const keepAnswerOfSchema = {
  tags: ['desk'],
  summary: 'Keep the answer: it is given, signed, whenever the same is asked; personal data is masked',
  params: idParams,
  body: z.strictObject({
    operator: operatorName,
    question: leftOutOr(z.string().trim().min(1).max(MAX_REPLY)),
    answer: leftOutOr(z.string().trim().min(1).max(MAX_REPLY)),
    courseId: leftOutOr(z.string()),
  }),
  response: {
    201: z.object({ id: z.string(), courseId: z.string(), question: z.string(), answer: z.string() }),
    '4xx': problemSchema,
  },
};

function keepAnswerOf(app: TypedApp, parts: QuestionRouteParts): void {
  const { store } = parts;
  const { mine } = deskQuestions(parts);
  app.post(
    '/v1/questions/:id/keep',
    { config: { scope: 'operate' }, schema: keepAnswerOfSchema },
    async (request, reply) => {
      const question = await mine(request, request.params.id);
      const { courseId: chosen } = request.body;
      if (chosen !== undefined) await requireCourse(store, principalOf(request), chosen);
      const kept = await keepAnswer(parts, question.id, request.body);
      const { id, courseId, question: asked, answer } = kept;
      return reply.code(201).send({ id, courseId, question: asked, answer });
    },
  );
}
