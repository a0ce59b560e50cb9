import { z } from 'zod';
import type { ModelUsage } from './chat.ts';

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

/** The part of a piece that LangChain's converters lose or change. */
export type RawPiece = Pick<ReplyPiece, 'refusal' | 'thinking' | 'toolCalls' | 'model'>;

export const NOTHING_RAW: RawPiece = { refusal: '', thinking: false, toolCalls: [], model: undefined };

const text = z.string().nullish().catch(undefined);
const toolCallsSchema = z.array(
  z.object({
    index: z.number().int().optional().catch(undefined),
    id: text,
    function: z.object({ name: text, arguments: text }).nullish(),
  }),
);

/** @param source a delta or a message, as the endpoint sent it */
export function readRawPiece(source: Record<string, unknown>, model: unknown): RawPiece {
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
export function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textPartSchema.safeParse(part).data?.text ?? '').join('');
}

const textPartSchema = z.object({ type: z.literal('text'), text: z.string() });

const count = z.number().int().nonnegative();
const usageSchema = z.object({ input_tokens: count, output_tokens: count });

/** @param metadata LangChain's `usage_metadata`; empty or partly NaN where the endpoint told no usage */
export function readUsage(metadata: unknown): ModelUsage | undefined {
  if (metadata === undefined) return undefined;
  const usage = usageSchema.safeParse(metadata).data;
  return usage && { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
}
