import type { FastifyReply, FastifyRequest } from 'fastify';
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
import { completion, completionSchema, openAiProblemSchema } from './completion.ts';
import { createLengthAsked } from './length-asked.ts';
import { modelRoutes } from './models.ts';
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
  modelRoutes(app, parts.store);
  const config = { scope: 'answer', isForOpenAi: true } as const;
  const schema = (summary: string) => ({
    tags: ['openai'],
    summary,
    description:
      'As OpenAI has it, with what is cited in `citations` and all that is known of the answer in ' +
      '`zhujiao`. System messages are not followed: the material is what speaks. With `stream: true` it ' +
      'comes as `chat.completion.chunk`s in `data:` lines, with `[DONE]` as the last: what fails before ' +
      'the first is told by its status, later by a line with an `error`. Titles, summaries and ' +
      'translations of a talk, which chat programs ask for by themselves, are refused with `not_a_question`.',
    body: completionBody,
    querystring: voiceQuery,
    response: { 200: completionSchema, '4xx': openAiProblemSchema },
  });

  app.post(
    '/v1/chat/completions',
    { config, schema: schema('Talk to a course or group; the model is course:<id> or group:<id>') },
    (request, reply) => complete(parts, request, reply, null),
  );
  app.post(
    '/v1/courses/:id/chat/completions',
    { config, schema: { ...schema('The same, with the course in the URL'), params: idParams } },
    (request, reply) => complete(parts, request, reply, { courseId: request.params.id }),
  );
  app.post(
    '/v1/groups/:id/chat/completions',
    { config, schema: { ...schema('The same, with the group in the URL'), params: idParams } },
    (request, reply) => complete(parts, request, reply, { groupId: request.params.id }),
  );
}

/** Answers as a whole, or as it is written where the body asks for a stream. */
async function complete(
  parts: ChatCompletionParts,
  request: FastifyRequest<{ Body: CompletionBody; Querystring: VoiceQuery }>,
  reply: FastifyReply,
  /** What the address names; null where `model` does. */
  addressed: Target | null,
) {
  const { body } = request;
  refuseWhatIsNotOffered(body);
  const asked = await requestOf(
    parts.store,
    principalOf(request),
    body,
    addressed ?? targetOf(body.model),
  ).catch((error: unknown) => {
    throw addressed === null && error instanceof NotFoundError ? noSuchModel(body.model ?? '') : error;
  });
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
  return reply.send(completion(answer, { model, content, finish: length.finish(), now: parts.clock.now() }));
}
