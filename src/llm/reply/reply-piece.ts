import { z } from 'zod';
import type { ModelUsage } from '../chat.ts';

/** A piece of a tool call; pieces of one call share `index` or, where a server tells none, follow each other. */
export interface ToolCallPiece {
  index: number | undefined;
  id: string;
  name: string;
  arguments: string;
}

/** What one chunk of a reply, or a whole reply, adds. */
export interface ReplyPiece {
  text: string;
  refusal: string;
  /** The model thinks aloud: a sign of life that nobody is shown. */
  thinking: boolean;
  toolCalls: ToolCallPiece[];
  finishReason: string | undefined;
  model: string | undefined;
  usage: ModelUsage | undefined;
}

type RawPiece = Pick<ReplyPiece, 'refusal' | 'thinking' | 'toolCalls' | 'model'>;

const NOTHING_RAW: RawPiece = { refusal: '', thinking: false, toolCalls: [], model: undefined };

const text = z.string().nullish().catch(undefined);
const toolCallsSchema = z.array(
  z.object({
    index: z.number().int().optional().catch(undefined),
    id: text,
    function: z.object({ name: text, arguments: text }).nullish(),
  }),
);

/** @param source a delta or a message, as the endpoint sent it */
function readRawPiece(source: Record<string, unknown>, model: unknown): RawPiece {
  const { refusal, content } = source;
  const calls = source.tool_calls;
  return {
    refusal: typeof refusal === 'string' ? refusal : '',
    thinking: Boolean(source.reasoning_content ?? source.reasoning) || Array.isArray(content),
    model: typeof model === 'string' ? model : undefined,
    toolCalls: !Array.isArray(calls)
      ? []
      : toolCallsSchema.parse(calls).map((call) => ({
          index: call.index,
          id: call.id ?? '',
          name: call.function?.name ?? '',
          arguments: call.function?.arguments ?? '',
        })),
  };
}

/** Content is a string, or nothing, or (Mistral) a list of parts of which some are text. */
function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textPartSchema.safeParse(part).data?.text ?? '').join('');
}

const textPartSchema = z.object({ type: z.literal('text'), text: z.string() });

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  // Any object that came as JSON has unknown values under its names.
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/**
 * What one chunk of a stream, or a whole reply, adds; null where it holds neither a choice nor usage.
 * @param place where a choice holds what the model says
 */
export function pieceOfReply(reply: unknown, place: 'delta' | 'message'): ReplyPiece | null {
  const { choices, usage, model } = fieldsOf(reply);
  const choice = fieldsOf(Array.isArray(choices) ? choices[0] : undefined);
  const said = choice[place];
  const told = readUsage(usage);
  if (typeof said !== 'object' || said === null)
    return told ? { ...NOTHING_RAW, text: '', finishReason: undefined, usage: told } : null;
  const { content } = fieldsOf(said);
  return {
    ...readRawPiece(fieldsOf(said), model),
    text: textOfContent(content),
    finishReason: typeof choice.finish_reason === 'string' ? choice.finish_reason : undefined,
    usage: told,
  };
}

/** Two pieces that follow each other, as one. */
export function joinedPieces(first: ReplyPiece, second: ReplyPiece): ReplyPiece {
  return {
    text: first.text + second.text,
    refusal: first.refusal + second.refusal,
    thinking: first.thinking || second.thinking,
    toolCalls: [...first.toolCalls, ...second.toolCalls],
    finishReason: second.finishReason ?? first.finishReason,
    model: second.model ?? first.model,
    usage: second.usage ?? first.usage,
  };
}

const count = z.number().int().nonnegative();
const usageSchema = z.object({ prompt_tokens: count, completion_tokens: count });

/** Undefined where the endpoint told none, or told it in part. */
function readUsage(usage: unknown): ModelUsage | undefined {
  if (!usage) return undefined;
  const read = usageSchema.safeParse(usage).data;
  return read && { inputTokens: read.prompt_tokens, outputTokens: read.completion_tokens };
}
