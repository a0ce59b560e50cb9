import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SCOPES } from '../../src/store/index.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'] as const;
const media = z.strictObject({
  schema: z.looseObject({}),
  example: z.unknown().optional(),
  examples: z.unknown().optional(),
});
const content = z.record(z.string().regex(/^[\w.+*-]+\/[\w.+*-]+$/), media);

/** The parts of an OpenAPI 3.1 document that ours has, as strict as the specification is about them. */
const operation = z.strictObject({
  tags: z.array(z.string()).optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  operationId: z.string().optional(),
  deprecated: z.boolean().optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        in: z.enum(['query', 'header', 'path', 'cookie']),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: z.looseObject({}),
      }),
    )
    .optional(),
  requestBody: z
    .strictObject({ content, required: z.boolean().optional(), description: z.string().optional() })
    .optional(),
  responses: z.record(
    z.string().regex(/^([1-5](\d\d|XX)|default)$/),
    z.strictObject({
      description: z.string(),
      content: content.optional(),
      headers: z.looseObject({}).optional(),
    }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.looseObject({ url: z.string() })).optional(),
  tags: z.array(z.looseObject({ name: z.string() })).optional(),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(METHODS), operation)),
  components: z.looseObject({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.looseObject({ type: z.enum(['http', 'apiKey', 'oauth2', 'openIdConnect']) }),
    ),
  }),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});

let school: TemporaryInstallation;
let api: z.infer<typeof document>;
// biome-ignore lint/suspicious/noExplicitAny: walked through as it came
let raw: any;
beforeAll(async () => {
  school = await temporaryInstallation();
  raw = (await school.call('GET', '/openapi.json', { token: null })).json;
  api = document.parse(raw);
});

function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>; // neither null nor a list
    for (const item of Object.values(value)) yield* nodes(item);
  }
}

const operations = () =>
  Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({ path, method, described })),
  );

describe('the OpenAPI document', () => {
  test('refers to nothing that is not there, and has no word of an older version', () => {
    for (const node of nodes(raw)) {
      const reference = node['$ref'];
      if (typeof reference === 'string') {
        const target = reference.replace(/^#\//, '').split('/');
        expect(
          target.reduce((at, key) => at?.[key], raw),
          reference,
        ).toBeDefined();
      }
      if ('nullable' in node && typeof node['nullable'] === 'boolean') throw new Error('nullable is of 3.0');
    }
  });

  test('declares every parameter of a path, and requires it', () => {
    for (const { path, described } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (described.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name).sort(), path).toEqual(named.sort());
      for (const parameter of declared) expect(parameter.required, path).toBe(true);
    }
  });

  test('names each operation once, with a summary and its scheme of access', () => {
    for (const { path, method, described } of operations()) {
      expect(described.summary, `${method} ${path}`).toBeTruthy();
      // The page shows it as it is written; marks are read in descriptions alone.
      expect(described.summary, `${method} ${path}`).not.toContain('`');
    }
    const schemes = Object.keys(api.components.securitySchemes);
    for (const requirement of api.security ?? [])
      for (const name of Object.keys(requirement)) expect(schemes).toContain(name);
  });

  test('asks for a token where the service does, names its scope, and nowhere else', async () => {
    for (const { path, method, described } of operations()) {
      const url = path.replace(/\{\w+\}/g, 'x');
      const { status } = await school.call(method.toUpperCase(), url, { token: null });
      const isOpen = described.security?.length === 0;
      expect(status === 401, `${method} ${path}`).toBe(!isOpen);
      if (!isOpen)
        expect(described.description, `${method} ${path}`).toMatch(/Needs a token with the scope `\w+`/);
    }
  });

  test('opens no route to a token with every other scope than the one that it names', async () => {
    const without = new Map<string, string>();
    for (const scope of SCOPES)
      without.set(scope, await school.token(SCOPES.filter((other) => other !== scope && other !== 'admin')));
    let asked = 0;
    for (const { path, method, described } of operations()) {
      const scope = /token with the scope `(\w+)`/.exec(described.description ?? '')?.[1];
      if (scope === undefined) continue;
      const token = without.get(scope) ?? '';
      const url = path.replace(/\{\w+\}/g, 'x');
      const { status, json } = await school.call(method.toUpperCase(), url, { token });
      expect([status, json.code], `${method} ${path}`).toEqual([403, 'missing_scope']);
      asked++;
    }
    expect(asked).toBeGreaterThan(60);
  });

  test('lists what programs and operators rely on, and not what only our page calls', () => {
    const listed = operations().map(({ path, method }) => `${method} ${path}`);
    for (const route of [
      'post /v1/answers',
      'get /v1/answers/{id}',
      'post /v1/answers/{id}/feedback',
      'post /v1/messages',
      'get /v1/groups/{id}/events',
      'get /v1/groups',
      'post /v1/groups/{id}/invites',
      'get /v1/questions',
      'get /v1/questions/{id}',
      'post /v1/questions/{id}/claim',
      'post /v1/questions/{id}/release',
      'post /v1/questions/{id}/answer',
      'post /v1/questions/{id}/dismiss',
      'get /v1/courses',
      'get /v1/courses/{id}/materials',
      'get /v1/tokens',
      'post /v1/tokens',
      'delete /v1/tokens/{id}',
      'get /v1/jobs',
      'get /v1/jobs/counts',
      'get /v1/jobs/{id}',
      'post /v1/jobs/replay',
      'post /v1/jobs/{id}/replay',
      'post /v1/jobs/{id}/cancel',
      'get /healthz',
      'get /readyz',
    ])
      expect(listed).toContain(route);
    expect(listed.filter((route) => route.includes('/page/'))).toEqual([]);
  });

  test('says of every parameter what it means', () => {
    const wordless = operations().flatMap(({ path, method, described }) =>
      (described.parameters ?? [])
        .filter(({ description }) => !description)
        .map(({ name }) => `${method} ${path} ${name}`),
    );
    expect(wordless).toEqual([]);
  });

  test('says of every field of a body and of a reply what it means', () => {
    const wordless = [...nodes(raw.paths), ...nodes(raw.components.schemas)].flatMap((schema) =>
      Object.entries((schema['properties'] ?? {}) as Record<string, { description?: string }>) // as JSON Schema has it
        .filter(([, field]) => !field.description)
        .map(([name]) => name),
    );
    expect([...new Set(wordless)]).toEqual([]);
  });

  test('says of a field what it means where it stands', () => {
    const wordsOf = (schema: string, field: string) => {
      const { properties } = z
        .looseObject({ properties: z.record(z.string(), z.looseObject({ description: z.string() })) })
        .parse(api.components.schemas[schema]);
      return properties[field]?.description;
    };
    expect(wordsOf('Answer', 'confidence')).toContain('the course holds the answer');
    expect(wordsOf('Verdict', 'confidence')).not.toContain('course');
    expect(wordsOf('Violation', 'status')).toContain('a person must look');
    // What a schema says of itself stays.
    expect(wordsOf('Helper', 'helped')).toContain('in 90 days');
  });

  test('gives every body an example that can be sent: to the demo school as it stands, else once the identifier is there', async () => {
    const groups = ['python-newcomers', 'python-intermediate'].map((id) => aGroup({ id }));
    const demo = await temporaryInstallation({ groups });
    const known: Record<string, string> = { courses: 'python-101', groups: 'python-newcomers' };
    let taken = 0;
    for (const { path, method, described } of operations()) {
      const body = described.requestBody?.content['application/json'];
      if (body === undefined) continue;
      const route = `${method} ${path}`;
      expect(body.example, route).toBeDefined();
      const url = path
        .replace('{kind}', 'delete')
        .replace(/([\w-]+)\/\{id\}/, (_, before: string) => `${before}/${known[before] ?? 'x'}`)
        .replace(/\{\w+\}/g, 'x');
      const { status, json } = await demo.call(method.toUpperCase(), url, { body: body.example });
      if (status < 300) taken++;
      // It was read; what it is about is not there.
      else expect([404, 409], `${route}: ${json.code} ${json.detail}`).toContain(status);
    }
    expect(taken).toBeGreaterThan(15);
  });

  test('describes an answer as it comes', async () => {
    const schema = api.components.schemas['Answer'] as { properties?: object } | undefined;
    const { json } = await school.call('POST', '/v1/answers', { body: { question: '闭包是什么？' } });
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(json).sort());
    expect(Object.keys(api.components.schemas)).toEqual(
      expect.arrayContaining(['Answer', 'Citation', 'Problem', 'Question']),
    );
  });

  test('can be read by people at /docs', async () => {
    const { status, headers, text } = await school.call('GET', '/docs/', { token: null });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('swagger');
  });
});

describe('the pages', () => {
  test.each(['/', '/console'])('%s comes with a strict content security policy', async (path) => {
    const { headers, text, status } = await school.call('GET', path, { token: null });
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((directive): [string, string] => {
        const [name = '', ...rest] = directive.split(' ');
        return [name, rest.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // Built or not, the page holds nothing that this policy would stop.
    expect([200, 503]).toContain(status);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(text).not.toMatch(/(src|href)="https?:/);
  });
});

describe('health', () => {
  test('of the process and of its parts', async () => {
    expect((await school.call('GET', '/healthz', { token: null })).json).toEqual({ status: 'ok' });
    expect((await school.call('GET', '/readyz', { token: null })).json).toEqual({
      status: 'ready',
      parts: expect.objectContaining({ store: 'ok', chatModel: expect.stringContaining('extractive') }),
    });
  });
});
