import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { spoken } from '../../../agent/index.ts';
import type { Answering } from '../../../conversation/index.ts';
import { shownName } from '../../../domain/conversation/shown-name.ts';
import { NotFoundError } from '../../../domain/faults/errors.ts';
import { languageOf } from '../../../domain/language/language.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { idParams } from '../../documents/fields.ts';
import { clientSignal } from '../../events/event-stream.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';
import { completion, completionSchema, modelSchema, openAiProblemSchema } from './completion.ts';
import { createLengthAsked } from './length-asked.ts';
import { refuseWhatIsNotOffered } from './refusals.ts';
import {
  type CompletionBody,
  completionBody,
  isFromVoiceEngine,
  isTrial,
  limitsAsked,
  noSuchModel,
  requestOf,
  type Target,
  targetOf,
  type VoiceQuery,
  voiceQuery,
} from './request.ts';
import { streamCompletion } from './stream.ts';

export interface ChatCompletionParts {
  store: Store;
  answering: Answering;
  clock: Clock;
  logger: Logger;
}

/**
 * A course or a group as a model behind OpenAI's interface, so that any OpenAI client, and voice engines with a
 * custom model, can talk to it. System messages of the caller are not followed: the material is what speaks.
 */
export function chatCompletionRoutes(app: TypedApp, parts: ChatCompletionParts): void {
  const { store, clock } = parts;
  const config = { scope: 'answer', isForOpenAi: true } as const;
  const schema = (summary: string) => ({
    tags: ['openai'],
    summary,
    description:
      'As OpenAI has it, with what is cited in `citations` and all that is known of the answer in `zhujiao`. System messages are not followed: the material is what speaks. With `stream: true` it comes as `chat.completion.chunk`s in `data:` lines, with `[DONE]` as the last: what fails before the first is told by its status, later by a line with an `error`. Titles, summaries and translations of a talk, which chat programs ask for by themselves, are refused with `not_a_question`.',
    body: completionBody,
    querystring: voiceQuery,
    response: { 200: completionSchema, '4xx': openAiProblemSchema },
  });

  /** Those that a token may talk to: all, or its own group with its courses. */
  const modelsFor = async (groupId: string | null) => {
    const groups = (await store.groups.list()).filter((group) => groupId === null || group.id === groupId);
    const courses = (await store.courses.list()).filter(
      (course) => groupId === null || groups.some((group) => group.courseIds.includes(course.id)),
    );
    const ids = [...courses.map(({ id }) => `course:${id}`), ...groups.map(({ id }) => `group:${id}`)];
    return ids.map((id) => ({ id, object: 'model' as const, created: 0, owned_by: 'zhujiao' }));
  };

  app.get(
    '/v1/models',
    {
      config,
      schema: {
        tags: ['openai'],
        summary: 'Courses and groups, as models',
        response: {
          200: z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
          '4xx': openAiProblemSchema,
        },
      },
    },
    async (request) => ({
      object: 'list' as const,
      data: await modelsFor(principalOf(request).groupId),
    }),
  );

  app.get(
    '/v1/models/:id',
    {
      config,
      schema: {
        tags: ['openai'],
        summary: 'One of them',
        params: idParams,
        response: { 200: modelSchema, '4xx': openAiProblemSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const model = (await modelsFor(principalOf(request).groupId)).find((one) => one.id === id);
      if (!model) throw noSuchModel(id);
      return model;
    },
  );

  app.post(
    '/v1/chat/completions',
    { config, schema: schema('Talk to a course or group; the model is course:<id> or group:<id>') },
    (request, reply) => complete(request, reply, null),
  );
  app.post(
    '/v1/courses/:id/chat/completions',
    { config, schema: { ...schema('The same, with the course in the URL'), params: idParams } },
    (request, reply) => complete(request, reply, { courseId: request.params.id }),
  );
  app.post(
    '/v1/groups/:id/chat/completions',
    { config, schema: { ...schema('The same, with the group in the URL'), params: idParams } },
    (request, reply) => complete(request, reply, { groupId: request.params.id }),
  );

  async function complete(
    request: FastifyRequest<{ Body: CompletionBody; Querystring: VoiceQuery }>,
    reply: FastifyReply,
    /** What the address names; null where `model` does. */
    addressed: Target | null,
  ) {
    const { body } = request;
    refuseWhatIsNotOffered(body);
    const asked = await requestOf(store, principalOf(request), body, addressed ?? targetOf(body.model)).catch(
      (error: unknown) => {
        throw addressed === null && error instanceof NotFoundError ? noSuchModel(body.model ?? '') : error;
      },
    );
    const model =
      body.model ?? (asked.group ? `group:${asked.group.id}` : `course:${asked.courses[0]?.id ?? ''}`);
    const isSpoken = body.style === 'spoken' || isFromVoiceEngine(body);
    if (isSpoken) asked.form = 'spoken';
    const by = {
      group: asked.group,
      askerId: body.user ?? null,
      askerName: shownName(body.user ?? '') || principalOf(request).name,
      messageRowId: null,
      isTrial: isTrial(body),
    };
    if (body.stream)
      return await streamCompletion(parts, reply, {
        asked,
        by,
        model,
        isSpoken,
        voice: isFromVoiceEngine(body) ? request.query : {},
        wantsUsage: body.stream_options?.include_usage ?? false,
        limits: limitsAsked(body),
      });
    const length = createLengthAsked(limitsAsked(body));
    let said = '';
    const answer = await parts.answering.answer({ ...asked, signal: clientSignal(reply) }, by, (event) => {
      if (event.type === 'delta') said += length.push(event.text);
    });
    const content = isSpoken ? spoken(said, languageOf(asked.question)) : said;
    return reply.send(completion(answer, { model, content, finish: length.finish(), now: clock.now() }));
  }
}
