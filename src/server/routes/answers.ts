import { z } from 'zod';
import { type AgentEvent, type AgentRequest, ANSWER_FORMS, spoken } from '../../agent/index.ts';
import { type Answering, type AskedBy, coursesOf, groupOf } from '../../conversation/index.ts';
import type { Desk } from '../../desk/index.ts';
import type { Answer } from '../../domain/conversation/answer.ts';
import { shownName } from '../../domain/conversation/shown-name.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { FEEDBACK_VERDICTS, type Store } from '../../store/index.ts';
import {
  answerDocument,
  answerSchema,
  standingAnswerDocument,
  standingAnswerSchema,
} from '../documents/answer-document.ts';
import { defaultingTo, leftOutOr } from '../documents/fields.ts';
import { clientSignal, openEventStream } from '../events/event-stream.ts';
import { requireGroup } from '../requests/access/access.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { problemOf } from '../requests/problems/problems.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

/** Longer than any question a person types; a pasted log belongs in a code block of its own. */
const MAX_QUESTION = 4_000;
const MAX_TURNS = 20;

/** Not blanks, nor characters of no width. */
const SEEN = /[^\p{White_Space}\p{Cf}\p{Cc}]/u;

/** A misspelt key is told: without its `courseId` a question would be asked of every course. */
const askBody = z.strictObject({
  question: z
    .string()
    .max(
      MAX_QUESTION,
      `at most ${MAX_QUESTION} characters; shorten it, or paste only the last lines of a log`,
    )
    .refine((text) => SEEN.test(text), 'the question as text'),
  courseId: leftOutOr(z.string()),
  groupId: leftOutOr(z.string()),
  askerId: leftOutOr(z.string().max(200)),
  history: defaultingTo(
    [],
    z
      .array(z.strictObject({ role: z.enum(['user', 'assistant']), text: z.string().max(MAX_QUESTION) }))
      .max(MAX_TURNS),
  ),
  stream: defaultingTo(false, z.boolean()),
  /** `long` for a page, `spoken` for a voice: short sentences without marks. */
  form: defaultingTo('chat', z.enum(ANSWER_FORMS)),
});

const feedbackBody = z.strictObject({
  verdict: z.enum(FEEDBACK_VERDICTS),
  comment: leftOutOr(z.string().max(2_000)),
});

interface AnswerParts {
  store: Store;
  answering: Answering;
  desk: Desk;
  clock: Clock;
  logger: Logger;
}

export function answerRoutes(app: TypedApp, parts: AnswerParts): void {
  giveAnswer(app, parts);
  showAnswer(app, parts);
  takeFeedback(app, parts);
}

const giveAnswerSchema = {
  tags: ['answers'],
  summary: 'Answer a question from the course material',
  description:
    'With `Accept: text/event-stream` or `stream: true` the answer comes as events: `outcome`, ' +
    '`delta`, `citation`, `done`.',
  body: askBody,
  response: { 200: answerSchema, '4xx': problemSchema },
};

function giveAnswer(app: TypedApp, parts: AnswerParts): void {
  const { store, answering } = parts;
  app.post(
    '/v1/answers',
    { config: { scope: 'answer' }, schema: giveAnswerSchema },
    async (request, reply) => {
      const { body } = request;
      const principal = principalOf(request);
      const groupId = body.groupId ?? principal.groupId;
      requireGroup(principal, groupId);
      const group = groupId === null ? null : await groupOf(store, groupId);
      const courses = await coursesOf(store, body.courseId, group);
      const asked: AgentRequest = {
        question: body.question,
        courses,
        group,
        history: body.history,
        quoted: null,
        overheard: false,
        form: body.form,
      };
      // A voice reads neither marks nor code; the record keeps the written answer.
      const said = (answer: Answer): Answer =>
        body.form === 'spoken' ? { ...answer, text: spoken(answer.text, languageOf(body.question)) } : answer;
      const by: AskedBy = {
        group,
        askerId: body.askerId ?? null,
        askerName: shownName(body.askerId ?? '') || principal.name,
        messageRowId: null,
      };
      const wantsStream = body.stream || (request.headers.accept ?? '').includes('text/event-stream');
      if (!wantsStream)
        return answerDocument(said(await answering.answer({ ...asked, signal: clientSignal(reply) }, by)));
      const stream = openEventStream(reply);
      try {
        const answer = await answering.answer({ ...asked, signal: stream.signal }, by, (event) =>
          stream.send(
            streamed(
              event.type === 'delta' && body.form === 'spoken'
                ? { ...event, text: spoken(event.text, languageOf(body.question)) }
                : event,
            ),
          ),
        );
        stream.send({ event: 'done', data: answerDocument(said(answer)) });
        await stream.complete();
      } catch (error) {
        if (!stream.signal.aborted) {
          parts.logger.error({ error: String(error) }, 'a streamed answer failed');
          const { code, detail, fix } = problemOf(error);
          stream.send({ event: 'error', data: { code, detail, fix } });
        }
      } finally {
        stream.end();
      }
      return reply;
    },
  );
}

const showAnswerSchema = {
  tags: ['answers'],
  summary: "An answer, with the operator's reply once there is one, and what was put right of it since",
  params: z.object({ id: z.string() }),
  response: { 200: standingAnswerSchema, '4xx': problemSchema },
};

function showAnswer(app: TypedApp, { store, answering }: AnswerParts): void {
  app.get('/v1/answers/:id', { config: { scope: 'answer' }, schema: showAnswerSchema }, async (request) => {
    const record = await store.answers.get(request.params.id);
    const answer = record ? await answering.find(request.params.id) : null;
    if (!record || !answer) throw unknown('answer', request.params.id);
    requireGroup(principalOf(request), record.groupId);
    return standingAnswerDocument(answer);
  });
}

const takeFeedbackSchema = {
  tags: ['answers'],
  summary: 'Say whether an answer helped',
  params: z.object({ id: z.string() }),
  body: feedbackBody,
  response: { 201: z.object({ id: z.string() }), '4xx': problemSchema },
};

function takeFeedback(app: TypedApp, parts: AnswerParts): void {
  const { store } = parts;
  app.post(
    '/v1/answers/:id/feedback',
    { config: { scope: 'answer' }, schema: takeFeedbackSchema },
    async (request, reply) => {
      const record = await store.answers.get(request.params.id);
      if (!record) throw unknown('answer', request.params.id);
      const principal = principalOf(request);
      requireGroup(principal, record.groupId);
      const { verdict, comment } = request.body;
      const feedback = {
        answerId: request.params.id,
        verdict,
        comment: comment ?? null,
        givenBy: principal.id,
      };
      const id = await store.feedback.insert(feedback, parts.clock.now());
      await parts.desk.judged(request.params.id, verdict, { actor: principal.name, comment });
      return reply.code(201).send({ id });
    },
  );
}

/** An event's data is what it has beside its type; a citation is the data itself. */
function streamed(event: AgentEvent): { event: string; data: unknown } {
  if (event.type === 'citation') return { event: event.type, data: event.citation };
  const { type, ...data } = event;
  return { event: type, data };
}
