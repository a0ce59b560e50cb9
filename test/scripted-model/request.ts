import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

const toolCall = z.looseObject({
  id: z.string(),
  type: z.literal('function'),
  function: z.object({ name: z.string(), arguments: z.string() }),
});

/** As strict as an endpoint is: a request that does not fit is answered with 400. */
const chatBody = z.looseObject({
  model: z.string(),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
        content: z.string().nullish(),
        tool_calls: z.array(toolCall).optional(),
        tool_call_id: z.string().optional(),
      }),
    )
    .min(1),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  max_tokens: z.number().int().positive().optional(),
  max_completion_tokens: z.number().int().positive().optional(),
  temperature: z.number().optional(),
  tools: z
    .array(
      z.object({
        type: z.literal('function'),
        function: z.object({
          name: z.string(),
          description: z.string().optional(),
          parameters: z.record(z.string(), z.unknown()).optional(),
          strict: z.boolean().optional(),
        }),
      }),
    )
    .optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
});

const embeddingsBody = z.looseObject({
  model: z.string(),
  input: z
    .union([z.string(), z.array(z.string())])
    .transform((input) => (typeof input === 'string' ? [input] : input)),
  dimensions: z.number().int().positive().optional(),
  encoding_format: z.enum(['float', 'base64']).default('float'),
});

export type ChatBody = z.infer<typeof chatBody>;
export type EmbeddingsBody = z.infer<typeof embeddingsBody>;

interface Arrived {
  /** 0 for the server's first request. */
  index: number;
  path: string;
  headers: IncomingHttpHeaders;
  /** `performance.now()` of its arrival. */
  at: number;
}

/** What a script is asked. */
export type ScriptedRequest = Arrived &
  (
    | { kind: 'chat'; model: string; stream: boolean; body: ChatBody }
    | { kind: 'embeddings'; model: string; stream: false; body: EmbeddingsBody }
  );

/** The request as the script gets it; a `string` says what is wrong with it. */
export function readRequest(text: string, arrived: Arrived): ScriptedRequest | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'We could not parse the JSON body of your request.';
  }
  if (arrived.path.endsWith('/embeddings')) {
    const read = embeddingsBody.safeParse(json);
    if (!read.success) return z.prettifyError(read.error);
    return { ...arrived, kind: 'embeddings', model: read.data.model, stream: false, body: read.data };
  }
  const read = chatBody.safeParse(json);
  if (!read.success) return z.prettifyError(read.error);
  return { ...arrived, kind: 'chat', model: read.data.model, stream: read.data.stream, body: read.data };
}

/** The text of the last message of a role: what most scripts look at. */
export function lastText(request: ScriptedRequest, role: 'system' | 'user' | 'tool' = 'user'): string {
  if (request.kind !== 'chat') return '';
  return request.body.messages.findLast((message) => message.role === role)?.content ?? '';
}
