import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { wordsForParameter } from './documents/parameter-words.ts';
import { REQUEST_EXAMPLES } from './documents/request-examples.ts';

type Transform = typeof jsonSchemaTransform;

/** A part of a route's schema once it is JSON Schema. */
interface Described {
  properties?: Record<string, { description?: string }>;
}
// The transform has turned every part into JSON Schema before; Fastify leaves its type open.
const described = (part: unknown): Described | undefined => part as Described | undefined;

/**
 * Whoever reads the interface sees of every route which scope its token needs (of the open ones that none is), what its
 * parameters mean, and a body that can be sent.
 */
export const inWords: Transform = (given) => {
  const { schema, url } = jsonSchemaTransform(given);
  if (schema.hide === true) return { schema, url };
  for (const part of [schema.params, schema.querystring]) withWords(described(part), url);
  return { schema: { ...withExample(schema, given.route.method, url), ...access(schema, given.route) }, url };
};

function access(schema: FastifySchema, route: Parameters<Transform>[0]['route']) {
  const scope = route.config?.scope;
  if (!scope) return { security: [] };
  const needs = `Needs a token with the scope \`${scope}\`.`;
  return { description: schema.description === undefined ? needs : `${schema.description}\n\n${needs}` };
}

function withWords(part: Described | undefined, url: string): void {
  for (const [name, parameter] of Object.entries(part?.properties ?? {})) {
    const words = parameter.description ?? wordsForParameter(name, url);
    if (words !== undefined) parameter.description = words;
  }
}

function withExample(schema: FastifySchema, method: string | string[], url: string): FastifySchema {
  const example = REQUEST_EXAMPLES[`${String(method)} ${url}`];
  if (example === undefined) return schema;
  const body = described(schema.body);
  // Beside a reference nothing else is looked at.
  const whole = body !== undefined && '$ref' in body ? { allOf: [body] } : body;
  return { ...schema, body: { ...whole, examples: [example] } };
}
