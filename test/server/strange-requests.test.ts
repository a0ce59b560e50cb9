import { expect, test } from 'vitest';
import { aGroup } from '../support/samples.ts';
import { ADMIN_TOKEN, temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

/**
 * Every route as the service itself describes it, with what nobody should send: whatever it is, the answer is a problem
 * document of a caller's fault, in time, of a size to be read, and nothing of it is a fault in our log.
 */
const school = await temporaryInstallation({ groups: [aGroup({ demo: true }), aGroup({ id: 'jobs' })] });

/** Of JSON Schema what these documents use. */
interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}
interface Route {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

const IDS = [
  '\u0000',
  'a\u0000b',
  '%2e%2e',
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(1_500),
  '闭包 \u202e',
];
const VALUES = [null, 1e308, '', 'a\u0000\ud800', 'x'.repeat(10_000), [], {}];
const BODIES = ['', '{', 'null', '[]', '"x"', '['.repeat(20_000), '{"__proto__":{}}'];
const JSON_TYPE = { 'content-type': 'application/json' };
const NOT_UTF8 = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
/** An upload and an evaluation of evidence take a while; a request of these none. */
const IN_TIME_MS = 10_000;
/** Characters of a problem document. */
const TO_BE_READ = 6_000;

/** A body as the schema has it, in which one thing can then be wrong. */
function sample(schema: Schema, named: Record<string, Schema>): unknown {
  if (schema.$ref) return sample(named[schema.$ref.split('/').at(-1) ?? ''] ?? {}, named);
  if (schema.anyOf?.[0]) return sample(schema.anyOf[0], named);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const entries = Object.entries(schema.properties ?? {});
    return Object.fromEntries(entries.map(([key, value]) => [key, sample(value, named)]));
  }
  if (schema.type === 'array') return [sample(schema.items ?? {}, named)];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  return schema.format === 'date-time' ? '2026-11-25T10:00:00+08:00' : 'newcomers';
}

/** The sample with one member, or one member of a member, in every strange way. */
function* spoilt(value: object): Generator<unknown> {
  for (const [key, member] of Object.entries(value)) {
    for (const strange of VALUES) yield { ...value, [key]: strange };
    const inner: unknown = Array.isArray(member) ? member[0] : member;
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [name] of Object.entries(inner))
      for (const strange of VALUES) {
        const changed = { ...inner, [name]: strange };
        yield { ...value, [key]: Array.isArray(member) ? [changed] : changed };
      }
  }
}

interface Sent {
  path: string;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

function* requestsTo(
  method: string,
  path: string,
  route: Route,
  named: Record<string, Schema>,
): Generator<Sent> {
  const at = (id: string) => path.replace(/\{\w+\}/g, encodeURIComponent(id));
  const here = at(path.includes('/courses/') ? 'python-101' : 'newcomers');
  const schema = route.requestBody?.content['application/json']?.schema;
  const good = schema ? sample(schema, named) : undefined;
  const body = schema ? { headers: JSON_TYPE, body: JSON.stringify(good) } : {};
  if (path.includes('{')) for (const id of IDS) yield { path: at(id), ...body };
  for (const { name } of (route.parameters ?? []).filter((one) => one.in === 'query')) {
    for (const id of IDS) yield { path: `${here}?${name}=${encodeURIComponent(id)}`, ...body };
    yield { path: `${here}?${name}=a&${name}=b`, ...body };
  }
  if (method === 'GET') return;
  for (const text of BODIES) yield { path: here, headers: JSON_TYPE, body: text };
  yield { path: here, headers: JSON_TYPE, body: new Uint8Array(NOT_UTF8) };
  yield { path: here, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: 'no gzip' };
  yield { path: here, headers: { 'content-type': 'text/plain' }, body: JSON.stringify(good ?? {}) };
  yield { path: here, headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'no form' };
  if (typeof good !== 'object' || good === null) return;
  for (const wrong of spoilt(good)) yield { path: here, headers: JSON_TYPE, body: JSON.stringify(wrong) };
}

/** The group page's own routes, which the service does not describe: what they take, as it should be. */
const PAGE_ROUTES: [method: string, path: string, body?: object][] = [
  ['GET', '/page/v1/session'],
  ['GET', '/page/v1/invites/{id}'],
  ['GET', '/page/v1/passages/{id}'],
  ['GET', '/page/v1/private-messages'],
  ['GET', '/page/v1/messages'],
  ['POST', '/page/v1/join', { nickname: '小林', invite: 'an invite' }],
  ['POST', '/page/v1/answers/{id}/feedback', { verdict: 'helpful', comment: '好' }],
  ['POST', '/page/v1/private-messages', { clientId: 'c_000000001', text: '你好', replyTo: 'pm_1' }],
  ['POST', '/page/v1/messages', { clientId: 'c_000000001', text: '你好', replyToMessageId: 'm' }],
];

function* requestsToPage(method: string, path: string, good?: object): Generator<Sent> {
  const here = path.replace('{id}', 'x');
  if (path.includes('{')) for (const id of IDS) yield { path: path.replace('{id}', encodeURIComponent(id)) };
  for (const query of ['before', 'limit'])
    for (const id of IDS) if (method === 'GET') yield { path: `${here}?${query}=${encodeURIComponent(id)}` };
  if (!good) return;
  for (const text of BODIES) yield { path: here, headers: JSON_TYPE, body: text };
  for (const wrong of spoilt(good)) yield { path: here, headers: JSON_TYPE, body: JSON.stringify(wrong) };
}

/** What is wrong with the answer to a request; null where it is as it should be. */
async function faultOf(method: string, { path, ...sent }: Sent): Promise<string | null> {
  const said = `${method} ${path.slice(0, 100)} ${String(sent.body ?? '').slice(0, 100)}`;
  const signal = AbortSignal.timeout(IN_TIME_MS);
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, ...sent.headers };
  try {
    const response = await fetch(school.url + path, { ...sent, method, headers, signal });
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      await response.body?.cancel();
      return null;
    }
    const text = await response.text();
    if (response.status >= 500) return `${said}: ${response.status} ${text.slice(0, 200)}`;
    if (response.status < 400) return null;
    if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
      return `${said}: no problem document`;
    return text.length > TO_BE_READ ? `${said}: an answer of ${text.length} characters` : null;
  } catch (error) {
    return `${said}: ${String(error)}`;
  }
}

test('strange requests are refused, every one, and none is a fault of ours', {
  timeout: 300_000,
}, async () => {
  const { json } = await school.call('GET', '/openapi.json');
  const named: Record<string, Schema> = json.components?.schemas ?? {};
  const faults: string[] = [];
  let sent = 0;
  for (const [path, routes] of Object.entries<Record<string, Route>>(json.paths))
    for (const [name, route] of Object.entries(routes)) {
      const method = name.toUpperCase();
      for (const request of requestsTo(method, path, route, named)) {
        sent++;
        const fault = await faultOf(method, request);
        if (fault !== null) faults.push(fault);
      }
    }
  const cookie = await pageVisitor(school, await inviteTo(school, 'newcomers')).join('小满');
  for (const [method, path, good] of PAGE_ROUTES)
    for (const request of requestsToPage(method, path, good)) {
      sent++;
      const fault = await faultOf(method, { ...request, headers: { ...request.headers, cookie } });
      if (fault !== null) faults.push(fault);
    }
  await school.drain();
  expect(faults).toEqual([]);
  expect(school.logger.said('error')).toEqual([]);
  expect(sent).toBeGreaterThan(1_500);
});
