import { z } from 'zod';
import type { AgentRequest } from '../../../agent/index.ts';
import { coursesOf, groupOf } from '../../../conversation/index.ts';
import type { Turn } from '../../../domain/conversation/answer.ts';
import { BadInputError, NotFoundError } from '../../../domain/faults/errors.ts';
import type { Store } from '../../../store/index.ts';
import { type Principal, requireGroup } from '../../requests/access/access.ts';
import { askedWithin } from './asked-within.ts';
import type { LimitsAsked } from './length-asked.ts';

/** Characters of a question, and what is read of each turn before it. */
export const MAX_TEXT = 4_000;
/** A client sends the whole talk each time; the last of it is read, and the body has a bound of its own. */
const MAX_MESSAGES = 2_000;
/** As OpenAI's interface has it. */
const MAX_STOPS = 4;
const MAX_HISTORY = 20;
/** Longer than this a voice must not be made to wait for its filler. */
const MAX_FILLER_AFTER_MS = 10_000;

const contentPart = z.looseObject({ type: z.string(), text: z.string().nullish() });
const chatMessage = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z
    .union([z.string(), z.array(contentPart), z.null()], 'a text, or a list of {"type": "text", "text": …}')
    .optional(),
});

/** -1 is how clients made for llama.cpp and LM Studio say that there is no limit. */
const NO_LIMIT = -1;
const tokens = z
  .int()
  .refine((given) => given >= 1 || given === NO_LIMIT, 'a whole number from 1, or -1 for no limit')
  .nullish();

/**
 * As OpenAI's clients send it, and as Agora's voice engine does with `vendor: custom`: unknown keys are let through.
 */
export const completionBody = z.looseObject({
  model: z.string().max(200).nullish(),
  messages: z.array(chatMessage).min(1).max(MAX_MESSAGES),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.int().nullish(),
  tools: z.array(z.unknown()).nullish(),
  functions: z.array(z.unknown()).nullish(),
  tool_choice: z.unknown().optional(),
  function_call: z.unknown().optional(),
  logprobs: z.boolean().nullish(),
  response_format: z.looseObject({ type: z.string() }).nullish(),
  modalities: z.array(z.string()).nullish(),
  audio: z.unknown().optional(),
  max_tokens: tokens,
  max_completion_tokens: tokens,
  stop: z.union([z.string(), z.array(z.string()).max(MAX_STOPS)]).nullish(),
  user: z.string().max(200).nullish(),
  /** `spoken`: short sentences without marks, for a voice. */
  style: z.enum(['written', 'spoken']).nullish(),
  /** What Agora's voice engine adds for a custom model; only that they are there counts. */
  turn_id: z.unknown().optional(),
  timestamp: z.unknown().optional(),
  context: z.unknown().optional(),
});
export type CompletionBody = z.infer<typeof completionBody>;
type ChatMessage = CompletionBody['messages'][number];

const FILLER_WANTED = `whole milliseconds from 0 to ${MAX_FILLER_AFTER_MS}`;

/**
 * What a school asks for in the address it gives a voice engine: the engine itself has no field for it. Both are
 * for a voice's streams alone; anybody else's answer stays as OpenAI's clients expect it.
 */
export const voiceQuery = z.object({
  metadata: z
    .enum(['interruptable:false', 'interruptable:true'])
    .optional()
    .describe(
      'Whether a learner who speaks to a voice engine may cut the answer short: said first, as it reads it.',
    ),
  filler: z.coerce
    .number(FILLER_WANTED)
    .int(FILLER_WANTED)
    .min(0, FILLER_WANTED)
    .max(MAX_FILLER_AFTER_MS, FILLER_WANTED)
    .optional()
    .describe('Milliseconds of silence after which a voice says that it is looking; 0 says it at once.'),
});
export type VoiceQuery = z.infer<typeof voiceQuery>;

/** What a request talks to, and how it wants to be talked to. */
export interface Target {
  courseId?: string | undefined;
  groupId?: string | undefined;
}

/** As `vendor: custom` of Agora's engine sends it; OpenAI's clients send none of the three. */
export const isFromVoiceEngine = ({ turn_id, timestamp, context }: CompletionBody): boolean =>
  [turn_id, timestamp, context].some((given) => given !== undefined && given !== null);

export function targetOf(model: string | null | undefined): Target {
  if (!model)
    throw new BadInputError(
      'model_missing',
      'Say which course or group is asked: "model" is "course:<id>" or "group:<id>"; GET /v1/models lists them.',
      { details: { param: 'model' } },
    );
  const match = /^(course|group):(.+)$/.exec(model);
  if (match?.[1] === 'course') return { courseId: match[2] };
  if (match?.[1] === 'group') return { groupId: match[2] };
  throw noSuchModel(model);
}

export const noSuchModel = (model: string): NotFoundError =>
  new NotFoundError(
    'model_not_found',
    `There is no model "${model}". Use "course:<id>" or "group:<id>"; GET /v1/models lists them.`,
    { details: { param: 'model' } },
  );

/** What a caller wants the answer held to. */
export function limitsAsked({ max_tokens, max_completion_tokens, stop }: CompletionBody): LimitsAsked {
  const ends = typeof stop === 'string' ? [stop] : (stop ?? []);
  const given = max_completion_tokens ?? max_tokens ?? NO_LIMIT;
  return { maxTokens: given === NO_LIMIT ? null : given, stop: ends.filter((end) => end !== '') };
}

/** What a message says, as far as it is text. */
export const textOf = ({ content }: ChatMessage): string =>
  typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('\n');

/** Fewer tokens than any promise of a reply takes: programs ask like that to see whether a model is there. */
const TRIAL_TOKENS = 16;

/**
 * Nobody waits for a person's reply: a program tries its connection, or sends a talk in which the last question has
 * been answered (to have it summed up, or gone on with).
 */
export function isTrial(body: CompletionBody): boolean {
  const { maxTokens } = limitsAsked(body);
  if (maxTokens !== null && maxTokens <= TRIAL_TOKENS) return true;
  const since = body.messages.slice(body.messages.findLastIndex(({ role }) => role === 'user') + 1);
  const isToolAtWork = since.some(({ role }) => role === 'tool' || role === 'function');
  return (
    !isToolAtWork && since.some((message) => message.role === 'assistant' && textOf(message).trim() !== '')
  );
}

/** What user and assistant said, as text. Everything else in the list is the caller's business, not ours. */
function turnsOf(body: CompletionBody): Turn[] {
  const asked = body.messages.findLast(({ role }) => role === 'user');
  return body.messages.flatMap((message): Turn[] => {
    if (message.role !== 'user' && message.role !== 'assistant') return [];
    const text = message.role === 'user' ? askedWithin(textOf(message)) : textOf(message);
    // A last message without text is told of, so that the one before it is not answered once more.
    return text.trim() === '' && message !== asked ? [] : [{ role: message.role, text }];
  });
}

/** The question with what was said before it, as the agent takes it. Throws where the token may not ask there. */
export async function requestOf(
  store: Store,
  principal: Principal,
  body: CompletionBody,
  target: Target,
): Promise<AgentRequest> {
  const turns = turnsOf(body);
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  const question = turns[last]?.text ?? '';
  if (question.trim() === '')
    throw new BadInputError(
      'empty_question',
      last === -1 ? 'There is no user message.' : 'The last user message has no text.',
      {
        fix: 'Send what is asked as the last message, with the role "user".',
        details: { param: 'messages' },
      },
    );
  if (question.length > MAX_TEXT)
    throw new BadInputError(
      'question_too_long',
      `The question has ${question.length} characters; at most ${MAX_TEXT}.`,
      {
        fix: 'Send the question alone as the last user message: the material is looked up here.',
        details: { param: 'messages' },
      },
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
    history: turns
      .slice(Math.max(0, last - MAX_HISTORY), last)
      .map(({ role, text }) => ({ role, text: text.slice(0, MAX_TEXT) })),
    quoted: null,
    overheard: false,
  };
}
