import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AgentEvent, type AgentRequest, spoken } from '../../agent/index.ts';
import { type Answering, coursesOf, groupOf } from '../../conversation/index.ts';
import type { Answer, Turn } from '../../domain/answer.ts';
import type { Clock } from '../../domain/clock.ts';
import { BadInputError, NotFoundError, ZhujiaoError } from '../../domain/errors.ts';
import { languageOf } from '../../domain/language.ts';
import type { Store } from '../../store/index.ts';
import { type Principal, requireGroup } from '../access.ts';
import { answerDocument } from '../documents.ts';
import { clientSignal, openDataStream } from '../event-stream.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const MAX_TEXT = 4_000;
const MAX_MESSAGES = 100;
const MAX_HISTORY = 20;
/** Longer than this a voice must not be made to wait for its filler. */
const MAX_FILLER_AFTER_MS = 10_000;
const FILLER = { zh: '我看一下。', en: 'Let me look that up.' };

const contentPart = z.looseObject({ type: z.string(), text: z.string().optional() });
const chatMessage = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(contentPart), z.null()]).optional(),
});

/** As OpenAI's clients send it, and as Agora's voice engine does with `vendor: custom`: unknown keys are let through. */
const completionBody = z.looseObject({
  model: z.string().max(200).optional(),
  messages: z.array(chatMessage).min(1).max(MAX_MESSAGES),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  n: z.int().nullish(),
  tools: z.array(z.unknown()).nullish(),
  functions: z.array(z.unknown()).nullish(),
  user: z.string().max(200).nullish(),
  /** `spoken`: short sentences without marks, for a voice. */
  style: z.enum(['written', 'spoken']).optional(),
  /** What Agora's voice engine adds for a custom model; only that they are there counts. */
  turn_id: z.unknown().optional(),
  timestamp: z.unknown().optional(),
  context: z.unknown().optional(),
});
type CompletionBody = z.infer<typeof completionBody>;

/**
 * What a school asks for in the address it gives a voice engine: the engine itself has no field for it. Both are
 * for a voice's streams alone; anybody else's answer stays as OpenAI's clients expect it.
 */
const voiceQuery = z.object({
  /** Said first, as Agora's engine reads it: whether a learner who speaks may cut the answer short. */
  metadata: z.enum(['interruptable:false', 'interruptable:true']).optional(),
  /** Milliseconds of silence after which the voice says that it is looking; 0 says it at once. */
  filler: z.coerce.number().int().min(0).max(MAX_FILLER_AFTER_MS).optional(),
});
type VoiceQuery = z.infer<typeof voiceQuery>;

/** What a request talks to, and how it wants to be talked to. */
interface Target {
  courseId?: string | undefined;
  groupId?: string | undefined;
}

export interface ChatCompletionParts {
  store: Store;
  answering: Answering;
  clock: Clock;
}

/**
 * A course or a group as a model behind OpenAI's interface, so that any OpenAI client, and voice engines with a
 * custom model, can talk to it. System messages of the caller are not followed: the material is what speaks.
 */
export function chatCompletionRoutes(app: TypedApp, parts: ChatCompletionParts): void {
  const { store, clock } = parts;
  const config = { scope: 'answer' } as const;
  const schema = (summary: string) => ({
    tags: ['openai'],
    summary,
    body: completionBody,
    querystring: voiceQuery,
  });

  app.get(
    '/v1/models',
    { config, schema: { tags: ['openai'], summary: 'Courses and groups, as models' } },
    async (request) => {
      const { groupId } = principalOf(request);
      const groups = (await store.groups.list()).filter((group) => groupId === null || group.id === groupId);
      const courses = (await store.courses.list()).filter(
        (course) => groupId === null || groups.some((group) => group.courseIds.includes(course.id)),
      );
      const model = (id: string) => ({ id, object: 'model', created: 0, owned_by: 'zhujiao' });
      return {
        object: 'list',
        data: [
          ...courses.map((course) => model(`course:${course.id}`)),
          ...groups.map((group) => model(`group:${group.id}`)),
        ],
      };
    },
  );

  app.post(
    '/v1/chat/completions',
    { config, schema: schema('Talk to a course or group; `model` is course:<id> or group:<id>') },
    (request, reply) => complete(request, reply, () => targetOf(request.body.model)),
  );
  const idParams = z.object({ id: z.string() });
  app.post(
    '/v1/courses/:id/chat/completions',
    { config, schema: { ...schema('The same, with the course in the URL'), params: idParams } },
    (request, reply) => complete(request, reply, () => ({ courseId: request.params.id })),
  );
  app.post(
    '/v1/groups/:id/chat/completions',
    { config, schema: { ...schema('The same, with the group in the URL'), params: idParams } },
    (request, reply) => complete(request, reply, () => ({ groupId: request.params.id })),
  );

  async function complete(
    request: FastifyRequest<{ Body: CompletionBody; Querystring: VoiceQuery }>,
    reply: FastifyReply,
    target: () => Target,
  ) {
    const { body } = request;
    try {
      refuseWhatIsNotOffered(body);
      const asked = await requestOf(principalOf(request), body, target());
      const model =
        body.model ?? (asked.group ? `group:${asked.group.id}` : `course:${asked.courses[0]?.id ?? ''}`);
      const isSpoken = body.style === 'spoken' || isFromVoiceEngine(body);
      if (isSpoken) asked.form = 'spoken';
      const by = {
        group: asked.group,
        askerId: body.user ?? null,
        askerName: body.user ?? principalOf(request).name,
        messageRowId: null,
      };
      if (body.stream)
        return await stream(reply, {
          asked,
          by,
          model,
          isSpoken,
          voice: isFromVoiceEngine(body) ? request.query : {},
          wantsUsage: body.stream_options?.include_usage ?? false,
        });
      const answer = await parts.answering.answer({ ...asked, signal: clientSignal(reply) }, by);
      return reply.send(
        completion(
          answer,
          model,
          isSpoken ? spoken(answer.text, languageOf(asked.question)) : answer.text,
          clock.now(),
        ),
      );
    } catch (error) {
      return openAiError(reply, error);
    }
  }

  async function requestOf(
    principal: Principal,
    body: CompletionBody,
    target: Target,
  ): Promise<AgentRequest> {
    const turns = turnsOf(body);
    const last = turns.findLastIndex((turn) => turn.role === 'user');
    const question = turns[last]?.text ?? '';
    if (question.trim() === '')
      throw new BadInputError('empty_question', 'The last user message has no text.');
    if (question.length > MAX_TEXT)
      throw new BadInputError(
        'question_too_long',
        `The question has ${question.length} characters; at most ${MAX_TEXT}.`,
      );
    requireGroup(principal, target.groupId ?? principal.groupId);
    const group = target.groupId
      ? await groupOf(store, target.groupId)
      : principal.groupId
        ? await groupOf(store, principal.groupId)
        : null;
    const courses = await coursesOf(store, target.courseId, group);
    return {
      question,
      courses,
      group,
      history: turns.slice(Math.max(0, last - MAX_HISTORY), last),
      quoted: null,
      overheard: false,
    };
  }

  async function stream(
    reply: FastifyReply,
    options: {
      asked: AgentRequest;
      by: Parameters<Answering['answer']>[1];
      model: string;
      isSpoken: boolean;
      voice: VoiceQuery;
      wantsUsage: boolean;
    },
  ): Promise<FastifyReply> {
    const { asked, model, isSpoken, voice } = options;
    const language = languageOf(asked.question);
    const out = openDataStream(reply);
    const created = Math.floor(clock.now() / 1000);
    const id = `chatcmpl-${created}${Math.random().toString(36).slice(2, 10)}`;
    const chunk = (delta: object, finish: string | null, extra: object = {}) =>
      out.send({
        id,
        object: 'chat.completion.chunk',
        created,
        model,
        choices: [{ index: 0, delta, finish_reason: finish }],
        ...extra,
      });
    let filler: NodeJS.Timeout | undefined;
    const say = (text: string) => {
      clearTimeout(filler);
      const said = isSpoken ? spoken(text, language) : text;
      if (said !== '') chunk({ content: said }, null);
    };
    if (voice.metadata !== undefined)
      out.send({
        object: 'chat.completion.custom_metadata',
        choices: [],
        metadata: { interruptable: voice.metadata === 'interruptable:true' },
      });
    chunk({ role: 'assistant', content: '' }, null);
    const fill = () => chunk({ content: FILLER[language] }, null);
    if (voice.filler === 0) fill();
    else if (voice.filler !== undefined) filler = setTimeout(fill, voice.filler);
    try {
      const answer = await parts.answering.answer(
        { ...asked, signal: out.signal },
        options.by,
        (event: AgentEvent) => {
          if (event.type === 'delta') say(event.text);
        },
      );
      chunk({}, 'stop', { citations: answer.citations, zhujiao: answerDocument(answer) });
      if (options.wantsUsage)
        out.send({
          id,
          object: 'chat.completion.chunk',
          created,
          model,
          choices: [],
          usage: usageOf(answer),
        });
    } catch (error) {
      if (!out.signal.aborted) out.send({ error: errorBody(error) });
    } finally {
      clearTimeout(filler);
      out.end();
    }
    return reply;
  }
}

/** As `vendor: custom` of Agora's engine sends it; OpenAI's clients send none of the three. */
const isFromVoiceEngine = ({ turn_id, timestamp, context }: CompletionBody): boolean =>
  [turn_id, timestamp, context].some((given) => given !== undefined && given !== null);

function refuseWhatIsNotOffered(body: CompletionBody): void {
  if ((body.tools?.length ?? 0) > 0 || (body.functions?.length ?? 0) > 0) {
    throw new BadInputError(
      'tools_not_supported',
      'Tools are not supported here: the assistant uses its own. Leave out "tools".',
    );
  }
  if (body.n !== null && body.n !== undefined && body.n !== 1)
    throw new BadInputError('n_not_supported', '"n" must be 1.');
}

function targetOf(model: string | undefined): Target {
  const match = /^(course|group):(.+)$/.exec(model ?? '');
  if (match?.[1] === 'course') return { courseId: match[2] };
  if (match?.[1] === 'group') return { groupId: match[2] };
  throw new NotFoundError(
    'model_not_found',
    `There is no model "${model ?? ''}". Use "course:<id>" or "group:<id>"; GET /v1/models lists them.`,
  );
}

/** What user and assistant said, as text. Everything else in the list is the caller's business, not ours. */
function turnsOf(body: CompletionBody): Turn[] {
  return body.messages.flatMap((message): Turn[] => {
    if (message.role !== 'user' && message.role !== 'assistant') return [];
    const { content } = message;
    const text =
      typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('\n');
    return text.trim() === '' ? [] : [{ role: message.role, text }];
  });
}

const usageOf = ({ usage }: Answer) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
});

function completion(answer: Answer, model: string, content: string, now: number) {
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: Math.floor(now / 1000),
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(answer),
    citations: answer.citations,
    zhujiao: answerDocument(answer),
  };
}

function errorBody(error: unknown) {
  if (!(error instanceof ZhujiaoError))
    return {
      message: 'The answer could not be finished.',
      type: 'server_error',
      param: null,
      code: 'internal_error',
    };
  return {
    message: error.fix ? `${error.message} ${error.fix}` : error.message,
    type: 'invalid_request_error',
    param: null,
    code: error.code,
  };
}

/** Errors in the shape that OpenAI's clients read. */
function openAiError(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof ZhujiaoError)) throw error;
  const status =
    error instanceof NotFoundError
      ? 404
      : 'status' in error && typeof error.status === 'number'
        ? error.status
        : 400;
  return reply.code(status).send({ error: errorBody(error) });
}
