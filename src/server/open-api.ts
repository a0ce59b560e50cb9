import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { withFieldWords } from './documents/field-words.ts';
import { wordsForParameter } from './documents/parameter-words.ts';
import { REQUEST_EXAMPLES } from './documents/request-examples.ts';
import { MAX_KEY } from './requests/idempotency/idempotency.ts';

type Transform = typeof jsonSchemaTransform;
type Route = Parameters<Transform>[0]['route'];
type TransformWhole = typeof jsonSchemaTransformObject;

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
  const headers = withIdempotencyKey(schema, given.route);
  return {
    schema: { ...withExample(schema, given.route.method, url), ...access(schema, given.route), ...headers },
    url,
  };
};

function access(schema: FastifySchema, route: Route) {
  const scope = route.config?.scope;
  if (!scope) return { security: [] };
  const needs = `Needs a token with the scope \`${scope}\`.`;
  return { description: schema.description === undefined ? needs : `${schema.description}\n\n${needs}` };
}

/** Read before any route is, and so in no route's schema. */
const IDEMPOTENCY_KEY = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      minLength: 1,
      maxLength: MAX_KEY,
      description:
        'Chosen by whoever sends the request, anew for each: the same request once more under the same ' +
        'key is not done twice, and gets the same reply with `Idempotent-Replay: true`.',
    },
  },
};

function withIdempotencyKey(schema: FastifySchema, { method, config }: Route) {
  const takesKey = method === 'POST' && (config?.scope !== undefined || config?.openedBy !== undefined);
  return takesKey && schema.headers === undefined ? { headers: IDEMPOTENCY_KEY } : {};
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

/** A document as OpenAPI has it, in as far as schemas stand in it. */
interface WholeDocument {
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}
interface Operation {
  requestBody?: Contents;
  responses?: Record<string, Contents>;
}
interface Contents {
  content?: Record<string, { schema?: unknown }>;
}

/** The same of every field of a body, a reply and what they share. */
export const fieldsInWords: TransformWhole = (given) => {
  const whole = jsonSchemaTransformObject(given);
  // As the specification has it; the library's type is of every version of OpenAPI at once.
  const { paths = {}, components } = whole as WholeDocument;
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { requestBody, responses = {} }] of Object.entries(methods))
      for (const part of [requestBody, ...Object.values(responses)])
        for (const media of Object.values(part?.content ?? {}))
          media.schema = withFieldWords(media.schema, [`${method.toUpperCase()} ${path}`]);
  const shared = components?.schemas ?? {};
  // What a request holds of it has a name of its own: `CitationInput`.
  for (const name of Object.keys(shared))
    shared[name] = withFieldWords(shared[name], [name.replace(/Input$/, '')]);
  return whole;
};
