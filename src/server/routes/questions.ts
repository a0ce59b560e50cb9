import { z } from 'zod';
import type { Desk } from '../../desk/index.ts';
import { BadInputError } from '../../domain/errors.ts';
import { messageDocument } from '../../domain/message-document.ts';
import { QUESTION_STATUSES, type Question, type QuestionStatus } from '../../domain/question.ts';
import type { Store } from '../../store/index.ts';
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

export function questionRoutes(app: TypedApp, { store, desk }: { store: Store; desk: Desk }): void {
  async function document(question: Question) {
    const group = question.groupId === null ? null : await store.groups.get(question.groupId);
    const message = question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
    return questionDocument(question, {
      groupName: group?.name ?? null,
      messageId: message?.messageId ?? null,
    });
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
        summary: 'Questions, oldest first; `status` takes several, with commas',
        querystring: pageQuery.extend({ status: z.string().optional(), groupId: z.string().optional() }),
        response: { 200: pageOf(questionSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cursor, limit, status, groupId } = request.query;
      const bound = principalOf(request).groupId ?? groupId;
      if (groupId !== undefined) requireGroup(principalOf(request), groupId);
      const questions = await desk.list({
        statuses: statusesOf(status),
        groupId: bound,
        after: cursor,
        limit,
      });
      return { items: await Promise.all(questions.map(document)), nextCursor: nextCursor(questions, limit) };
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
        response: { 200: questionSchema.extend({ context: z.array(messageSchema) }), '4xx': problemSchema },
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
      return { ...(await document(question)), context: context.map(messageDocument) };
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
      body: z.object({ operator, text: z.string().trim().min(1, 'is empty').max(MAX_REPLY) }),
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
      return await document(await desk.answer(request.params.id, request.body.operator, request.body.text));
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
}
