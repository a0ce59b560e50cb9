import type { z } from 'zod';
import type { ChatMessage } from './chat.ts';
import { ModelError } from './model-error.ts';
import { type JsonSchema, jsonSchemaOf } from './transport/wire-messages.ts';

/**
 * How an endpoint is made to answer with one JSON object. Endpoints know the first, or only the second, or
 * neither; the last always works, as well as the model follows words.
 */
export const STRUCTURED_OUTPUTS = ['json_schema', 'json_object', 'instructed'] as const;
export type StructuredOutput = (typeof STRUCTURED_OUTPUTS)[number];

export type ResponseFormat =
  | { type: 'json_schema'; json_schema: { name: string; schema: JsonSchema; strict: boolean } }
  | { type: 'json_object' };

export function responseFormatOf(
  way: StructuredOutput,
  schema: z.ZodType | undefined,
  purpose: string,
): ResponseFormat | undefined {
  if (!schema || way === 'instructed') return undefined;
  if (way === 'json_object') return { type: 'json_object' };
  const written = jsonSchemaOf(schema);
  const name = purpose.replace(/[^\w-]/g, '_').slice(0, 64) || 'reply';
  return { type: 'json_schema', json_schema: { name, schema: written, strict: fitsStrictMode(written) } };
}

/** Where the endpoint is not given the schema as such, the model is given it in words. */
export function withSchemaInWords(
  way: StructuredOutput,
  messages: ChatMessage[],
  schema: z.ZodType | undefined,
): ChatMessage[] {
  if (!schema || way === 'json_schema') return messages;
  const content = `Reply with one JSON object and nothing else. JSON Schema: ${JSON.stringify(jsonSchemaOf(schema))}`;
  const [first, ...rest] = messages;
  if (first?.role !== 'system') return [{ role: 'system', content }, ...messages];
  // Many chat templates allow one system message, and that at the beginning.
  return [{ ...first, content: `${first.content}\n\n${content}` }, ...rest];
}

/** OpenAI's strict mode wants every property required and no others allowed, at every level. */
function fitsStrictMode(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(fitsStrictMode);
  if (typeof schema !== 'object' || schema === null) return true;
  const properties: unknown = Reflect.get(schema, 'properties');
  if (typeof properties === 'object' && properties !== null) {
    const required: unknown = Reflect.get(schema, 'required');
    const all = Object.keys(properties);
    if (Reflect.get(schema, 'additionalProperties') !== false) return false;
    if (!Array.isArray(required) || !all.every((key) => required.includes(key))) return false;
  } else if (Reflect.get(schema, 'type') === 'object') {
    return false;
  }
  return Object.values(schema).every(fitsStrictMode);
}

/** The whole reply as the object that was asked for; `invalid_reply` says what does not fit. */
export function parseStructured<T>(text: string, schema: z.ZodType<T>, model: string): T {
  let json: unknown;
  try {
    json = JSON.parse(objectIn(text));
  } catch {
    // The parser's own message quotes the reply, which may quote a learner.
    throw new ModelError('invalid_reply', `${model}: the reply is not JSON`, { model });
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const where = issue?.path.join('.') || 'the object';
  throw new ModelError(
    'invalid_reply',
    `${model}: the reply does not fit its schema: ${where}: ${issue?.message}`,
    {
      model,
    },
  );
}

/**
 * Models that were asked in words like to put the whole object into one Markdown code block, and words of their own
 * around it.
 */
function objectIn(text: string): string {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  return from === -1 || to < from ? text : text.slice(from, to + 1);
}
