import type { Quirk, ScriptedToolCall, ScriptedUsage } from './behaviour.ts';
import { hashVector } from './hash-vector.ts';
import type { ChatBody, EmbeddingsBody, ScriptedRequest } from './request.ts';
import { tokensOf } from './tokens.ts';

type ChatRequest = Extract<ScriptedRequest, { kind: 'chat' }>;
/** 2026-01-01, so that recordings of two runs are the same. */
const CREATED = 1_767_225_600;

export interface ChunkDelta {
  role?: string;
  content?: string;
  refusal?: string;
  reasoning_content?: string;
  tool_calls?: unknown[];
}

export function chunkOf(request: ChatRequest, delta: ChunkDelta, finishReason: string | null) {
  return {
    id: `chatcmpl-${request.index}`,
    object: 'chat.completion.chunk',
    created: CREATED,
    model: request.model,
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
}

interface WholeReply {
  text: string | null;
  refusal?: string;
  toolCalls?: ScriptedToolCall[];
  finishReason?: string;
  usage?: ScriptedUsage | null;
  thoughts?: string;
}

export function completionOf(request: ChatRequest, reply: WholeReply) {
  const usage = usageOf(request, reply);
  const calls = toolCallsOf(reply).map(({ index: _, ...call }) => call);
  return {
    id: `chatcmpl-${request.index}`,
    object: 'chat.completion',
    created: CREATED,
    model: request.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: reply.text,
          refusal: reply.refusal ?? null,
          ...(reply.thoughts === undefined ? {} : { reasoning_content: reply.thoughts }),
          ...(calls.length > 0 ? { tool_calls: calls } : {}),
        },
        finish_reason: reply.finishReason ?? (calls.length > 0 ? 'tool_calls' : 'stop'),
      },
    ],
    ...(usage ? { usage } : {}),
  };
}

function toolCallsOf(reply: { toolCalls?: ScriptedToolCall[] }) {
  return (reply.toolCalls ?? []).map((call, index) => ({
    index,
    id: call.id ?? `call_${index}`,
    type: 'function',
    function: {
      name: call.name,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    },
  }));
}

/** As a stream sends them: id and name first, then the arguments in pieces; or as the quirks say. */
export function toolCallPieces(reply: { toolCalls?: ScriptedToolCall[]; quirks?: Quirk[] }): unknown[] {
  return toolCallsOf(reply).flatMap((call): unknown[] => {
    const { index, ...whole } = call;
    if (reply.quirks?.includes('no_tool_index')) return [whole];
    if (reply.quirks?.includes('same_tool_index')) return [{ index: 0, ...whole }];
    const { name, arguments: text } = call.function;
    const pieces = text.match(/.{1,5}/gsu) ?? [];
    return [
      { ...call, function: { name, arguments: '' } },
      ...pieces.map((piece) => ({ index, function: { arguments: piece } })),
    ];
  });
}

/** Counted as the tokens were sent, unless the script says otherwise. */
export function usageOf(
  request: ChatRequest,
  reply: { text: string | null; usage?: ScriptedUsage | null },
): (ScriptedUsage & { total_tokens: number }) | null {
  if (reply.usage === null) return null;
  const prompt = promptTokens(request.body);
  const usage = reply.usage ?? {
    prompt_tokens: prompt,
    completion_tokens: tokensOf(reply.text ?? '').length,
  };
  return { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
}

function promptTokens(body: ChatBody): number {
  return body.messages.reduce((sum, message) => sum + tokensOf(message.content ?? '').length, 0);
}

export function errorOf(failure: { message?: string; code?: string }) {
  return {
    error: {
      message: failure.message ?? 'scripted failure',
      type: 'scripted',
      param: null,
      code: failure.code ?? null,
    },
  };
}

const DIMENSIONS = 64;

export function embeddingsOf(
  body: EmbeddingsBody,
  behaviour: { dimensions?: number; tamper?: (vectors: unknown[]) => unknown[] },
) {
  const dimensions = behaviour.dimensions ?? body.dimensions ?? DIMENSIONS;
  const tokens = body.input.reduce((sum, text) => sum + tokensOf(text).length, 0);
  const vectors: unknown[] = body.input.map((text, index) => {
    const vector = hashVector(text, dimensions);
    const embedding =
      body.encoding_format === 'base64'
        ? Buffer.from(Float32Array.from(vector).buffer).toString('base64')
        : vector;
    return { object: 'embedding', index, embedding };
  });
  return {
    object: 'list',
    model: body.model,
    data: behaviour.tamper?.(vectors) ?? vectors,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}
