import { z } from 'zod';
import type { ModelUsage } from '../chat.ts';
import { type Fields, fieldsOf } from '../json-fields.ts';
import { saidReason } from './finish-reason.ts';

/** A piece of a tool call; pieces of one call share `index` or, where a server tells none, follow each other. */
export interface ToolCallPiece {
  index: number | undefined;
  id: string;
  name: string;
  arguments: string;
  /** What stands beside the call and goes back with it. */
  extra?: unknown;
}

/** What one chunk of a reply, or a whole reply, adds. */
export interface ReplyPiece {
  text: string;
  refusal: string;
  /** The model thinks aloud: a sign of life that nobody is shown. */
  thinking: boolean;
  /** What it thinks, where the endpoint tells that apart. */
  thoughts: string;
  toolCalls: ToolCallPiece[];
  finishReason: string | undefined;
  model: string | undefined;
  usage: ModelUsage | undefined;
}

type RawPiece = Pick<ReplyPiece, 'refusal' | 'thinking' | 'thoughts' | 'toolCalls'>;

const NOTHING_RAW: RawPiece = { refusal: '', thinking: false, thoughts: '', toolCalls: [] };

const text = z.string().nullish().catch(undefined);
/** Ollama and some gateways send the arguments as the object that they stand for. */
const argumentsSchema = z
  .union([z.string(), z.record(z.string(), z.unknown()).transform((given) => JSON.stringify(given))])
  .nullish()
  .catch(undefined);
const toolCallSchema = z.object({
  index: z.int().optional().catch(undefined),
  id: text,
  function: z.object({ name: text, arguments: argumentsSchema }).nullish(),
  extra_content: z.unknown().optional(),
});

/** @param source a delta or a message, as the endpoint sent it */
function readRawPiece(source: Fields): RawPiece {
  const { refusal, content, reasoning_content, reasoning, reasoning_details, tool_calls: calls } = source;
  const thoughts = reasoning_content ?? reasoning;
  return {
    refusal: typeof refusal === 'string' ? refusal : '',
    thinking: Boolean(thoughts) || Array.isArray(content) || Array.isArray(reasoning_details),
    // Under this name endpoints want it back.
    thoughts: typeof reasoning_content === 'string' ? reasoning_content : '',
    toolCalls: !Array.isArray(calls)
      ? []
      : calls.flatMap((call) => {
          const read = toolCallSchema.safeParse(call).data;
          if (!read) return [];
          return {
            index: read.index,
            id: read.id ?? '',
            name: read.function?.name ?? '',
            arguments: read.function?.arguments ?? '',
            extra: read.extra_content,
          };
        }),
  };
}

/** Content is a string, or nothing, or (Mistral) a list of parts of which some are text. */
function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textPartSchema.safeParse(part).data?.text ?? '').join('');
}

const textPartSchema = z.object({ type: z.literal('text'), text: z.string() });

/**
 * What one chunk of a stream, or a whole reply, adds; null where it holds neither a choice nor usage.
 * @param place where a choice holds what the model says
 */
export function pieceOfReply(reply: unknown, place: 'delta' | 'message'): ReplyPiece | null {
  const { choices, usage, model } = fieldsOf(reply);
  const choice = fieldsOf(Array.isArray(choices) ? choices[0] : undefined);
  const said = choice[place];
  // Moonshot tells it within the choice.
  const told = readUsage(usage) ?? readUsage(choice.usage);
  const finishReason = saidReason(choice.finish_reason);
  const isSaid = typeof said === 'object' && said !== null;
  if (!isSaid && !told && finishReason === undefined) return null;
  return {
    ...(isSaid ? readRawPiece(fieldsOf(said)) : NOTHING_RAW),
    text: textOfContent(fieldsOf(said).content),
    model: typeof model === 'string' ? model : undefined,
    finishReason,
    usage: told,
  };
}

/** Two pieces that follow each other, as one. */
export function joinedPieces(first: ReplyPiece, second: ReplyPiece): ReplyPiece {
  return {
    text: first.text + second.text,
    refusal: first.refusal + second.refusal,
    thinking: first.thinking || second.thinking,
    thoughts: first.thoughts + second.thoughts,
    toolCalls: [...first.toolCalls, ...second.toolCalls],
    finishReason: second.finishReason ?? first.finishReason,
    model: second.model ?? first.model,
    usage: second.usage ?? first.usage,
  };
}

const count = z.number().int().nonnegative();
const usageSchema = z.object({ prompt_tokens: count, completion_tokens: count });

/** Undefined where the endpoint told none, or told it in part, or as nothing. */
function readUsage(usage: unknown): ModelUsage | undefined {
  if (!usage) return undefined;
  const read = usageSchema.safeParse(usage).data;
  if (!read || read.prompt_tokens + read.completion_tokens === 0) return undefined;
  return { inputTokens: read.prompt_tokens, outputTokens: read.completion_tokens };
}
